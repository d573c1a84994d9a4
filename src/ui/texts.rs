//! The catalogue as the views read it: the policy's rows and our own sentences.
//!
//! A row or field that is not there is empty, and what is empty is not drawn: a damaged catalogue draws less, never more.
use super::words::Word;
use crate::policy::catalogue::Catalogue;
pub use crate::policy::catalogue::{Row, field};
use core::ops::Deref;

/// Whether a language is written from right to left.
pub fn is_mirrored(language: &str) -> bool {
    let tongue = language.split('-').next().unwrap_or_default();
    matches!(tongue, "ar" | "dv" | "fa" | "he" | "ps" | "ur" | "yi")
}

/// One language's texts.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    catalogue: Catalogue<'a>,
    words: &'a str,
}

impl<'a> Texts<'a> {
    /// Reads a catalogue in place; what is none has no rows.
    pub fn new(all: &'a str) -> Option<Self> {
        let catalogue = Catalogue::open(all)?;
        let mut words = all;
        while !words.starts_with("word\t") {
            words = words.split_once('\n')?.1;
        }
        Some(Texts { catalogue, words })
    }

    /// In which direction it is written, as the attribute `dir` says it.
    pub fn direction(&self) -> &'static str {
        if is_mirrored(self.language()) { "rtl" } else { "ltr" }
    }

    /// A sentence of ours. The catalogue holds them in the order of the enum, so its number finds it.
    pub fn word(&self, word: Word) -> &'a str {
        let line = self.words.split('\n').nth(word as usize).unwrap_or("");
        line.split('\t').nth(1).unwrap_or("")
    }
}

impl<'a> Deref for Texts<'a> {
    type Target = Catalogue<'a>;

    fn deref(&self) -> &Catalogue<'a> {
        &self.catalogue
    }
}
