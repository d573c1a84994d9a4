//! Patterns over names of cookies, storage keys and bridge methods: exact, by prefix or by suffix. Nothing cleverer, since the
//! gate matches them before anything else runs.

use super::{Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::fmt;
use serde_json::json;

/// A pattern over a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// This very name.
    Exact(String),
    /// Names that begin so.
    Prefix(String),
    /// Names that end so.
    Suffix(String),
}

impl Pattern {
    /// Longest pattern in bytes: its length is one byte of the compiled table.
    pub const LONGEST: usize = 255;

    /// The text without its kind.
    pub fn text(&self) -> &str {
        match self {
            Pattern::Exact(text) | Pattern::Prefix(text) | Pattern::Suffix(text) => text,
        }
    }

    /// Whether a name is meant.
    pub fn matches(&self, name: &str) -> bool {
        match self {
            Pattern::Exact(text) => name == text,
            Pattern::Prefix(text) => name.starts_with(text.as_str()),
            Pattern::Suffix(text) => name.ends_with(text.as_str()),
        }
    }

    fn checked(self, place: &Place<'_>) -> Self {
        let length = self.text().len();
        if length == 0 || self.text().chars().any(char::is_control) {
            place.fault(
                "bad_pattern",
                "the pattern is empty or holds control characters",
                "write the name, its prefix or its suffix",
            );
        }
        if length > Self::LONGEST {
            let what = format!("the pattern has {length} bytes, more than {}", Self::LONGEST);
            place.fault("pattern_too_long", what, "name a shorter prefix or suffix");
        }
        self
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Pattern::Exact(text) => write!(f, "{text}"),
            Pattern::Prefix(text) => write!(f, "{text}*"),
            Pattern::Suffix(text) => write!(f, "*{text}"),
        }
    }
}

impl Read for Pattern {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let wanted = "a name, or an object with one of `prefix`, `suffix`";
        match value {
            Value::Text(text) => Pattern::Exact(text.clone()).checked(place),
            Value::Object(fields) => {
                read::unknown_fields(place, fields, &["prefix", "suffix"]);
                let text = |name: &str| {
                    value.get(name).map(|value| read::text(place, value, "a string").unwrap_or_default().to_string())
                };
                match (text("prefix"), text("suffix")) {
                    (Some(text), None) => Pattern::Prefix(text).checked(place),
                    (None, Some(text)) => Pattern::Suffix(text).checked(place),
                    _ => {
                        place.fault(
                            "bad_pattern",
                            "the pattern has not exactly one of `prefix`, `suffix`",
                            format!("write {wanted}"),
                        );
                        Self::stand_in()
                    }
                }
            }
            _ => {
                read::wrong_kind(place, value, wanted);
                Self::stand_in()
            }
        }
    }

    fn stand_in() -> Self {
        Pattern::Exact(String::new())
    }
}

impl schemars::JsonSchema for Pattern {
    fn schema_name() -> Cow<'static, str> {
        "Pattern".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let text = json!({ "type": "string", "minLength": 1, "maxLength": Self::LONGEST });
        let one = |name: &str| json!({ "type": "object", "properties": { name: text }, "required": [name], "additionalProperties": false });
        schema::of(json!({
            "description": "A name, or names by their prefix or suffix.",
            "oneOf": [text, one("prefix"), one("suffix")],
        }))
    }
}
