//! Draws the line that goes away: what has just happened, and where it can be changed.
use crate::flow::{Note, word};
use crate::ui::drawing::Drawing;
use crate::ui::template::{self, Call, Template, slot};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;
use alloc::string::String;

/// What the line of the service's end is called: it is said in the publisher's words.
const ENDS: &str = "E";

/// What a line is called towards the template, and what it says.
fn sentence(note: Note) -> (&'static str, Word) {
    match note {
        Note::Browse => ("B", Word::NoteBrowse),
        Note::Basic => ("C", Word::NoteBasic),
        Note::Saved => ("S", Word::NoteSaved),
        Note::Honoured => ("H", Word::NoteHonoured),
        Note::Visit => ("V", Word::NoteVisit),
        Note::Failed => ("F", Word::NoteFailed),
        Note::Withdrawn(_) => ("W", Word::NoteWithdrawn),
        Note::WithdrawnAll => ("A", Word::NoteWithdrawnAll),
        Note::Needed(_) => ("N", Word::NoteNeeded),
        Note::Sunset => (ENDS, Word::SignalSunset),
    }
}

fn about(note: Note) -> Option<usize> {
    match note {
        Note::Withdrawn(index) | Note::Needed(index) => Some(index),
        _ => None,
    }
}

/// Draws the template of the line above the page.
pub fn template(d: &mut Drawing, texts: &Texts) {
    let name = slot(template::field(field::NAME));
    let notes = [
        Note::Browse,
        Note::Basic,
        Note::Saved,
        Note::Honoured,
        Note::Visit,
        Note::Failed,
        Note::Withdrawn(0),
        Note::WithdrawnAll,
        Note::Needed(0),
    ];
    let (browse, _) = sentence(Note::Browse);
    d.scope("b");
    d.of("div", "note").attr("role", "region").attr("aria-label", texts.word(Word::Entry));
    d.attr("lang", texts.language()).attr("dir", texts.direction()).inside(|d| {
        d.add("p").attr("role", "alert").text("");
        d.cases(&notes.map(sentence), |d, word| {
            d.fill(texts.word(word), &[("name", &name)]);
        });
        d.when(&[ENDS], |d| {
            d.cell(&texts.row("sunset"), 2);
        });
        d.of("button", "link").say(texts, Word::Change).action(word::OPEN).action(":");
        // Who disagreed thinks again on the first layer; all others find their choice in the settings.
        d.when(&[browse], |d| {
            d.action("first");
        });
        d.unless(browse, |d| {
            d.action("settings");
        });
        d.of("button", "close").attr("aria-label", texts.word(Word::Close)).action(word::HIDE_NOTE);
    });
}

/// Draws the line above the page.
pub fn draw(out: &mut String, note: Note) {
    let (letter, _) = sentence(note);
    Call { item: about(note), ..Call::new(Template::Note, letter) }.write(out);
}

/// Says it in the node just begun.
pub fn say(d: &mut Drawing, texts: &Texts, note: Note) {
    let name = about(note).map_or("", |index| texts.item(index).get(field::NAME));
    d.fill(texts.word(sentence(note).1), &[("name", name)]);
}
