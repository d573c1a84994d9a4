//! The one build driver: set-up, build, tests, demo, sizes and the house's own checks.

mod bindgen;
mod build;
mod demo;
mod gatecheck;
mod generate;
mod house;
mod requirements;
mod run;
mod setup;
mod sizes;
mod stamp;
mod test;
mod tidy;

use anyhow::{Result, bail};
use house::House;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  demo [--port P]        build everything and serve the demo page until stopped
       [--check]         walk through it once in a headless browser instead
  test [SUITE…]          run the tests: native wasm surface bypass apps flow record seal hosts package demo gallery
       [--engine NAME]   only in chromium, firefox or webkit
       [--all]           every suite, also when some are named, and the long ones: forgery sdks whole
       [--mutate]        with bypass alone: leaves each entry of the guard's table out and looks which door opens; takes hours
  gallery [--out FOLDER] pictures of every screen in every language of the test policies, on phone and desktop, light and dark
  bench [--engine NAME]  what the guard weighs, and what it costs a call
  build                  build the programs and assemble the npm package in pkg/
  sizes [--json]         weigh what a page loads against the budget
        [--record]        write down what is over it, so that it can only shrink
  verify-gate            open the built gate and guard and check what they promise
  tidy                   list every breach of the house's rules in the sources
  requirements [--check] write docs/requirements.md from the results of the last full run, or tell that it is stale
  generate [--check]     write the files that are made from the Rust, or tell which are stale
";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = if arguments.is_empty() { String::new() } else { arguments.remove(0) };
    match dispatch(&command, &arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, arguments: &[String]) -> Result<ExitCode> {
    if command == bindgen::RUNNER {
        return bindgen::test_runner(arguments);
    }
    let house = House::find()?;
    match command {
        "demo" => demo::run(&house, arguments),
        "build" => build::package(&house).map(|()| ExitCode::SUCCESS),
        "generate" => generate::run(&house, arguments).map(|()| ExitCode::SUCCESS),
        "requirements" => requirements::run(&house, arguments).map(|()| ExitCode::SUCCESS),
        "sizes" => sizes::run(&house, arguments).map(|()| ExitCode::SUCCESS),
        "verify-gate" => gatecheck::run(&house).map(|()| ExitCode::SUCCESS),
        "tidy" => tidy::run(&house).map(|()| ExitCode::SUCCESS),
        "bench" => {
            if let Err(over) = sizes::run(&house, &[]) {
                println!("{over:#}");
            }
            test::bench(&house, arguments)
        }
        "test" => test::run(&house, arguments),
        "gallery" => test::gallery(&house, arguments),
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("no command `{other}`\n{USAGE}"),
    }
}
