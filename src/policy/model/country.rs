//! Countries: two letters (ISO 3166-1 alpha-2).

use super::{Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};

/// A country code such as `CN`. Empty only as a stand-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country(String);

impl Country {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for Country {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "a country code") else { return Self::stand_in() };
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Self(text.to_string());
        }
        place.fault(
            "bad_country",
            format!("`{text}` is not a country code"),
            "write two capital letters (ISO 3166-1), for example `CN`",
        );
        Self::stand_in()
    }

    fn stand_in() -> Self {
        Self(String::new())
    }
}

impl schemars::JsonSchema for Country {
    fn schema_name() -> Cow<'static, str> {
        "Country".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::string("A country code (ISO 3166-1 alpha-2).", "^[A-Z]{2}$", 2)
    }
}
