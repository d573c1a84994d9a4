//! The policy room from outside: folders of policies and what is said of them.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod bad;
mod change;
mod compile;
mod explain;
mod hash;
mod mutate;
mod patch;
mod release;
mod schema;
mod seed;
mod urls;

use menshen::policy::{Fault, Reading, read, read_as};
use std::{fs, path::PathBuf};

/// Reads as the command line does: hosts stand as a browser writes them.
fn checked(text: &str) -> Result<Reading, Vec<Fault>> {
    read_as(text, |host| url::Host::parse(host).ok().map(|host| host.to_string()))
}

/// A folder of this suite.
fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/policy").join(name)
}

/// The text of a good policy.
fn good(name: &str) -> String {
    fs::read_to_string(folder("good").join(name)).unwrap()
}

/// A good policy.
fn reading(name: &str) -> Reading {
    must(&good(name))
}

/// Reads a policy that must be good.
fn must(text: &str) -> Reading {
    read(text)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

/// A good policy with a patch (RFC 6902).
fn patched(name: &str, patch: &str) -> String {
    patch::apply(&good(name), patch)
}

#[test]
fn good_policies_have_no_fault() {
    for entry in fs::read_dir(folder("good")).unwrap() {
        must(&fs::read_to_string(entry.unwrap().path()).unwrap());
    }
}
