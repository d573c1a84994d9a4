//! The three programs with bindings: consent and rights for the page, cli for Node.js.

use super::gate::optimiser;
use crate::bindgen;
use crate::house::House;
use crate::run;
use crate::setup::wasm::{PROGRAM, Wasm};
use crate::stamp::Inputs;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// Where a program runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the page: a classic script in which the guard finds the program, and the wasm beside it.
    Page,
    /// In Node.js: a module for `require`.
    Node,
}

/// One program.
pub struct Program {
    pub name: &'static str,
    pub place: Place,
}

/// All of them.
pub const ALL: &[Program] = &[
    Program { name: "consent", place: Place::Page },
    Program { name: "rights", place: Place::Page },
    Program { name: "cli", place: Place::Node },
];

/// A finished file of a program.
pub fn output(house: &House, file: &str) -> PathBuf {
    house.work("programs").join(file)
}

/// Compiles, binds and shrinks one program.
pub fn build(house: &House, compiler: &Wasm, program: &Program) -> Result<()> {
    let Program { name, place } = program;
    let package = format!("{name}-program");
    let mut command = compiler.cargo(house, PROGRAM);
    command.args(["build", "--release", "--package", &package, "--target", PROGRAM]);
    // Stripping would take the list of wasm features away, which binding and shrinking read.
    command.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    if *place == Place::Node {
        // It runs in moments either way, and small code takes minutes to make.
        command.env("CARGO_PROFILE_RELEASE_LTO", "off");
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    }
    run::quiet(&format!("compiling {name}"), &mut command, &house.work(&format!("log/{name}")))?;
    let compiled = compiler.compiled(PROGRAM, "release", &package);
    let mut inputs = Inputs::of("program 4");
    inputs.text(name).path(&compiled)?.path(&house.at("xtask/npm"))?;
    let (script, wasm) = files(*place, name);
    let (script, wasm) = (output(house, &script), output(house, &wasm));
    inputs.unless_fresh(house, &package, &[script.clone(), wasm.clone()], || {
        let bound = house.work("bound");
        let target = if *place == Place::Page { "web" } else { "nodejs" };
        run::step(&format!("binding {name}"), || bindgen::bindings(&compiled, &bound, name, target))?;
        std::fs::create_dir_all(output(house, ""))?;
        let bytes = bound.join(format!("{name}_bg.wasm"));
        if *place == Place::Node {
            // Nobody downloads it with a page, and shrinking it takes minutes.
            std::fs::copy(bytes, &wasm)?;
            std::fs::copy(bound.join(format!("{name}.js")), &script)?;
            return Ok(());
        }
        let mut command = optimiser(house);
        command.arg("--converge").arg(bytes).arg("-o").arg(&wasm);
        run::quiet(&format!("shrinking {name}"), &mut command, &house.work(&format!("log/{name}-opt")))?;
        let mut command = Command::new("node");
        command.arg(house.at("xtask/npm/part.mjs")).arg(name).arg(bound.join(format!("{name}.js"))).arg(&script);
        run::quiet(&format!("wrapping {name}"), &mut command, &house.work(&format!("log/{name}-wrap")))
    })
}

/// Script and wasm, as they are called in the package.
pub fn files(place: Place, name: &str) -> (String, String) {
    match place {
        Place::Page => (format!("{name}.js"), format!("{name}.wasm")),
        Place::Node => (format!("{name}.js"), format!("{name}_bg.wasm")),
    }
}
