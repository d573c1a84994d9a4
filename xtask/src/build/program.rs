//! The three programs with bindings: consent and rights for the page, cli for Node.js.

use super::gate::{hide_exports, optimiser};
use crate::bindgen;
use crate::house::House;
use crate::run;
use crate::setup::wasm::{PROGRAM, Wasm};
use crate::stamp::Inputs;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

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
    let mut inputs = Inputs::of("program 7");
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
        hide_exports(&bound.join(format!("{name}_bg.wasm")), &shown)?;
        name_imports(&shown)?;
        let mut command = optimiser(house);
        command.arg("--converge").arg(&shown).arg("-o").args(&outputs);
        run::quiet(&format!("shrinking {name}"), &mut command, &house.work(&format!("log/{name}-opt")))
    })
}

/// Gives what the program imports the plain names that the desk knows, without hashes: `desk.draw`.
fn name_imports(program: &Path) -> Result<()> {
    let mut module = walrus::Module::from_buffer(&std::fs::read(program)?)?;
    for import in module.imports.iter_mut() {
        let name = plain(&import.name).with_context(|| format!("the desk has no `{}`", import.name))?;
        (import.module, import.name) = ("desk".into(), name.into());
    }
    std::fs::write(program, module.emit_wasm())?;
    Ok(())
}

/// `__wbg_draw_174a6b8fa87ebcf3` → `draw`; nothing for what the bindings ask for themselves.
fn plain(name: &str) -> Option<&str> {
    let (plain, hash) = name.strip_prefix("__wbg_")?.rsplit_once('_')?;
    (hash.len() == 16 && !plain.starts_with('_')).then_some(plain)
}

/// The files, as they are called in the package.
pub fn files(place: Place, name: &str) -> Vec<String> {
    match place {
        Place::Page => vec![format!("{name}.wasm")],
        Place::Node => vec![format!("{name}.js"), format!("{name}_bg.wasm")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_has_its_plain_name_or_is_none_of_ours() {
        assert_eq!(plain("__wbg_draw_174a6b8fa87ebcf3"), Some("draw"));
        for other in ["__wbindgen_init_externref_table", "__wbg___wbindgen_throw_be289d5034ed271b", "draw"] {
            assert_eq!(plain(other), None, "{other}");
        }
    }
}
