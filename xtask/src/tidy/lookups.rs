//! What runs beside page code looks nothing up that page code may have changed: it is taken from the originals.

use super::Breach;
use crate::house::House;
use crate::run;
use crate::setup::npm;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// The places that may look something up, with the reason.
const REVIEWED: &str = "src/web/lookups.txt";

/// Something that is looked up.
struct Lookup {
    /// Below `src/web/`.
    file: String,
    line: usize,
    what: String,
}

/// A line of the reviewed list.
struct Reviewed<'t> {
    line: usize,
    place: &'t str,
    what: Vec<&'t str>,
}

impl Reviewed<'_> {
    fn covers(&self, one: &Lookup) -> bool {
        let here = one.file == self.place || Path::new(&one.file).starts_with(self.place);
        here && self.what.iter().any(|what| *what == "*" || *what == one.what)
    }
}

/// Asks the TypeScript compiler what is the platform's own, and holds the reviewed list exactly.
pub fn check(house: &House, breaches: &mut Vec<Breach>) -> Result<()> {
    let folder = house.at("src/web");
    if !folder.exists() {
        return Ok(());
    }
    let found = lookups(house, &folder)?;
    let text = std::fs::read_to_string(house.at(REVIEWED)).with_context(|| format!("cannot read {REVIEWED}"))?;
    compare(&found, &text, breaches);
    Ok(())
}

fn compare(found: &[Lookup], text: &str, breaches: &mut Vec<Breach>) {
    let mut breach = |path: &str, line, what| breaches.push(Breach { path: path.to_owned(), line, what });
    let mut reviewed = Vec::new();
    for (at, row) in text.lines().enumerate().filter(|(_, row)| !row.is_empty() && !row.starts_with('#')) {
        let mut fields = row.splitn(3, " | ");
        match (fields.next(), fields.next(), fields.next()) {
            (Some(place), Some(what), Some(reason)) if !reason.trim().is_empty() => {
                reviewed.push(Reviewed { line: at + 1, place, what: what.split(", ").collect() });
            }
            _ => {
                breach(REVIEWED, at + 1, "write a file, what it looks up and the reason, with ` | ` between".to_owned())
            }
        }
    }
    for one in found.iter().filter(|one| !reviewed.iter().any(|row| row.covers(one))) {
        let what = format!(
            "`{}`: a page may have changed it; take it from the originals, or say in {REVIEWED} why it does no harm",
            one.what
        );
        breach(&format!("src/web/{}", one.file), one.line, what);
    }
    for row in reviewed.iter().filter(|row| !found.iter().any(|one| row.covers(one))) {
        breach(REVIEWED, row.line, "nothing of this is looked up any more".to_owned());
    }
}

fn lookups(house: &House, folder: &Path) -> Result<Vec<Lookup>> {
    npm::install(house)?;
    let mut command = Command::new("node");
    command.arg(house.at("xtask/npm/lookups.mjs")).arg(house.at("src/web/tsconfig.json")).arg(folder);
    let mut found = Vec::new();
    for row in run::output(&mut command)?.lines() {
        let mut fields = row.split('\t');
        if let (Some(file), Some(line), Some(what)) = (fields.next(), fields.next(), fields.next()) {
            found.push(Lookup { file: file.to_owned(), line: line.parse().unwrap_or(1), what: what.to_owned() });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, name: &str) -> Vec<String> {
        let house = House::find().unwrap();
        if !house.tool("tsc").exists() {
            return vec!["skipped".to_owned()]; // installed by the first build
        }
        let folder =
            std::env::temp_dir().join(format!("menshen-lookups-{}-{}", std::process::id(), name.replace('/', "-")));
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        let found = lookups(&house, &folder).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        found.into_iter().map(|one| format!("{}: {}", one.line, one.what)).collect()
    }

    fn holds(text: &str, name: &str, expected: &[&str]) {
        let found = found(text, name);
        assert!(found == ["skipped"] || found == expected, "{found:?}");
    }

    #[test]
    fn members_of_built_in_objects_and_free_globals_are_found_in_what_runs_later() {
        let text = "const early = \"a\".slice(1);\n\
            export const f = (list: string[], any: any, own: { slice(): void }) => {\n\
            own.slice();\n\
            list.length;\n\
            list.join();\n\
            any.concat();\n\
            setTimeout(f, 0);\n\
            const { then } = any as Promise<void>;\n\
            return [early, then];\n};\n";
        let expected = ["5: string[].join", "6: any.concat", "7: global setTimeout", "8: Promise.then"];
        holds(text, "a.ts", &expected);
    }

    #[test]
    fn syntax_that_asks_an_iterator_or_a_promise_is_found() {
        let text = "export const f = async (list: number[], g: (...all: number[]) => Promise<number>) => {\n\
            for (const one of list) one;\n\
            g(...list);\n\
            const [first] = list;\n\
            await g();\n\
            return first! + await g();\n};\n";
        let expected = [
            "2: for of: the iterator",
            "3: spread: the iterator",
            "4: array pattern: the iterator",
            "6: await: a value by promise",
        ];
        holds(text, "a.ts", &expected);
    }

    #[test]
    fn seams_use_no_free_global_at_any_time() {
        let text = "let kept: Storage | undefined;\nconst { href } = location;\nexport const g = { document };\nexport { kept, href };\n";
        holds(text, "seams/a.ts", &["2: global location", "3: global document"]);
        holds(text, "guard/a.ts", &[]);
    }

    #[test]
    fn the_reviewed_list_is_held_both_ways() {
        let found = [Lookup { file: "late/a.ts".to_owned(), line: 3, what: "string.split".to_owned() }];
        let said = |text: &str| {
            let mut breaches = Vec::new();
            compare(&found, text, &mut breaches);
            breaches.iter().map(|one| format!("{}:{}", one.path, one.line)).collect::<Vec<_>>()
        };
        assert!(said("# why\n\nlate/a.ts | string.split, string.slice | harmless\n").is_empty());
        assert!(said("late | * | harmless\n").is_empty());
        assert_eq!(said("late/a.ts | string.slice | harmless\n"), ["src/web/late/a.ts:3", "src/web/lookups.txt:1"]);
        assert_eq!(said("late/a.ts | string.split\n"), ["src/web/lookups.txt:1", "src/web/late/a.ts:3"]);
    }
}
