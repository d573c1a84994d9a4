//! The gate program: wasm of the first instruction set, as small as it gets, with the agreed exports alone.

use crate::house::House;
use crate::run;
use crate::setup::wasm::{GATE, Wasm};
use crate::stamp::Inputs;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Everything the gate shows to the guard.
pub const EXPORTS: &[&str] = &["memory", "buffers", "open", "ask", "shut", "over"];

/// What follows the passes for size: branches laid anew, then all of them once more, until nothing shrinks; what is called often comes first.
const PASSES: &[&str] =
    &["--mvp-features", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge", "--reorder-functions"];

/// The finished program.
pub fn wasm(house: &House) -> PathBuf {
    house.work("gate.wasm")
}

/// Compiles, takes the linker's own exports away, shrinks.
pub fn build(house: &House, compiler: &Wasm) -> Result<()> {
    let mut command = compiler.cargo(house, GATE);
    command.args(["build", "--profile", "gate", "--package", "gate-program", "--target", GATE]);
    run::quiet("compiling the gate", &mut command, &house.work("log/gate"))?;
    let compiled = compiler.compiled(GATE, "gate", "gate-program");
    let mut inputs = Inputs::of("gate 3");
    inputs.path(&compiled)?.path(&house.at("xtask/npm/package-lock.json"))?;
    inputs.unless_fresh(house, "gate", &[wasm(house)], || {
        let bare = house.work("gate.bare.wasm");
        hide_exports(&compiled, &bare)?;
        let mut command = optimiser(house);
        command.args(PASSES).arg(&bare).arg("-o").arg(wasm(house));
        run::quiet("shrinking the gate", &mut command, &house.work("log/gate-opt"))
    })
}

/// wasm-opt for size, names and producers left out.
pub fn optimiser(house: &House) -> Command {
    let mut command = Command::new(house.tool("wasm-opt"));
    command.args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"]);
    command
}

/// Linker and bindings export symbols of their own (`__heap_base`), which nobody needs.
pub fn hide_exports(from: &Path, to: &Path) -> Result<()> {
    let bytes = std::fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let mut module = walrus::Module::from_buffer(&bytes)?;
    let hidden = |export: &&walrus::Export| export.name.starts_with("__");
    let extra: Vec<_> = module.exports.iter().filter(hidden).map(walrus::Export::id).collect();
    for id in extra {
        module.exports.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    std::fs::write(to, module.emit_wasm())?;
    Ok(())
}
