//! The demo: everything built, the seed's policy compiled, the messenger page served.

use crate::house::House;
use crate::{build, run, setup};
use anyhow::{Context, Result, bail};
use std::process::{Command, ExitCode};

const POLICY: &str = "www/policies/messenger.json";
const BUILT: &str = "dist/demo";

/// Serves until stopped, or walks through the page once with `--check`.
pub fn run(house: &House, arguments: &[String]) -> Result<ExitCode> {
    let check = arguments.iter().any(|word| word == "--check");
    let forwarded = forwarded(arguments)?;
    if check {
        setup::browsers::chromium(house)?;
    }
    build::package(house)?;
    let mut compile = Command::new("node");
    compile.current_dir(house.root()).args(["pkg/bin/menshen.js", "build", POLICY, "-o", BUILT]);
    run::quiet("compiling the policy", &mut compile, &house.work("log/demo"))?;
    let mut serve = Command::new("node");
    serve.current_dir(house.root()).args(["www/serve.mjs", "--build", BUILT]).args(forwarded);
    let status = serve.status().context("cannot start `node`")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The options of the server that may be given here; each is checked before the long build.
fn forwarded(arguments: &[String]) -> Result<Vec<String>> {
    let mut forwarded = Vec::new();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--check" => forwarded.push(word.clone()),
            "--port" | "--sdk-port" => {
                let Some(port) = words.next().filter(|port| port.parse::<u16>().is_ok()) else {
                    bail!("`{word}` takes a port number");
                };
                forwarded.extend([word.clone(), port.clone()]);
            }
            other => bail!("`demo` takes --port, --sdk-port and --check, not `{other}`"),
        }
    }
    Ok(forwarded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_handed_on_and_nonsense_is_not() {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(forwarded(&words("--port 8080 --check")).unwrap(), ["--port", "8080", "--check"]);
        assert!(forwarded(&words("--port")).is_err());
        assert!(forwarded(&words("--port x")).is_err());
        assert!(forwarded(&words("--fast")).is_err());
    }
}
