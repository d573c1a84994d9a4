//! What a page loads instead of a program where WebAssembly is refused: the same program in JavaScript.

use super::{gate, program};
use crate::house::House;
use crate::run;
use crate::stamp::Inputs;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// The programs of a page, by their names in the package, and what the parts with them are called on a site.
pub const ALL: &[(&str, &str)] = &[("gate", "gate"), ("consent", "ask"), ("rights", "rights")];

/// A finished script.
pub fn output(house: &House, name: &str) -> PathBuf {
    house.work("translated").join(format!("{name}.js"))
}

/// Translates one program that is built, if it is one of a page.
pub fn build(house: &House, name: &str) -> Result<()> {
    let Some((_, part)) = ALL.iter().find(|(known, _)| *known == name) else { return Ok(()) };
    let wasm = if name == "gate" { gate::wasm(house) } else { program::output(house, &format!("{name}.wasm")) };
    let script = output(house, name);
    let mut inputs = Inputs::of("translate 1");
    inputs.text(part).path(&wasm)?.path(&house.at("xtask/npm"))?;
    inputs.unless_fresh(house, &format!("{name}.js"), std::slice::from_ref(&script), || {
        std::fs::create_dir_all(house.work("translated"))?;
        let mut command = Command::new("node");
        command.arg(house.at("xtask/npm/translate.mjs")).arg(&wasm).arg(part).arg(&script);
        run::quiet(&format!("translating {name}"), &mut command, &house.work(&format!("log/{name}-js")))
    })
}
