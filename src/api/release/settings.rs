//! The settings that a build writes into guard.js, in the form of `src/web/guard/settings.ts`.

use super::{
    Choice, Failure,
    file::hex,
    parts::{Parts, Screens},
    script,
};
use crate::policy::Reading;
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::{Value, json};

/// Where guard.js holds a place for its settings.
const PLACE: &str = "\"menshen:settings\"";

/// The settings of a build: `now` are the screens of the revision, `before` those of the one that holds until then.
pub fn settings(
    reading: &Reading,
    tables: &[&[u8]],
    parts: &Parts<'_>,
    (now, before): (Screens, Option<Screens>),
    choice: Choice,
) -> Value {
    let languages: Vec<&str> = reading.policy.languages.iter().map(|language| language.as_str()).collect();
    let mut of_parts = parts.named.clone();
    of_parts.extend(now.fields());
    let mut settings = json!({
        "tables": tables.iter().map(|table| hex(table)).collect::<Vec<_>>(),
        "languages": languages,
        "parts": of_parts,
        "held": parts.held,
        "surface": choice.surface.bit(),
    });
    if let (Some(fields), Some(before)) = (settings.as_object_mut(), before) {
        fields.insert("before".to_string(), before.fields().into());
    }
    settings
}

/// guard.js with its settings.
pub fn fill(guard: &str, settings: &Value) -> Result<String, Failure> {
    match guard.matches(PLACE).count() {
        1 => Ok(guard.replace(PLACE, &format!("({})", script::ascii(settings)))),
        count => Err(Failure::Package(format!("guard.js has {count} places for its settings"))),
    }
}
