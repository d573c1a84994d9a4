//! Draws the record as text, and the ways to keep it.
use super::page;
use crate::flow::Entry;
use crate::ui::Past;
use crate::ui::drawing::Drawing;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use alloc::string::String;
use core::fmt::Write;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, past: &Past, zone: i32) {
    let Past { entries, record } = past;
    sheet::begin(d, texts, "o", Leave::Back, |d| {
        d.say(texts, Word::Export);
    });
    d.of("p", "again").say(texts, if record.is_empty() { Word::Empty } else { Word::ExportLead });
    if !record.is_empty() {
        ways(d, texts, entries, record, zone);
        d.of("pre", "record").attr("tabindex", "0").attr("aria-label", texts.word(Word::Export)).text(record);
    }
}

fn ways(d: &mut Drawing, texts: &Texts, entries: &[Entry], record: &str, zone: i32) {
    let printed = page::write(texts, entries, zone);
    d.of("nav", "ways").attr("aria-label", texts.word(Word::Export)).inside(|d| {
        for (label, kind, name, content) in [
            (Word::ExportFile, "application/json", "record.json", record),
            (Word::ExportPage, "text/html", "record.html", &printed),
        ] {
            let link = d.of("a", "link").attr("href", &address(kind, content)).attr("download", name);
            link.say(texts, label);
        }
    });
}

/// A `data:` address (RFC 2397): it needs no permission of a policy of the page, and leaves nothing behind.
fn address(kind: &str, content: &str) -> String {
    let mut out = String::new();
    for piece in ["data:", kind, ";charset=utf-8,"] {
        out.push_str(piece);
    }
    for c in content.chars() {
        match c {
            // What would end or change the address; a parser of addresses encodes the rest itself.
            '\0'..=' ' | '"' | '#' | '%' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                // A string takes whatever is written.
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_its_content_whole() {
        assert_eq!(
            address("text/html", "a b\n<p>50% #1 门"),
            "data:text/html;charset=utf-8,a%20b%0A%3Cp%3E50%25%20%231%20门"
        );
    }
}
