//! The parser: `serde_json` does the grammar, this file what the grammar leaves open.

use super::Value;
use crate::policy::Fault;
use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{cell::RefCell, fmt};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A policy is at most this long.
pub const MAX_BYTES: usize = 1 << 20;
/// Objects and arrays stand in each other at most this deep.
pub const MAX_DEPTH: usize = 32;
/// The largest integer that every JSON reader keeps exactly (RFC 7493 section 2.2).
const MAX_INTEGER: i64 = (1 << 53) - 1;

/// Reads a text. Faults of grammar stop the reading and name line and column; the others are all collected.
pub fn parse(text: &str) -> Result<Value, Vec<Fault>> {
    if text.len() > MAX_BYTES {
        let what = format!("the text has {} bytes, more than {MAX_BYTES}", text.len());
        return Err(alloc::vec![Fault::new("$", "too_large", what, "keep long texts in the linked documents")]);
    }
    if text.starts_with('\u{feff}') {
        let what = "the text opens with a byte order mark at line 1 column 1";
        return Err(alloc::vec![Fault::new(
            "$",
            "byte_order_mark",
            what,
            "save the file as UTF-8 without a byte order mark"
        )]);
    }
    let faults = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(text);
    let root = Seed { path: "$".to_string(), depth: 0, faults: &faults };
    let value = root.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    let mut faults = faults.into_inner();
    match value {
        Ok(value) if faults.is_empty() => Ok(value),
        Ok(_) => Err(faults),
        Err(error) => {
            faults.push(grammar(&error));
            Err(faults)
        }
    }
}

fn grammar(error: &serde_json::Error) -> Fault {
    let said = error.to_string();
    if said.starts_with("nested too deep") || said.starts_with("recursion limit") {
        let what = format!(
            "values stand in each other more than {MAX_DEPTH} deep at line {} column {}",
            error.line(),
            error.column()
        );
        return Fault::new("$", "too_deep", what, "flatten it: no part of a policy is that deep");
    }
    if said.starts_with("trailing characters") {
        let what = format!("more text follows the policy at line {} column {}", error.line(), error.column());
        return Fault::new("$", "trailing_text", what, "remove what follows the closing brace");
    }
    let said = said.replace("EOF while parsing", "the text ends within");
    Fault::new("$", "not_json", said, "mend the JSON at that line and column")
}

struct Seed<'a> {
    path: String,
    depth: usize,
    faults: &'a RefCell<Vec<Fault>>,
}

impl Seed<'_> {
    fn inner(&self, path: String) -> Seed<'_> {
        Seed { path, depth: self.depth.saturating_add(1), faults: self.faults }
    }

    fn fault(&self, code: &'static str, what: String, mend: &str) {
        self.faults.borrow_mut().push(Fault::new(self.path.clone(), code, what, mend));
    }

    fn deeper<E: Error>(&self) -> Result<(), E> {
        if self.depth < MAX_DEPTH { Ok(()) } else { Err(E::custom("nested too deep")) }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() > MAX_INTEGER.unsigned_abs() {
            self.fault(
                "number_too_large",
                format!("`{value}` is not kept exactly by every reader"),
                "use an integer of at most 53 bits",
            );
            return Ok(Value::Number(0));
        }
        Ok(Value::Number(value))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.visit_i64(i64::try_from(value).unwrap_or(i64::MAX))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        self.fault(
            "fraction",
            format!("`{value:?}` is not written as an integer"),
            "write a whole number without point or exponent",
        );
        Ok(Value::Number(0))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self.inner(format!("{}[{}]", self.path, values.len())))? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        self.deeper()?;
        let mut fields: Vec<(String, Value)> = Vec::new();
        let mut seen = BTreeSet::new();
        while let Some(Key(key)) = map.next_key()? {
            let inner = self.inner(format!("{}.{key}", self.path));
            if !seen.insert(key.clone()) {
                inner.fault("duplicate_key", format!("`{key}` is written twice"), "keep one of the two");
            }
            let value = map.next_value_seed(inner)?;
            fields.push((key, value));
        }
        Ok(Value::Object(fields))
    }
}

struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        String::deserialize(reader).map(Key)
    }
}
