//! `verify-gate`: opens the built gate and the scripts of a page and compares them with what was promised.

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
    for file in build::scripts() {
        let path = house.at("pkg/lib").join(&file);
        let bytes = read(&path)?;
        let found = guard::breaches(&bytes, place(&file));
        breaches.extend(found.into_iter().map(|breach| format!("{file}: {breach}")));
        breaches.extend(guard::parse(house, &path).map(|breach| format!("{file}: {breach}")));
    }
    breaches.extend(guard::instantiate(house, &house.at("pkg/lib/gate.wasm")));
    if !breaches.is_empty() {
        bail!("{} breaches\n  {}", breaches.len(), breaches.join("\n  "));
    }
    Ok(())
}

/// What `menshen build` writes into a script.
fn place(script: &str) -> Option<&'static str> {
    match script.split('.').next() {
        Some("guard" | "guard-nowasm") => Some("settings"),
        Some("screens") => Some("first"),
        Some("desk") => Some("desk"),
        _ => None,
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
