//! `verify-gate`: opens the built gate and guard and compares them with what was promised.

mod guard;
mod wasm;

use crate::build;
use crate::house::House;
use anyhow::{Context, Result, bail};
use std::path::Path;

pub use wasm::LIMIT as GATE_LIMIT;

/// Lists every breach, or says nothing and succeeds.
pub fn run(house: &House) -> Result<()> {
    build::package(house)?;
    check(house)
}

/// The same for what is already built.
pub fn check(house: &House) -> Result<()> {
    let mut breaches = wasm::breaches(&read(&house.at("pkg/lib/gate.wasm"))?);
    for (file, _, _) in build::SCRIPTS {
        let path = house.at("pkg/lib").join(file);
        let text = read(&path)?;
        breaches.extend(guard::breaches(&text).into_iter().map(|breach| format!("{file}: {breach}")));
        breaches.extend(guard::parse(house, &path).into_iter().map(|breach| format!("{file}: {breach}")));
    }
    breaches.extend(guard::instantiate(house, &house.at("pkg/lib/gate.wasm")));
    if !breaches.is_empty() {
        bail!("{} breaches\n  {}", breaches.len(), breaches.join("\n  "));
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
