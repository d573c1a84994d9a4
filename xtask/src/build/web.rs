//! The TypeScript of `src/web/`: checked by the compiler, bundled into classic ES2017 scripts.

use super::gate;
use crate::house::House;
use crate::run;
use crate::stamp::Inputs;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// The guard with nothing but what a page may use, and the one that tests can steer.
pub const GUARDS: &[(&str, &str)] = &[("guard.js", "false"), ("guard.testing.js", "true")];

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

/// Bundles the guard, with and without the door for tests.
pub fn bundle(house: &House) -> Result<()> {
    for (file, testing) in GUARDS {
        let mut inputs = Inputs::of("bundle 1");
        inputs.text(testing).path(&house.at("src/web"))?.path(&gate::wasm(house))?;
        inputs.path(&house.at("xtask/npm"))?.path(&house.at("pkg.json"))?;
        inputs.unless_fresh(house, file, &[output(house, file)], || {
            let mut command = Command::new("node");
            command
                .arg(house.at("xtask/npm/bundle.mjs"))
                .arg(house.at("src/web/guard/main.ts"))
                .arg(gate::wasm(house))
                .arg(house.at("pkg.json"))
                .arg(testing)
                .arg(output(house, file));
            run::quiet(&format!("bundling {file}"), &mut command, &house.work(&format!("log/{file}")))
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
