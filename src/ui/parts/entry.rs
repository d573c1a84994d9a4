//! A line of the log in words.
use crate::flow::{Entry, Grant, Verb};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;

/// What each decision is called.
pub const SAID: [(Verb, Word); 4] = [
    (Verb::Given, Word::Given),
    (Verb::Refused, Word::Refused),
    (Verb::Withdrawn, Word::Withdrawn),
    (Verb::Acknowledged, Word::Required),
];

/// For how long, where it is not from then on.
pub fn brief(entry: &Entry) -> Option<Word> {
    match entry.grant {
        Grant::Lasting => None,
        Grant::Visit => Some(Word::AllowVisit),
        Grant::Once => Some(Word::AllowOnce),
    }
}

/// Who decided, where it is not the person for themselves.
pub fn by(entry: &Entry) -> Option<Word> {
    match entry.by.as_str() {
        "guardian" => Some(Word::ByGuardian),
        "minor" => Some(Word::ByMinor),
        _ => None,
    }
}

/// What its item is called. An item of an earlier policy has no name any more: its id says what it was.
pub fn name<'a>(texts: &Texts<'a>, entry: &'a Entry) -> &'a str {
    let row = texts.rows("item").find(|row| row.get(field::ID) == entry.item);
    row.map_or(&entry.item, |row| row.get(field::NAME))
}
