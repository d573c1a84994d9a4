//! Methods of a native bridge: a name, or `name.*` for all that begin so.

use super::{Pattern, Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::fmt;

/// A pattern over bridge methods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method(Pattern);

impl Method {
    /// The pattern.
    pub fn pattern(&self) -> &Pattern {
        &self.0
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Read for Method {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "a bridge method") else { return Self::stand_in() };
        let (name, all) = text.strip_suffix('*').map_or((text, false), |name| (name, true));
        let good = !name.is_empty()
            && text.len() <= Pattern::LONGEST
            && name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'*');
        match (good, all) {
            (true, true) => Self(Pattern::Prefix(name.to_string())),
            (true, false) => Self(Pattern::Exact(name.to_string())),
            (false, _) => {
                place.fault(
                    "bad_method",
                    format!("`{text}` is not a bridge method"),
                    "write a method's name, or its beginning and `*`",
                );
                Self::stand_in()
            }
        }
    }

    fn stand_in() -> Self {
        Self(Pattern::Exact(String::new()))
    }
}

impl schemars::JsonSchema for Method {
    fn schema_name() -> Cow<'static, str> {
        "Method".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::string("A bridge method, or its beginning and `*`.", r"^[!-)+-~]+\*?$", Pattern::LONGEST)
    }
}
