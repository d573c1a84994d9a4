//! Draws what was decided when, the latest act first.
use crate::flow::{Entry, Verb};
use crate::ui::drawing::Drawing;
use crate::ui::parts::entry;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::time;
use crate::ui::words::Word;
use alloc::string::String;

/// Draws the history. Entries of one counter are one act.
pub fn draw(d: &mut Drawing, texts: &Texts, log: &[Entry], zone: i32) {
    sheet::begin(d, texts, "h", Leave::Back, |d| {
        d.say(texts, Word::History);
    });
    d.of("p", "again").say(texts, if log.is_empty() { Word::Empty } else { Word::HistoryLead });
    d.of("ul", "rows").inside(|d| {
        for act in log.chunk_by(|a, b| a.counter == b.counter).rev() {
            d.of("li", "entity").inside(|d| {
                let first = act.first();
                let mut when = String::new();
                time::write(&mut when, first.map_or(0, |entry| entry.time), zone);
                d.add("h3").text(&when);
                if let Some(by) = first.and_then(entry::by) {
                    d.of("p", "line").say(texts, by);
                }
                for (verb, label) in entry::SAID {
                    line(d, texts, act, verb, label);
                }
            });
        }
    });
}

/// The items of one act with the same outcome.
fn line(d: &mut Drawing, texts: &Texts, act: &[Entry], verb: Verb, label: Word) {
    let mut entries = act.iter().filter(|entry| entry.decision == verb).peekable();
    if entries.peek().is_some() {
        d.of("p", "field").inside(|d| {
            d.of("span", "key").say(texts, label);
            d.add("span");
            let mut more = false;
            for entry in entries {
                if more {
                    d.text(" · ");
                }
                more = true;
                d.text(entry::name(texts, entry));
                if let Some(brief) = entry::brief(entry) {
                    d.text(" – ").text(texts.word(brief));
                }
            }
        });
    }
}
