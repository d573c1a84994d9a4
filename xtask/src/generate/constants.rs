//! The gate's vocabularies as TypeScript: the numbers at the border are written down once, in Rust.

use super::HEADING;
use menshen_gate::Listing;
use std::fmt::Write;

/// The whole file.
pub fn typescript() -> String {
    let mut text = format!("/** {HEADING} from the gate's vocabularies; change src/gate and run it again. */\n");
    for listing in menshen_gate::listings() {
        vocabulary(&mut text, listing);
    }
    text
}

/// An enumeration, and where its numbers have no gap the list of its words.
fn vocabulary(text: &mut String, (name, values): &Listing) {
    let _ = write!(text, "\nexport const enum {name} {{\n");
    for (word, number) in *values {
        let _ = writeln!(text, "  {} = {number},", pascal(word));
    }
    text.push_str("}\n");
    if values.iter().zip(0..).all(|((_, number), index)| *number == index) {
        let words: Vec<String> = values.iter().map(|(word, _)| format!("\"{word}\"")).collect();
        let _ = write!(text, "\nexport const {}Words: readonly string[] = [{}];\n", camel(name), words.join(", "));
    }
}

/// `coarse-location` → `CoarseLocation`.
fn pascal(word: &str) -> String {
    word.split(['-', '_', '.', ' ']).map(capital).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `ItemKind` → `itemKind`.
fn camel(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(listing: Listing) -> String {
        let mut text = String::new();
        vocabulary(&mut text, &listing);
        text
    }

    #[test]
    fn words_become_names_and_keep_their_numbers() {
        let text = made(("ItemKind", &[("coarse-location", 0), ("use", 1)]));
        assert!(text.contains("enum ItemKind {\n  CoarseLocation = 0,\n  Use = 1,\n}"), "{text}");
        assert!(text.contains("itemKindWords: readonly string[] = [\"coarse-location\", \"use\"]"), "{text}");
    }

    #[test]
    fn bits_have_no_list_of_words() {
        assert!(!made(("Surface", &[("web", 1), ("android", 2)])).contains("Words"));
    }
}
