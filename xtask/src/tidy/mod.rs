//! `tidy`: the house's own rules, read off the sources. Every breach is listed, none stops the others.

mod arrows;
mod comments;
mod length;
mod lookups;
mod names;
mod paths;
mod platform;
mod rust;
mod web;

use crate::house::House;
use crate::stamp;
use anyhow::{Result, bail};

/// A source file with its path from the top of the repository.
pub struct Source {
    path: String,
    text: String,
}

impl Source {
    fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    fn generated(&self) -> bool {
        self.text.lines().next().is_some_and(|line| line.contains(crate::generate::HEADING))
    }

    /// The room this file belongs to: `flow` for `src/flow/step.rs`; nothing for `src/lib.rs` and what is outside `src/`.
    fn room(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
    }
}

/// A rule that was not kept, and where.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breach {
    path: String,
    line: usize,
    what: String,
}

impl Breach {
    fn new(source: &Source, line: usize, what: impl Into<String>) -> Self {
        Self { path: source.path.clone(), line, what: what.into() }
    }
}

/// What is read: the folders in which we write code.
const FOLDERS: &[&str] = &[
    "src",
    "xtask/src",
    "xtask/npm",
    "xtask/Cargo.toml",
    "tests",
    "www",
    "docs",
    "hosts",
    ".ci/run",
    "Cargo.toml",
    "pkg.json",
];
const EXTENSIONS: &[&str] =
    &["rs", "ts", "js", "mjs", "cjs", "css", "html", "py", "toml", "json", "md", "txt", "run", "svg"];

/// A rule that looks at one file at a time.
type Rule = fn(&Source, &mut Vec<Breach>);

const RULES: &[Rule] = &[
    arrows::rust,
    web::imports,
    platform::check,
    length::check,
    comments::heading,
    comments::english,
    names::sources,
    paths::check,
];

/// Lists all breaches; fails when there is one.
pub fn run(house: &House) -> Result<()> {
    let mut breaches = Vec::new();
    for folder in FOLDERS {
        for file in stamp::files(&house.at(folder))? {
            let path = house.short(&file);
            let Some(source) = read(path, &file) else { continue };
            for rule in RULES {
                rule(&source, &mut breaches);
            }
        }
    }
    lookups::check(house, &mut breaches)?;
    names::built(house, &mut breaches)?;
    for what in crate::requirements::sources::unknown(house)? {
        breaches.push(Breach { path: "tests/requirements/rows.json".to_owned(), line: 1, what });
    }
    breaches.sort();
    if breaches.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> =
        breaches.iter().map(|breach| format!("{}:{}: {}", breach.path, breach.line, breach.what)).collect();
    bail!("{} breaches\n{}", lines.len(), lines.join("\n"))
}

fn read(path: String, file: &std::path::Path) -> Option<Source> {
    let source = Source { path, text: String::new() };
    let known = EXTENSIONS.contains(&source.extension()) || source.path == ".ci/run";
    if !known || source.path.ends_with("package-lock.json") {
        return None;
    }
    let text = std::fs::read_to_string(file).ok()?;
    Some(Source { text, ..source })
}

#[cfg(test)]
fn planted(path: &str, text: &str, rule: Rule) -> Vec<String> {
    let source = Source { path: path.to_owned(), text: text.to_owned() };
    let mut breaches = Vec::new();
    rule(&source, &mut breaches);
    breaches.into_iter().map(|breach| format!("{}: {}", breach.line, breach.what)).collect()
}
