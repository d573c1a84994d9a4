//! Draws the line that goes away: what has just happened, and where it can be changed.
use crate::flow::{Note, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts::way;
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;

/// Draws the line above the page.
pub fn draw(d: &mut Drawing, texts: &Texts, note: Note) {
    d.scope("b");
    d.of("div", "note").attr("role", "region").attr("aria-label", texts.word(Word::Entry));
    d.attr("lang", texts.row("menshen").get(2)).inside(|d| {
        say(d.add("p").attr("role", "alert"), texts, note);
        // Who disagreed thinks again on the first layer; all others find their choice in the settings.
        way(d, texts, Word::Change, if note == Note::Browse { "first" } else { "settings" });
        d.of("button", "close").attr("aria-label", texts.word(Word::Close)).action(word::HIDE_NOTE);
    });
}

/// Says it in the node just begun.
pub fn say(d: &mut Drawing, texts: &Texts, note: Note) {
    let (sentence, index) = match note {
        Note::Browse => (Word::NoteBrowse, None),
        Note::Basic => (Word::NoteBasic, None),
        Note::Saved => (Word::NoteSaved, None),
        Note::Visit => (Word::NoteVisit, None),
        Note::Failed => (Word::NoteFailed, None),
        Note::Withdrawn(index) => (Word::NoteWithdrawn, Some(index)),
        Note::WithdrawnAll => (Word::NoteWithdrawnAll, None),
        Note::Needed(index) => (Word::NoteNeeded, Some(index)),
    };
    let name = index.map_or("", |index| texts.item(index).get(field::NAME));
    d.fill(texts.word(sentence), &[("name", name)]);
}
