//! Language tags: the plain forms of BCP 47 (language, then subtags), since they also name files.

use super::{Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::fmt;

/// A language tag such as `zh-Hans`. Empty only as a stand-in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Language(String);

impl Language {
    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a string may be a tag.
    pub fn allows(text: &str) -> bool {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        (2..=3).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
            && text.len() <= 35
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for Language {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "a language tag") else { return Self::stand_in() };
        if Self::allows(text) {
            return Self(text.to_string());
        }
        place.fault("bad_language", format!("`{text}` is not a language tag"), "write a tag such as `zh-Hans` or `en`");
        Self::stand_in()
    }

    fn stand_in() -> Self {
        Self(String::new())
    }
}

impl schemars::JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::string("A language tag (BCP 47).", "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", 35)
    }
}
