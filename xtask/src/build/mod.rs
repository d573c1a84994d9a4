//! From source to the npm package in `pkg/`.

mod gate;
mod package;
mod program;
mod styles;
mod translate;
mod web;

use crate::house::House;
use crate::setup;
use anyhow::{Result, bail};

pub use gate::EXPORTS as GATE_EXPORTS;

/// Every script that a page may load.
pub fn scripts() -> impl Iterator<Item = String> {
    web::files().chain(translate::ALL.iter().map(|(name, _)| format!("{name}.js")))
}

/// Builds everything and assembles the package; what did not change is left as it is.
/// One part that fails does not keep the others from being built: all faults are told at the end.
pub fn package(house: &House) -> Result<()> {
    let wasm = setup::for_build(house)?;
    let mut faults = Vec::new();
    let mut note = |outcome: Result<()>| faults.extend(outcome.err().map(|error| format!("{error:#}")));
    let gate = gate::build(house, &wasm).and_then(|()| translate::build(house, "gate"));
    let guard = gate.is_ok();
    note(gate);
    for program in program::ALL {
        note(program::build(house, &wasm, program).and_then(|()| translate::build(house, program.name)));
    }
    note(web::check(house));
    if guard {
        note(web::bundle(house));
    }
    note(web::entry(house));
    note(styles::build(house));
    note(package::assemble(house));
    if !faults.is_empty() {
        bail!("the build is not complete\n{}", faults.join("\n"));
    }
    Ok(())
}
