//! The suites that drive browsers: `node tests/run.mjs SUITE`, which counts in its last line.

use super::count::Count;
use super::report;
use crate::house::House;
use crate::{build, setup};
use anyhow::{Result, bail};
use std::process::{Command, ExitCode};

/// True when the suites have been written.
pub fn present(house: &House) -> bool {
    house.at("tests/run.mjs").exists()
}

/// A Node.js program under a virtual display.
fn shown(house: &House) -> Command {
    let mut command = Command::new("xvfb-run");
    command.current_dir(house.root()).args(["-a", "-s", "-screen 0 1600x1200x24", "node"]);
    command
}

/// Runs a program that is no suite: it measures, mutates or draws, and is run by hand.
pub fn program(house: &House, file: &str, more: &[&str]) -> Result<ExitCode> {
    setup::browsers::all(house)?;
    build::package(house)?;
    let mut command = shown(house);
    command.arg(file).args(more);
    let (_, succeeded) = report::follow(&mut command, |line| println!("  {line}"))?;
    Ok(if succeeded { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs one suite under a virtual display, with `turns` each case in one of its engines; gives its count and a line for each case that failed.
pub fn run(house: &House, suite: &str, engine: Option<&str>, turns: bool) -> Result<(Count, Vec<String>)> {
    if !present(house) {
        bail!("tests/run.mjs does not exist yet");
    }
    setup::browsers::all(house)?;
    if suite == "seal" {
        setup::servers::all(house)?;
    }
    build::package(house)?;
    let mut command = shown(house);
    if suite == "gallery" {
        // What it looks for is on every drawing, in the one engine that the accessibility rules run in.
        command.args(["tests/gallery/gallery.mjs", "--no-pictures"]);
    } else {
        command.args(["tests/run.mjs", suite]);
        if let Some(engine) = engine {
            command.args(["--engine", engine]);
        }
        if turns {
            command.arg("--turns");
        }
    }
    let (output, succeeded) = report::follow(&mut command, |line| println!("  {line}"))?;
    match Count::last_line(&output) {
        Some(count) if succeeded || count.failed > 0 => Ok((count, report::failures(&output))),
        Some(_) => bail!("the suite counted no failure and yet ended in one"),
        None => bail!("the suite broke off before its last line"),
    }
}
