//! The npm package in `pkg/`, assembled from `pkg.json` and what the build made.

use super::{gate, program, styles, translate, web};
use crate::house::House;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// The bindings of the cli and its shell are CommonJS, in a package of ES modules.
const COMMON: &str = "{ \"type\": \"commonjs\" }\n";

/// A file of the package and where it comes from; what is optional may not exist yet.
struct Part {
    to: String,
    from: PathBuf,
    optional: bool,
}

/// Writes the package anew; files that no longer belong to it go.
pub fn assemble(house: &House) -> Result<()> {
    let pkg = house.at("pkg");
    let parts = parts(house);
    remove_strangers(&pkg, &pkg, &parts)?;
    let mut missing = Vec::new();
    for part in &parts {
        if part.optional && !part.from.exists() {
            continue;
        }
        let to = pkg.join(&part.to);
        let Ok(bytes) = std::fs::read(&part.from) else {
            missing.push(part.to.as_str());
            continue;
        };
        if std::fs::read(&to).is_ok_and(|old| old == bytes) {
            continue;
        }
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(to, bytes)?;
    }
    for folder in ["bin", "lib"] {
        std::fs::create_dir_all(pkg.join(folder))?;
        std::fs::write(pkg.join(folder).join("package.json"), COMMON)?;
    }
    if !missing.is_empty() {
        bail!("the package lacks {}", missing.join(", "));
    }
    Ok(())
}

fn parts(house: &House) -> Vec<Part> {
    let part = |to: &str, from: PathBuf| Part { to: to.to_owned(), from, optional: false };
    let perhaps = |to: &str, from: PathBuf| Part { to: to.to_owned(), from, optional: true };
    let mut parts = vec![
        part("package.json", house.at("pkg.json")),
        part("lib/gate.wasm", gate::wasm(house)),
        part("bin/menshen.js", house.at("src/programs/cli/menshen.js")),
        part("bin/seal.js", house.at("src/programs/cli/seal.js")),
        part("index.d.ts", house.at("src/web/api.d.ts")),
        part("index.js", web::output(house, "index.js")),
        perhaps("README.md", house.at("README.md")),
        perhaps("LICENSE", house.at("LICENSE")),
    ];
    for file in web::files() {
        parts.push(part(&format!("lib/{file}"), web::output(house, &file)));
    }
    for (name, _) in translate::ALL {
        parts.push(part(&format!("lib/{name}.js"), translate::output(house, name)));
    }
    for file in styles::files() {
        parts.push(part(&format!("lib/{file}"), styles::output(house, &file)));
    }
    for each in program::ALL {
        for file in program::files(each.place, each.name) {
            parts.push(part(&format!("lib/{file}"), program::output(house, &file)));
        }
    }
    parts
}

fn remove_strangers(pkg: &Path, folder: &Path, parts: &[Part]) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            remove_strangers(pkg, &path, parts)?;
        } else if !parts.iter().any(|part| pkg.join(&part.to) == path) {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}
