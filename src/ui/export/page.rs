//! The record as a document of its own: for a printer, or to be read years later without any program.
use crate::flow::Entry;
use crate::ui::markup::escape;
use crate::ui::parts::entry;
use crate::ui::texts::Texts;
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
    for line in entries.iter().rev() {
        let mut when = String::new();
        time::write(&mut when, line.time, zone);
        let said =
            entry::SAID.iter().find(|(verb, _)| *verb == line.decision).map_or("", |(_, word)| texts.word(*word));
        raw(&["<tr><td>", &when, "<td>", &escape(entry::name(texts, line)), "<td>", &escape(said), "<td><small>"]);
        raw(&[&escape(&line.item), "<br>", &escape(&line.revision), "</small>"]);
        for more in [entry::brief(line), entry::by(line)].into_iter().flatten() {
            raw(&["<br>", &escape(texts.word(more))]);
        }
    }
    raw(&["</table><p><small>", &escape(revision.get(6)), " ", &escape(revision.get(5)), "</small></p></html>"]);
    out
}
