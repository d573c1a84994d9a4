//! The parts that touch the platform, in a real browser: tests of wasm-bindgen in Chromium.

use super::count::Count;
use super::report;
use crate::house::House;
use crate::requirements::results;
use crate::setup::wasm::PROGRAM;
use crate::{bindgen, setup};
use anyhow::{Context, Result, bail};

/// The package that holds them.
const FOLDER: &str = "tests/wasm";
const PACKAGE: &str = "browser-tests";

/// Runs them; the driver itself is the runner that cargo calls.
pub fn run(house: &House) -> Result<Count> {
    if !house.at(FOLDER).join("Cargo.toml").exists() {
        bail!("there is no package {FOLDER}");
    }
    let compiler = setup::for_build(house)?;
    setup::browsers::chromium(house)?;
    let driver = std::env::current_exe().context("the driver does not know its own path")?;
    let mut command = compiler.cargo(house, PROGRAM);
    command
        // Before the subcommand: after it, it would take the place of the options that are there.
        .arg(format!("--config=target.{PROGRAM}.runner=['{}','{}']", driver.display(), bindgen::RUNNER))
        .args(["test", "--package", PACKAGE, "--target", PROGRAM])
        .env("CHROMEDRIVER", "/usr/bin/chromedriver");
    let (output, succeeded) = report::follow(&mut command, |line| {
        if line.starts_with("test ") {
            println!("  {line}");
        }
    })?;
    results::keep(house, "wasm", &output)?;
    let count = Count::harness(&output).unwrap_or_default();
    if !succeeded && count.failed == 0 {
        bail!("the tests broke off");
    }
    Ok(count)
}
