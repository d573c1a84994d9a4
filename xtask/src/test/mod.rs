//! The tests: suites in their order, the minutes of each, one plain sum at the end.

mod count;
mod native;
mod node;
mod report;
mod wasm;

use crate::house::House;
use crate::{requirements, run};
use anyhow::{Result, bail};
use count::Count;
use std::process::ExitCode;
use std::time::Instant;

/// The suites in the order in which they run; the ones after `wasm` are Node.js programs.
const SUITES: &[&str] =
    &["native", "wasm", "surface", "bypass", "apps", "flow", "record", "seal", "hosts", "package", "demo", "gallery"];
/// Long suites: by their name or with `--all` each case runs in every engine, else in one of them, in their turn.
const LONG: &[&str] = &["forgery", "sdks", "whole"];
/// The engines a suite can be narrowed to.
const ENGINES: &[&str] = &["chromium", "firefox", "webkit"];

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wish {
    suites: Vec<&'static str>,
    engine: Option<&'static str>,
    mutate: bool,
    long: bool,
}

impl Wish {
    /// The words by which a program of the tests is told the one engine that is wanted.
    fn only(&self) -> Vec<&'static str> {
        self.engine.iter().flat_map(|engine| ["--engine", engine]).collect()
    }
}

/// Runs what was asked for and prints the sum as its last line.
pub fn run(house: &House, arguments: &[String]) -> Result<ExitCode> {
    let wish = read(arguments)?;
    if wish.mutate {
        return node::program(house, "tests/mutate.mjs", &wish.only());
    }
    let all = wish.suites.is_empty();
    let turns = all && !wish.long;
    let whole = [SUITES, LONG].concat();
    let suites = if wish.long || all { &whole } else { &wish.suites };
    let full = (all || wish.long) && wish.engine.is_none();
    if full {
        requirements::results::forget(house)?;
    }
    let mut sum = Count::default();
    let mut rows = Vec::new();
    let mut failures = Vec::new();
    for suite in suites {
        println!("{suite}");
        let start = Instant::now();
        let outcome = match *suite {
            "native" => native::suite(house),
            "wasm" => wasm::run(house),
            other if all && !node::present(house) => {
                println!("  skipped: tests/run.mjs does not exist yet ({other})");
                continue;
            }
            other => node::run(house, other, wish.engine, turns && LONG.contains(&other)).map(|(count, failed)| {
                failures.extend(failed.into_iter().map(|line| format!("{other}: {line}")));
                count
            }),
        };
        let count = match outcome {
            Ok(count) if count == Count::default() => {
                println!("  failed: the suite ran no test");
                Count::of(false)
            }
            Ok(count) => count,
            Err(error) => {
                println!("  failed: {error:#}");
                Count::of(false)
            }
        };
        rows.push(format!("{suite:<10} {:>5.1} min   {count}", start.elapsed().as_secs_f64() / 60.0));
        sum += count;
    }
    if full {
        let start = Instant::now();
        let outcome = run::step("requirements", || requirements::proven(house));
        if let Err(error) = &outcome {
            println!("{error:#}");
        }
        let count = Count::of(outcome.is_ok());
        let minutes = start.elapsed().as_secs_f64() / 60.0;
        rows.push(format!("{:<10} {minutes:>5.1} min   {count}", "requirements"));
        sum += count;
    }
    println!();
    for row in rows {
        println!("{row}");
    }
    // Once more beside the sum: a long log is often cut in its middle.
    for failure in failures {
        println!("{failure}");
    }
    println!("{sum}");
    Ok(if sum.failed == 0 && sum.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is measured, the longest last: holding and releasing a thousand, an application, each call.
const BENCHES: &[&str] = &["held", "app", "bench"];

/// Measures what the guard costs, beside the same page without it.
pub fn bench(house: &House, arguments: &[String]) -> Result<ExitCode> {
    let wish = read(arguments)?;
    if !wish.suites.is_empty() || wish.mutate {
        bail!("`bench` takes --engine and nothing else");
    }
    let mut worst = ExitCode::SUCCESS;
    for bench in BENCHES {
        let ended = node::program(house, &format!("tests/bench/{bench}.mjs"), &wish.only())?;
        worst = if worst == ExitCode::SUCCESS { ended } else { worst };
    }
    Ok(worst)
}

/// Draws every screen, takes its picture, and checks what can only be seen on a rendered page.
pub fn gallery(house: &House, arguments: &[String]) -> Result<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    node::program(house, "tests/gallery/gallery.mjs", &words)
}

fn read(arguments: &[String]) -> Result<Wish> {
    let mut wish = Wish::default();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--all" {
            wish.long = true;
        } else if word == "--mutate" {
            wish.mutate = true;
        } else if word == "--engine" {
            let Some(engine) = words.next().and_then(|name| ENGINES.iter().find(|known| *known == name)) else {
                bail!("`--engine` takes one of: {}", ENGINES.join(", "));
            };
            wish.engine = Some(engine);
        } else if let Some(suite) = SUITES.iter().chain(LONG).find(|known| *known == word) {
            wish.suites.push(suite);
        } else {
            bail!("no suite `{word}`; there are: {}", [SUITES, LONG].concat().join(", "));
        }
    }
    if wish.mutate && wish.suites != ["bypass"] {
        bail!("`--mutate` goes with `bypass` alone");
    }
    Ok(wish)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn suites_and_engine_are_read_in_any_order() {
        let wish = read(&words("--engine firefox flow record")).unwrap();
        assert_eq!(wish, Wish { suites: vec!["flow", "record"], engine: Some("firefox"), ..Wish::default() });
        assert!(read(&words("--all")).unwrap().long);
        assert_eq!(read(&words("sdks")).unwrap().suites, ["sdks"]);
    }

    #[test]
    fn an_unknown_suite_or_engine_is_named() {
        assert!(read(&words("flows")).unwrap_err().to_string().contains("`flows`"));
        assert!(read(&words("--engine opera")).is_err());
        assert!(read(&words("--engine")).is_err());
    }

    #[test]
    fn doors_alone_are_mutated() {
        assert!(read(&words("bypass --mutate --engine webkit")).unwrap().mutate);
        assert!(read(&words("flow --mutate")).is_err());
        assert!(read(&words("--mutate")).is_err());
    }
}
