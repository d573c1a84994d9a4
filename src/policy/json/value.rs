//! The value that the policy's parts are read from. Numbers are integers that every JSON reader keeps exactly (RFC 8785
//! section 3.2.2.3 needs no rounding for them); objects keep the order of the text.

use alloc::{string::String, vec::Vec};

/// A JSON value without fractions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer of at most 53 bits.
    Number(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object; no key twice.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The field of an object.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Object(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The string, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements, if it is an array; none otherwise.
    pub fn elements(&self) -> &[Value] {
        match self {
            Value::List(list) => list,
            _ => &[],
        }
    }

    /// What a person calls this kind of value.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}
