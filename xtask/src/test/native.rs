//! What needs no browser: the pure rooms, the form of the code, the artefacts opened and weighed.

use super::count::Count;
use super::report;
use crate::house::House;
use crate::requirements::results;
use crate::run;
use crate::setup::npm;
use anyhow::Result;
use std::process::Command;

/// A check of the house that is counted as one test.
type Check = fn(&House) -> Result<()>;

/// Runs all of them; one that fails does not stop the others.
pub fn suite(house: &House) -> Result<Count> {
    // The tests of the driver ask the TypeScript compiler, too.
    npm::install(house)?;
    let mut sum = Count::default();
    sum += cargo_test(house)?;
    let checks: &[(&str, Check)] = &[
        ("format", |house| cargo(house, &["fmt", "--all", "--check"])),
        ("clippy", |house| {
            cargo(house, &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])
        }),
        ("tidy", crate::tidy::run),
        ("generate --check", crate::generate::check),
        ("build", crate::build::package),
        ("verify-gate", crate::gatecheck::check),
        ("sizes", crate::sizes::check),
    ];
    for (name, check) in checks {
        let outcome = match *name {
            // It prints a line for each of its own steps.
            "build" => check(house),
            name => run::step(name, || check(house)),
        };
        if let Err(error) = &outcome {
            println!("{error:#}");
        }
        sum += Count::of(outcome.is_ok());
    }
    Ok(sum)
}

fn cargo_test(house: &House) -> Result<Count> {
    let mut command = Command::new("cargo");
    command.current_dir(house.root()).args(["test", "--workspace", "--no-fail-fast"]);
    let (output, succeeded) = run::step("cargo test", || report::follow(&mut command, |_| ()))?;
    if !succeeded {
        print_failures(&output);
    }
    results::keep(house, "native", &output)?;
    let count = Count::harness(&output).unwrap_or_default();
    println!("    {count}");
    // A test binary that could not be built or crashed leaves no line of its own.
    let silent = !succeeded && count.failed == 0;
    Ok(if silent { Count { failed: 1, ..count } } else { count })
}

/// The parts of the harness's output that tell what failed.
fn print_failures(output: &str) {
    let mut inside = false;
    for line in output.lines() {
        inside = match line {
            "failures:" => true,
            line if line.starts_with("test result:") => false,
            _ => inside,
        };
        if inside && !line.is_empty() {
            println!("  {line}");
        }
    }
}

fn cargo(house: &House, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("cargo");
    command.current_dir(house.root()).args(arguments);
    let log = house.work(&format!("log/cargo-{}", arguments.first().unwrap_or(&"")));
    run::silent(&mut command, &log)
}
