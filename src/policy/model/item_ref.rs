//! A reference to an item: an id, or ids joined by `/` as uses and SDKs of several purposes have them.

use super::{Id, Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};

/// An item's id. Empty only as a stand-in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemRef(String);

impl ItemRef {
    /// The item's id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for ItemRef {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "an item's id") else { return Self::stand_in() };
        if text.split('/').all(Id::allows) && text.split('/').count() <= 3 {
            return Self(text.to_string());
        }
        place.fault(
            "bad_id",
            format!("`{text}` is not an item's id"),
            "write a purpose, `permission/purpose`, an SDK, a storage class or a sharing act",
        );
        Self::stand_in()
    }

    fn stand_in() -> Self {
        Self(String::new())
    }
}

impl schemars::JsonSchema for ItemRef {
    fn schema_name() -> Cow<'static, str> {
        "ItemRef".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::string("An item's id.", "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){0,2}$", 242)
    }
}
