//! What each page and each first visit costs, in exact bytes, against the budget.

mod ceiling;

use crate::build;
use crate::gatecheck::GATE_LIMIT;
use crate::house::House;
use crate::run;
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The policy that is built and weighed: 13 SDKs and 31 permissions.
const POLICY: &str = "www/policies/messenger.json";

/// What a budget is counted in.
#[derive(Clone, Copy)]
enum Unit {
    Raw,
    Brotli,
}

/// A row of the budget table: the files whose sizes are added, and the most they may weigh together.
struct Row {
    artefact: &'static str,
    unit: Unit,
    limit: usize,
    files: Vec<PathBuf>,
}

impl Row {
    /// The number that the budget is about.
    fn size(&self, weight: &Weight) -> usize {
        match self.unit {
            Unit::Raw => weight.raw,
            Unit::Brotli => weight.brotli,
        }
    }
}

/// The weight of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table, or with `--json` an array, and fails over budget. `--record` writes the ceilings down anew.
pub fn run(house: &House, arguments: &[String]) -> Result<()> {
    let (json, record) = match arguments.first().map(String::as_str) {
        None => (false, false),
        Some("--json") => (true, false),
        Some("--record") => (false, true),
        Some(other) => bail!("`sizes` takes --json or --record, not `{other}`"),
    };
    if json {
        run::progress_aside();
    }
    build::package(house)?;
    let weighed = weigh(house)?;
    if json {
        println!("{}", array(&weighed));
    } else {
        print(&weighed);
    }
    if record {
        ceiling::record(house, &weighed)?;
    }
    judge(&weighed)
}

/// Fails when a row that is over budget has grown beyond its recorded ceiling, or a new one is over.
pub fn check(house: &House) -> Result<()> {
    ceiling::check(house, &weigh(house)?)
}

fn weigh(house: &House) -> Result<Vec<(Row, Weight)>> {
    let built = house.work("sizes");
    if built.exists() {
        std::fs::remove_dir_all(&built)?;
    }
    let mut command = Command::new("node");
    command.current_dir(house.root()).args(["pkg/bin/menshen.js", "build", POLICY, "-o"]).arg(&built);
    run::output(&mut command)?;
    let mut weighed = Vec::new();
    for row in rows(house, &built)? {
        let mut sum = Weight::default();
        for file in &row.files {
            let weight = weight(&std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?)?;
            sum.raw += weight.raw;
            sum.gzip += weight.gzip;
            sum.brotli += weight.brotli;
        }
        weighed.push((row, sum));
    }
    Ok(weighed)
}

/// The rows of the budget for the first slice. Where there is a file a language, the heaviest counts.
fn rows(house: &House, built: &Path) -> Result<Vec<Row>> {
    let first_layer = vec![built.join("guard.js"), heaviest(built, "first.", ".js")?];
    let mut first_visit = first_layer.clone();
    for (start, end) in [("ask.wasm.", ".js"), ("text.", ".js"), ("desk.", ".js")] {
        first_visit.push(heaviest(built, start, end)?);
    }
    Ok(vec![
        Row { artefact: "gate.wasm", unit: Unit::Raw, limit: GATE_LIMIT, files: vec![house.at("pkg/lib/gate.wasm")] },
        Row {
            artefact: "guard-without-policy",
            unit: Unit::Brotli,
            limit: 12_288,
            files: vec![house.at("pkg/lib/guard.js")],
        },
        Row { artefact: "policy-table", unit: Unit::Brotli, limit: 2_048, files: vec![built.join("policy.bin")] },
        Row { artefact: "first-layer", unit: Unit::Brotli, limit: 18_432, files: first_layer },
        Row { artefact: "first-visit", unit: Unit::Brotli, limit: 36_864, files: first_visit },
    ])
}

fn heaviest(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let mut best: Option<(usize, PathBuf)> = None;
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            let brotli = brotli(&std::fs::read(&path)?)?;
            if best.as_ref().is_none_or(|(most, _)| brotli > *most) {
                best = Some((brotli, path));
            }
        }
    }
    best.map(|(_, path)| path).with_context(|| format!("`menshen build` wrote no file `{start}…{end}`"))
}

fn weight(bytes: &[u8]) -> Result<Weight> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    Ok(Weight { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli(bytes)? })
}

/// Quality 11, window 22: what servers send.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out.len())
}

fn print(weighed: &[(Row, Weight)]) {
    println!("{:<22}{:>10}{:>10}{:>10}{:>10}", "artefact", "raw", "gzip", "brotli", "budget");
    for (row, weight) in weighed {
        let unit = match row.unit {
            Unit::Raw => " raw",
            Unit::Brotli => "",
        };
        println!(
            "{:<22}{:>10}{:>10}{:>10}{:>10}{unit}",
            row.artefact, weight.raw, weight.gzip, weight.brotli, row.limit
        );
    }
}

fn array(weighed: &[(Row, Weight)]) -> serde_json::Value {
    weighed
        .iter()
        .map(|(row, weight)| {
            serde_json::json!({
                "artefact": row.artefact, "raw": weight.raw, "gzip": weight.gzip, "brotli": weight.brotli,
            })
        })
        .collect()
}

fn judge(weighed: &[(Row, Weight)]) -> Result<()> {
    let over: Vec<String> = weighed
        .iter()
        .filter_map(|(row, weight)| {
            let size = row.size(weight);
            (size > row.limit).then(|| format!("{} weighs {size} bytes, {} are allowed", row.artefact, row.limit))
        })
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    bail!("over budget: {}", over.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(unit: Unit, limit: usize) -> Row {
        Row { artefact: "x", unit, limit, files: Vec::new() }
    }

    #[test]
    fn a_byte_over_budget_fails_and_the_last_byte_within_does_not() {
        let weight = Weight { raw: 100, gzip: 60, brotli: 50 };
        assert!(judge(&[(row(Unit::Brotli, 50), weight)]).is_ok());
        assert!(judge(&[(row(Unit::Brotli, 49), weight)]).is_err());
        assert!(judge(&[(row(Unit::Raw, 99), weight)]).unwrap_err().to_string().contains("100 bytes"));
    }

    #[test]
    fn the_json_has_the_four_members_and_no_other() {
        let weight = Weight { raw: 3, gzip: 2, brotli: 1 };
        let text = array(&[(row(Unit::Raw, 9), weight)]).to_string();
        assert_eq!(text, r#"[{"artefact":"x","raw":3,"gzip":2,"brotli":1}]"#);
    }

    #[test]
    fn brotli_is_really_at_its_best() {
        let text = b"may this happen? ".repeat(100);
        let weight = weight(&text).unwrap();
        assert_eq!(weight.raw, 1700);
        assert!(weight.brotli < weight.gzip && weight.gzip < 100, "{weight:?}");
    }
}
