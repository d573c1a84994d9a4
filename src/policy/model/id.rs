//! Identifiers: `[A-Za-z0-9._-]+` (design.md, "item"), so that they stand in attributes, file names and record lines as they are.

use super::{Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::fmt;

/// An identifier. Empty only as a stand-in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// Longest identifier.
    pub const LONGEST: usize = 80;

    /// The identifier.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this stands for an identifier that could not be read.
    pub(crate) fn is_stand_in(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a string may be an identifier.
    pub fn allows(text: &str) -> bool {
        !text.is_empty()
            && text.len() <= Self::LONGEST
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for Id {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "an id") else { return Self::stand_in() };
        if Self::allows(text) {
            return Self(text.to_string());
        }
        let mend = format!("use 1 to {} letters, digits, `.`, `_` or `-`", Self::LONGEST);
        place.fault("bad_id", format!("`{text}` is not an id"), mend);
        Self(text.to_string())
    }

    fn stand_in() -> Self {
        Self(String::new())
    }
}

impl schemars::JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::string("An identifier.", "^[A-Za-z0-9._-]+$", Self::LONGEST)
    }
}
