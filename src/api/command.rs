//! Small answers for the command line.

use crate::policy::{
    self, Policy,
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

/// Why a build may not only observe: one that people get must be told which policy it leaves unheld, by its id.
pub fn observes(policy: &Policy, named: &str, testing: bool) -> Result<(), String> {
    let id = policy.id.as_str();
    if named == id || named.is_empty() && testing {
        return Ok(());
    }
    Err(match named {
        "" => {
            format!("a release that only observes holds nothing: if that is meant, name its policy, `--observe={id}`")
        }
        _ => format!("`--observe={named}` names another policy than this one, `{id}`"),
    })
}
