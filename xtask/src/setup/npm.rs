//! The npm packages that build and tests use, at the locked versions.

use crate::house::House;
use crate::run;
use crate::stamp::Inputs;
use anyhow::Result;
use std::process::Command;

/// Installs them unless the lock file is the one that was installed last.
pub fn install(house: &House) -> Result<()> {
    let folder = house.at("xtask/npm");
    let mut inputs = Inputs::of("npm");
    for name in ["package.json", "package-lock.json"] {
        inputs.path(&folder.join(name))?;
    }
    let installed = [folder.join("node_modules/.package-lock.json"), house.tool("esbuild"), house.tool("wasm-opt")];
    inputs.unless_fresh(house, "npm", &installed, || {
        let mut command = Command::new("npm");
        command.arg("ci").current_dir(&folder);
        run::quiet("installing the npm packages", &mut command, &house.work("log/npm"))
    })
}
