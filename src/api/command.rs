//! Small answers for the command line.

use crate::policy::{
    self,
    model::{Surface, near},
};
use alloc::{format, string::String, vec::Vec};

/// The JSON Schema of a policy, as text.
pub fn schema() -> String {
    format!("{:#}\n", policy::schema())
}

/// The surface of a word, or what is wrong with the word.
pub fn surface(word: &str) -> Result<Surface, String> {
    let words: Vec<&str> = Surface::ALL.iter().map(|surface| surface.word()).collect();
    let found = Surface::ALL.iter().copied().find(|surface| surface.word() == word);
    found.ok_or_else(|| format!("`{word}` is not a surface: {}", near::mend(word, &words)))
}
