//! URL vectors: the crate that reads the hosts of a policy parses them as the three engines do (`tests/bypass/urls.mjs` asks those),
//! and no host is taken from a policy that a browser would write otherwise.

use crate::{checked, patched};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use url::Url;

/// The crate's name among those that differ.
const SELF: &str = "url 2.5";

#[derive(Deserialize)]
struct Vector {
    input: String,
    base: Option<String>,
    origin: String,
    #[serde(default)]
    differs: BTreeMap<String, String>,
}

fn vectors() -> Vec<Vector> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/urls.json");
    let groups: BTreeMap<String, Vec<Vector>> = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    groups.into_values().flatten().collect()
}

fn origin(vector: &Vector) -> String {
    let parsed = match &vector.base {
        Some(base) => Url::parse(base).and_then(|base| base.join(&vector.input)),
        None => Url::parse(&vector.input),
    };
    parsed.map_or_else(|_| "invalid".into(), |url| url.origin().ascii_serialization())
}

#[test]
fn the_crate_gives_the_origins_that_browsers_give() {
    let vectors = vectors();
    assert!(vectors.len() >= 200, "only {} vectors", vectors.len());
    let wrong: Vec<String> = vectors
        .iter()
        .filter_map(|vector| {
            let (expected, got) = (vector.differs.get(SELF).unwrap_or(&vector.origin), origin(vector));
            (*expected != got).then(|| format!("{:?} on {:?}: {expected}, got {got}", vector.input, vector.base))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

/// What could stand as a host in a policy: everything between the slashes of the vectors, and the hosts that come of them.
fn hosts() -> BTreeSet<String> {
    let mut hosts = BTreeSet::new();
    for vector in vectors() {
        hosts.extend(vector.input.split(['/', '\\', '?', '#', '@']).map(String::from));
        hosts.extend(vector.origin.split_once("://").map(|(_, host)| host.to_string()));
    }
    hosts
}

/// Host and port as a browser writes them; a port that one scheme leaves out stands in the other.
fn written(host: &str) -> Option<String> {
    let [one, other] = ["http", "https"].map(|scheme| Url::parse(&format!("{scheme}://{host}")).ok());
    let (one, other) = (one?, other?);
    let port = one.port().or(other.port()).map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}{port}", one.host_str()?))
}

#[test]
fn a_host_is_taken_as_a_browser_writes_it_or_told_so() {
    let (mut taken, mut told) = (0, 0);
    for host in hosts() {
        let hosts = serde_json::to_string(&[&host]).unwrap();
        let patch = format!(r#"[{{ "op": "replace", "path": "/sdks/0/hosts", "value": {hosts} }}]"#);
        let faults = checked(&patched("full.json", &patch)).err().unwrap_or_default();
        let written = written(&host);
        match faults.iter().find(|fault| fault.code == "bad_host") {
            None => {
                assert_eq!(written.as_deref(), Some(host.as_str()), "{host:?} is taken");
                taken += 1;
            }
            Some(fault) if fault.what.contains("browsers write it") => {
                assert_ne!(written.as_deref(), Some(host.as_str()), "{host:?} is refused for its form");
                let form = format!("write `{}`", written.unwrap_or_default());
                assert!(fault.mend.starts_with(&form), "{host:?}: {form}, told {}", fault.mend);
                told += 1;
            }
            Some(_) => {}
        }
    }
    assert!(taken > 50 && told > 50, "{taken} taken, {told} told");
}
