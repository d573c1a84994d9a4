//! What a person reads, once a language. Every language of the policy must be there (checked by `lint/languages.rs`).

use super::{Language, Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::json;

/// A text in several languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// Longest text of one language, in bytes: what is longer belongs into the linked documents.
    pub const LONGEST: usize = 4000;

    /// The text in a language; empty when it is missing.
    pub fn get(&self, language: &str) -> &str {
        self.0.iter().find(|(tag, _)| tag == language).map(|(_, text)| text.as_str()).unwrap_or_default()
    }
}

/// Reads an object of language → value, and writes down which languages are there.
pub(super) fn by_language(place: &Place<'_>, value: &Value, one: impl Fn(&Place<'_>, &str)) -> Vec<(String, String)> {
    let Value::Object(fields) = value else {
        read::wrong_kind(place, value, "an object with a text for each language");
        return Vec::new();
    };
    let mut texts = Vec::new();
    for (tag, value) in fields {
        let here = place.field(tag);
        if !Language::allows(tag) {
            here.fault(
                "bad_language",
                format!("`{tag}` is not a language tag"),
                "write a tag such as `zh-Hans` or `en`",
            );
            continue;
        }
        let text = String::read(&here, value);
        if !text.is_empty() {
            one(&here, &text);
        }
        texts.push((tag.to_string(), text));
    }
    place.text(&texts);
    texts
}

impl Read for Text {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        Self(by_language(place, value, |here, text| {
            if text.len() > Self::LONGEST {
                let what = format!("the text has {} bytes, more than {}", text.len(), Self::LONGEST);
                here.fault("text_too_long", what, "keep long texts in the linked documents");
            }
            if let Some(bad) = text.chars().find(|char| char.is_control() && !matches!(char, '\n' | '\t')) {
                here.fault("control_character", format!("the text holds U+{:04X}", u32::from(bad)), "remove it");
            }
        }))
    }

    fn stand_in() -> Self {
        Self(Vec::new())
    }
}

impl schemars::JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::of(json!({
            "description": "A text for each language of the policy.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" },
            "additionalProperties": { "type": "string", "minLength": 1, "maxLength": Self::LONGEST },
        }))
    }
}
