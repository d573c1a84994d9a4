//! The catalogue as the views read it: one language's texts, in place, a row a line and its fields between tabs.
//!
//! A row or field that is not there is empty, and what is empty is not drawn: a damaged catalogue draws less, never more.
use super::words::Word;

/// One language's texts.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    all: &'a str,
    words: &'a str,
}

impl<'a> Texts<'a> {
    /// Reads a catalogue in place.
    pub fn new(all: &'a str) -> Self {
        Texts { all, words: all.split_once("\nword\t").map_or("", |(_, words)| words) }
    }

    /// A sentence of ours. The catalogue holds them in the order of the enum, so its number finds it.
    pub fn word(&self, word: Word) -> &'a str {
        let line = self.words.split('\n').nth(word as usize).unwrap_or("");
        line.rsplit('\t').next().unwrap_or("")
    }

    /// The rows of this name, in order.
    pub fn rows(&self, name: &'static str) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.all.split('\n').map(Row).filter(move |row| row.get(0) == name)
    }

    /// The first row of this name.
    pub fn row(&self, name: &'static str) -> Row<'a> {
        self.rows(name).next().unwrap_or(Row(""))
    }

    /// The item with this number.
    pub fn item(&self, index: usize) -> Row<'a> {
        self.rows("item").nth(index).unwrap_or(Row(""))
    }
}

/// One row.
#[derive(Clone, Copy)]
pub struct Row<'a>(&'a str);

impl<'a> Row<'a> {
    /// A field by its place; 0 is the row's own name.
    pub fn get(&self, place: usize) -> &'a str {
        self.0.split('\t').nth(place).unwrap_or("")
    }
}

/// Places in an `item` row.
pub mod item {
    #![allow(missing_docs, reason = "the names are those of the catalogue")]
    pub const ID: usize = 2;
    pub const NAME: usize = 7;
    pub const PURPOSE: usize = 8;
    pub const DATA: usize = 9;
    pub const SENSITIVE: usize = 10;
    pub const RECIPIENT: usize = 11;
    pub const ROLE: usize = 12;
    pub const METHOD: usize = 13;
    pub const RETENTION: usize = 14;
    pub const REFUSED: usize = 15;
    pub const LINK: usize = 16;
    pub const TRIGGER: usize = 17;
    pub const WHY: usize = 18;
    pub const SEPARATE: usize = 19;
}
