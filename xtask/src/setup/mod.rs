//! Everything the commands need and the machine does not have.

pub mod browsers;
mod debian;
mod flags;
pub mod npm;
pub mod servers;
pub mod wasm;

use crate::house::House;
use crate::run;
use anyhow::{Result, bail};
use std::process::Command;
use wasm::Wasm;

/// The oldest Node.js that the tools run on.
const NODE: u32 = 20;

/// What a build needs: Node.js, the npm packages, a compiler for wasm.
pub fn for_build(house: &House) -> Result<Wasm> {
    node()?;
    npm::install(house)?;
    Wasm::find(house)
}

fn node() -> Result<()> {
    let Ok(version) = run::output(Command::new("node").arg("--version")) else {
        bail!("Node.js {NODE} or newer is needed and `node` is not on the PATH: install it and start again");
    };
    let major: Option<u32> =
        version.trim().trim_start_matches('v').split('.').next().and_then(|word| word.parse().ok());
    match major {
        Some(number) if number >= NODE => Ok(()),
        _ => bail!("Node.js {NODE} or newer is needed, and `node` is {}", version.trim()),
    }
}
