//! Does each test that a row names stand in the sources? Known without running one: a case of JavaScript by a text of its suite, in which
//! `${…}` may be anything, a test of Rust by its function.

use super::read;
use crate::house::House;
use crate::stamp;
use anyhow::Result;

/// So many letters of a text must be its own, lest a text that is all values fits everything.
const OWN: usize = 4;

/// A text of a source: its own pieces, with anything between them.
type Pattern = Vec<String>;

/// The names that stand nowhere, each with its row.
pub fn unknown(house: &House) -> Result<Vec<String>> {
    let rows = read(house)?;
    let mut rust = String::new();
    for folder in ["src", "tests"] {
        for file in
            stamp::files(&house.at(folder))?.iter().filter(|file| file.extension().is_some_and(|end| end == "rs"))
        {
            rust.push_str(&std::fs::read_to_string(file)?);
        }
    }
    let mut known: Vec<(String, Vec<Pattern>)> = Vec::new();
    let mut unknown = Vec::new();
    for (id, test) in rows.0.iter().flat_map(|(id, row)| row.tests.iter().map(move |test| (id, test))) {
        let (suite, name) = test.split_once(": ").unwrap_or(("", test));
        let found = match suite {
            "native" | "wasm" => rust.contains(&format!("fn {name}(")),
            suite => {
                if !known.iter().any(|(one, _)| one == suite) {
                    known.push((suite.to_owned(), patterns(house, suite)?));
                }
                let all = known.iter().find(|(one, _)| one == suite);
                all.is_some_and(|(_, all)| all.iter().any(|pattern| fits(pattern, name)))
            }
        };
        if !found {
            unknown.push(format!("{id}: no test in the sources is called `{test}`"));
        }
    }
    Ok(unknown)
}

fn patterns(house: &House, suite: &str) -> Result<Vec<Pattern>> {
    let mut all = Vec::new();
    for file in stamp::files(&house.at("tests").join(suite))? {
        if file.extension().is_some_and(|end| end == "mjs") {
            texts(&std::fs::read_to_string(&file)?, &mut all);
        }
    }
    Ok(all)
}

/// The texts between quotes in a script, line by line: a name is never longer. One with values counts where a line speaks of names.
fn texts(script: &str, all: &mut Vec<Pattern>) {
    for line in script.lines() {
        for (at, quote) in line.char_indices().filter(|(_, letter)| matches!(letter, '\'' | '"' | '`')) {
            if let Some(text) = line.get(at + 1..).and_then(|rest| text(rest, quote)) {
                let own = text.iter().map(String::len).sum::<usize>() >= OWN;
                if own && (text.len() == 1 || line.contains("name") || line.contains("check(")) {
                    all.push(text);
                }
            }
        }
    }
}

/// The text that begins here and ends with this quote.
fn text(rest: &str, quote: char) -> Option<Pattern> {
    let (mut pieces, mut depth) = (vec![String::new()], 0);
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                let next = letters.next()?;
                pieces.last_mut()?.push(next);
            }
            '$' if quote == '`' && depth == 0 && letters.peek() == Some(&'{') => {
                letters.next();
                depth = 1;
                pieces.push(String::new());
            }
            '{' if depth > 0 => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ if depth > 0 => {}
            letter if letter == quote => return Some(pieces),
            letter => pieces.last_mut()?.push(letter),
        }
    }
    None
}

/// Could this text be the name? With `…` at its end, could it begin so?
fn fits(pattern: &Pattern, name: &str) -> bool {
    let (name, whole) = match name.strip_suffix('…') {
        Some(beginning) => (beginning, false),
        None => (name, true),
    };
    let mut rest = name;
    for (at, piece) in pattern.iter().enumerate() {
        let last = at + 1 == pattern.len();
        if at == 0 {
            match rest.strip_prefix(piece.as_str()) {
                Some(after) => rest = after,
                None => return !whole && piece.starts_with(rest),
            }
            if last {
                return !whole || rest.is_empty();
            }
        } else if last && whole {
            return rest.ends_with(piece.as_str());
        } else {
            match rest.find(piece.as_str()) {
                Some(found) => rest = rest.get(found + piece.len()..).unwrap_or_default(),
                None => return !whole,
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(script: &str, name: &str) -> bool {
        let mut all = Vec::new();
        texts(script, &mut all);
        all.iter().any(|pattern| fits(pattern, name))
    }

    #[test]
    fn a_name_is_found_whole_or_with_what_a_script_puts_in() {
        assert!(found("name: 'seams: the engine\\'s own',", "seams: the engine's own"));
        assert!(!found("name: 'seams: the engine',", "seams: the engine's own"));
        let made = "name: `promise 1 (${name}): before a choice ${what ? `x` : ''}is sent`,";
        assert!(found(made, "promise 1 (seed): before a choice nothing is sent"));
        assert!(!found(made, "promise 1 (seed): after a choice nothing is sent"));
        assert!(found(made, "promise 1 (seed): before…"));
        assert!(!found("name: `${name}`", "whatever"));
    }
}
