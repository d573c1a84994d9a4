//! From source to the npm package in `pkg/`.

mod gate;
mod package;
mod program;
mod web;

use crate::house::House;
use crate::setup;
use anyhow::Result;

pub use gate::EXPORTS as GATE_EXPORTS;

/// Builds everything and assembles the package; what did not change is left as it is.
pub fn package(house: &House) -> Result<()> {
    let wasm = setup::for_build(house)?;
    gate::build(house, &wasm)?;
    for program in program::ALL {
        program::build(house, &wasm, program)?;
    }
    web::check(house)?;
    web::bundle(house)?;
    package::assemble(house)
}
