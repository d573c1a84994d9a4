//! The three programs with bindings: consent and rights for the page, cli for Node.js.

use super::gate::{hide_exports, optimiser};
use crate::bindgen;
use crate::house::House;
use crate::run;
use crate::setup::wasm::{PROGRAM, Wasm};
use crate::stamp::Inputs;
use anyhow::Result;
use std::path::PathBuf;

/// Where a program runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the page: the wasm alone, which the desk binds.
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

/// What the desk calls of the bindings' own exports, see `src/web/desk/bind.ts`.
const CALLED: &[&str] = &["__wbindgen_free"];

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
    let mut inputs = Inputs::of("program 6");
    inputs.text(name).path(&compiled)?.path(&house.at("xtask/npm"))?;
    let outputs: Vec<PathBuf> = files(*place, name).iter().map(|file| output(house, file)).collect();
    inputs.unless_fresh(house, &package, &outputs, || {
        let bound = house.work("bound");
        let target = if *place == Place::Page { "web" } else { "nodejs" };
        run::step(&format!("binding {name}"), || bindgen::bindings(&compiled, &bound, name, target))?;
        std::fs::create_dir_all(output(house, ""))?;
        if *place == Place::Node {
            // Nobody downloads it with a page, and shrinking it takes minutes.
            for file in files(*place, name) {
                std::fs::copy(bound.join(&file), output(house, &file))?;
            }
            return Ok(());
        }
        let shown = bound.join(format!("{name}.wasm"));
        hide_exports(&bound.join(format!("{name}_bg.wasm")), &shown, CALLED)?;
        let mut command = optimiser(house);
        command.arg("--converge").arg(&shown).arg("-o").args(&outputs);
        run::quiet(&format!("shrinking {name}"), &mut command, &house.work(&format!("log/{name}-opt")))
    })
}

/// The files, as they are called in the package.
pub fn files(place: Place, name: &str) -> Vec<String> {
    match place {
        Place::Page => vec![format!("{name}.wasm")],
        Place::Node => vec![format!("{name}.js"), format!("{name}_bg.wasm")],
    }
}
