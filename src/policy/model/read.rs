//! How a part is made of a value: every fault is written down, and a stand-in takes the place of what cannot be read, so
//! that one reading finds all faults. A policy that holds a stand-in never leaves the reader.

use super::{Place, near};
use crate::policy::json::Value;
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// A part that can be read.
pub trait Read: Sized {
    /// Reads it; whatever is wrong goes to the place.
    fn read(place: &Place<'_>, value: &Value) -> Self;

    /// What stands for a part that could not be read.
    fn stand_in() -> Self;

    /// What an absent field means.
    fn absent(place: &Place<'_>) -> Self {
        place.fault("missing_field", "the field is missing", "add it");
        Self::stand_in()
    }

    /// The value as JSON, where the schema shows it as a default.
    fn shown(&self) -> Option<serde_json::Value> {
        None
    }
}

/// Writes down that a value is of the wrong kind.
pub fn wrong_kind(place: &Place<'_>, value: &Value, wanted: &str) {
    let what = format!("{} stands here, not {wanted}", value.kind());
    place.fault("wrong_type", what, format!("write {wanted}"));
}

/// The string of a value, or a fault.
pub fn text<'v>(place: &Place<'_>, value: &'v Value, wanted: &str) -> Option<&'v str> {
    let text = value.as_text();
    if text.is_none() {
        wrong_kind(place, value, wanted);
    }
    text
}

/// Writes down the fields of an object that nobody knows.
pub fn unknown_fields(place: &Place<'_>, fields: &[(String, Value)], known: &[&str]) {
    for (name, _) in fields.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
        place.field(name).fault("unknown_field", format!("there is no field `{name}` here"), near::mend(name, known));
    }
}

impl Read for bool {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        match value {
            Value::Bool(value) => *value,
            _ => {
                wrong_kind(place, value, "true or false");
                false
            }
        }
    }
    fn stand_in() -> Self {
        false
    }
    fn shown(&self) -> Option<serde_json::Value> {
        Some((*self).into())
    }
}

impl Read for u32 {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Value::Number(number) = value else {
            wrong_kind(place, value, "a number");
            return 0;
        };
        u32::try_from(*number).unwrap_or_else(|_| {
            place.fault("out_of_range", format!("`{number}` is out of range"), "write a number from 0 to 4294967295");
            0
        })
    }
    fn stand_in() -> Self {
        0
    }
    fn shown(&self) -> Option<serde_json::Value> {
        Some((*self).into())
    }
}

impl Read for String {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let text = text(place, value, "a string").unwrap_or_default();
        if value.as_text().is_some_and(|text| text.trim().is_empty()) {
            place.fault("empty_text", "the text is empty", "write it, or remove the field");
        }
        text.to_string()
    }
    fn stand_in() -> Self {
        String::new()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        match value {
            Value::Null => None,
            value => Some(T::read(place, value)),
        }
    }
    fn stand_in() -> Self {
        None
    }
    fn absent(_: &Place<'_>) -> Self {
        None
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Value::List(list) = value else {
            wrong_kind(place, value, "a list");
            return Vec::new();
        };
        list.iter().enumerate().map(|(index, value)| T::read(&place.index(index, value), value)).collect()
    }
    fn stand_in() -> Self {
        Vec::new()
    }
}
