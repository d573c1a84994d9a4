//! The record as a document of its own: for a printer, or to be read years later without any program.
use crate::flow::{Entry, Verb};
use crate::ui::texts::{Texts, field};
use crate::ui::time;
use crate::ui::words::Word;
use alloc::string::String;

const STYLE: &str = "body{max-width:44em;margin:2em auto;padding:0 1em;font:11pt/1.5 system-ui,sans-serif}table{width:100%;border-collapse:collapse}\
td{padding:.3em .6em;border-top:1px solid #999;vertical-align:top}tr{break-inside:avoid}small{word-break:break-all}";

/// Writes the document: whose policy, then a row for each decision, the latest first.
pub fn write(texts: &Texts, entries: &[Entry], zone: i32) -> String {
    let mut out = String::new();
    let mut raw = |pieces: &[&str]| pieces.iter().for_each(|piece| out.push_str(piece));
    raw(&["<!doctype html><html lang=\"", texts.language(), "\" dir=\"", texts.direction()]);
    raw(&[
        "\"><meta charset=\"utf-8\"><title>",
        &escape(texts.word(Word::History)),
        "</title><style>",
        STYLE,
        "</style>",
    ]);
    let (publisher, revision) = (texts.row("publisher"), texts.row("revision"));
    raw(&["<h1>", &escape(texts.word(Word::History)), "</h1><p>", &escape(publisher.get(2)), "<br>"]);
    raw(&[&escape(publisher.get(1)), "</p><table>"]);
    for entry in entries.iter().rev() {
        let mut when = String::new();
        time::write(&mut when, entry.time, zone);
        let row = texts.rows("item").find(|row| row.get(field::ID) == entry.item);
        let name = row.map_or(&*entry.item, |row| row.get(field::NAME));
        let said = texts.word(match entry.decision {
            Verb::Given => Word::Given,
            Verb::Refused => Word::Refused,
            Verb::Withdrawn => Word::Withdrawn,
            Verb::Acknowledged => Word::Required,
        });
        raw(&["<tr><td>", &when, "<td>", &escape(name), "<td>", &escape(said), "<td><small>"]);
        raw(&[&escape(&entry.item), "<br>", &escape(&entry.revision), "</small>"]);
    }
    raw(&["</table><p><small>", &escape(revision.get(6)), " ", &escape(revision.get(5)), "</small></p></html>"]);
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
