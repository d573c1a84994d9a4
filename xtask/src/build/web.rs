//! The TypeScript of `src/web/`: checked by the compiler, bundled into classic ES2017 scripts.

use super::{gate, translate};
use crate::house::House;
use crate::run;
use crate::stamp::Inputs;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// The scripts of the page, in the order in which they come; behind the guard those that stand in its place.
pub const SCRIPTS: &[&str] =
    &["guard", "guard-nowasm", "guard.observe", "screens", "desk", "late", "bridges", "tags", "memory"];

/// The builds of them: for a page, and for tests that steer the page.
pub const BUILDS: &[(&str, &str)] = &[(".js", "false"), (".testing.js", "true")];

/// Every file of every build.
pub fn files() -> impl Iterator<Item = String> {
    BUILDS.iter().flat_map(|(suffix, _)| SCRIPTS.iter().map(move |name| format!("{name}{suffix}")))
}

/// A finished script.
pub fn output(house: &House, file: &str) -> PathBuf {
    house.work("web").join(file)
}

/// Type-checks everything.
pub fn check(house: &House) -> Result<()> {
    let mut inputs = Inputs::of("types 1");
    inputs.path(&house.at("src/web"))?.path(&house.at("xtask/npm/package-lock.json"))?;
    inputs.unless_fresh(house, "types", &[], || {
        let mut command = Command::new(house.tool("tsc"));
        command.args(["--noEmit", "--pretty", "false", "--project"]).arg(house.at("src/web/tsconfig.json"));
        run::quiet("checking the TypeScript", &mut command, &house.work("log/types"))
    })
}

/// Bundles the scripts, with and without the door for tests.
pub fn bundle(house: &House) -> Result<()> {
    for (suffix, testing) in BUILDS {
        let outputs: Vec<_> = SCRIPTS.iter().map(|name| output(house, &format!("{name}{suffix}"))).collect();
        let mut inputs = Inputs::of("bundle 5");
        inputs.text(testing).path(&house.at("src/web"))?.path(&gate::wasm(house))?;
        inputs.path(&translate::output(house, "gate"))?.path(&house.at("xtask/npm"))?.path(&house.at("pkg.json"))?;
        inputs.unless_fresh(house, &format!("guard{suffix}"), &outputs, || {
            let mut command = Command::new("node");
            command.arg(house.at("xtask/npm/bundle.mjs")).arg(house.at("src/web"));
            command.arg(gate::wasm(house)).arg(house.at("pkg.json")).arg(testing);
            command.arg(house.work("web")).arg(suffix).arg(translate::output(house, "gate"));
            run::quiet(&format!("bundling guard{suffix}"), &mut command, &house.work(&format!("log/guard{suffix}")))
        })?;
    }
    Ok(())
}

/// Bundles what `import "menshen"` means.
pub fn entry(house: &House) -> Result<()> {
    let mut inputs = Inputs::of("entry 1");
    inputs.path(&house.at("src/web"))?.path(&house.at("xtask/npm"))?;
    inputs.unless_fresh(house, "entry", &[output(house, "index.js")], || {
        let mut command = Command::new("node");
        command.arg(house.at("xtask/npm/entry.mjs")).arg(house.at("src/web/index.ts")).arg(output(house, "index.js"));
        run::quiet("bundling the entry", &mut command, &house.work("log/entry"))
    })
}
