//! The TypeScript of `src/web/`: checked by the compiler, bundled into classic ES2017 scripts.

use super::gate;
use crate::house::House;
use crate::run;
use crate::stamp::Inputs;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// The guard and its desk with nothing but what a page may use, and those that tests can steer.
pub const SCRIPTS: &[(&str, &str, &str)] =
    &[("guard.js", "desk.js", "false"), ("guard.testing.js", "desk.testing.js", "true")];

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

/// Bundles guard and desk, with and without the door for tests.
pub fn bundle(house: &House) -> Result<()> {
    for (guard, desk, testing) in SCRIPTS {
        let outputs = [output(house, guard), output(house, desk)];
        let mut inputs = Inputs::of("bundle 2");
        inputs.text(testing).path(&house.at("src/web"))?.path(&gate::wasm(house))?;
        inputs.path(&house.at("xtask/npm"))?.path(&house.at("pkg.json"))?;
        inputs.unless_fresh(house, guard, &outputs, || {
            let mut command = Command::new("node");
            command.arg(house.at("xtask/npm/bundle.mjs")).arg(house.at("src/web"));
            command.arg(gate::wasm(house)).arg(house.at("pkg.json")).arg(testing).args(&outputs);
            run::quiet(&format!("bundling {guard}"), &mut command, &house.work(&format!("log/{guard}")))
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
