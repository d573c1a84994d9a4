//! JSON Schema of the parts: what their macros and types need to describe themselves.

use super::Read;
use alloc::{string::ToString, vec::Vec};
use schemars::Schema;
use serde_json::{Map, Value, json};

/// Whether a field must be there, and what holds when it is not.
pub struct Field {
    must: bool,
    default: Option<Value>,
}

/// A field without a default: mandatory, unless its absence reads as something.
pub fn must<T: Read>() -> Field {
    let sink = super::Sink::new(super::plain);
    let _ = T::absent(&super::Place::root(&sink));
    Field { must: !sink.into_parts().0.is_empty(), default: None }
}

/// A field with a default.
pub fn may<T: Read>(default: &T) -> Field {
    Field { must: false, default: default.shown() }
}

/// An object being described.
pub struct Object {
    doc: &'static str,
    fields: Map<alloc::string::String, Value>,
    must: Vec<Value>,
}

impl Object {
    /// An object with its description.
    pub fn new(doc: &'static str) -> Self {
        Self { doc, fields: Map::new(), must: Vec::new() }
    }

    /// Adds a field.
    pub fn field(&mut self, name: &'static str, doc: &'static str, mut schema: Schema, field: Field) {
        schema.insert("description".to_string(), doc.trim().into());
        if let Some(default) = field.default {
            schema.insert("default".to_string(), default);
        }
        if field.must {
            self.must.push(name.into());
        }
        self.fields.insert(name.to_string(), schema.to_value());
    }

    /// The schema.
    pub fn done(self) -> Schema {
        of(json!({
            "description": self.doc.trim(),
            "type": "object",
            "properties": self.fields,
            "required": self.must,
            "additionalProperties": false,
        }))
    }
}

/// A closed set of words.
pub fn words(doc: &'static str, words: &[&'static str]) -> Schema {
    of(json!({ "description": doc.trim(), "type": "string", "enum": words }))
}

/// A string of a form.
pub fn string(doc: &'static str, pattern: &str, longest: usize) -> Schema {
    of(json!({ "description": doc, "type": "string", "pattern": pattern, "maxLength": longest }))
}

/// A schema written as JSON.
pub fn of(value: Value) -> Schema {
    Schema::try_from(value).unwrap_or_default()
}
