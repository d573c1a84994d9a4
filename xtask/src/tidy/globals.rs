//! No free globals in the seams: what a page may have replaced is taken from the originals.

use super::Breach;
use crate::house::House;
use crate::run;
use crate::setup::npm;
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Asks the TypeScript compiler which identifiers are the platform's own.
pub fn check(house: &House, breaches: &mut Vec<Breach>) -> Result<()> {
    for (path, line, what) in free(house, &house.at("src/web/seams"))? {
        breaches.push(Breach { path, line, what });
    }
    Ok(())
}

fn free(house: &House, folder: &Path) -> Result<Vec<(String, usize, String)>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    npm::install(house)?;
    let mut command = Command::new("node");
    command.arg(house.at("xtask/npm/globals.mjs")).arg(house.at("src/web/tsconfig.json")).arg(folder);
    let printed = run::output(&mut command)?;
    let mut found = Vec::new();
    for row in printed.lines() {
        let mut fields = row.split('\t');
        if let (Some(file), Some(line), Some(name)) = (fields.next(), fields.next(), fields.next()) {
            let what = format!("`{name}` is a free global; take it from the originals");
            found.push((house.short(Path::new(file)), line.parse().unwrap_or(1), what));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_global_used_as_a_value_is_found_and_types_properties_and_locals_are_not() {
        let house = House::find().unwrap();
        if !house.tool("tsc").exists() {
            return; // installed by the first build
        }
        let folder = std::env::temp_dir().join(format!("menshen-globals-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let text = "import type { A } from './b';\nlet kept: Storage | undefined;\n\
            const f = (fetch: A) => fetch.document;\nf(window as any);\n\
            const { href } = location;\nexport const g = { document };\nexport { f, kept, href };\n";
        std::fs::write(folder.join("a.ts"), text).unwrap();
        std::fs::write(folder.join("b.ts"), "export interface A { document: unknown }\n").unwrap();
        let found: Vec<String> =
            free(&house, &folder).unwrap().into_iter().map(|(_, line, what)| format!("{line}: {what}")).collect();
        std::fs::remove_dir_all(folder).unwrap();
        let start: Vec<&str> = found.iter().map(|line| line.split(" is").next().unwrap()).collect();
        assert_eq!(start, ["4: `window`", "5: `location`", "6: `document`"]);
    }
}
