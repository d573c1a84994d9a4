//! Rows of the requirements that need no browser, asked of the seed's own policy. A test is named by the rows that it shows;
//! `rows.json` says which tests show a row, and `docs/requirements.md` is made of it.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod bases;
mod changes;
mod choosing;
mod data;
mod definitions;
mod device;
#[path = "../flow/session/guard.rs"]
#[allow(dead_code, reason = "written for the sessions of tests/flow")]
mod guard;
mod managing;
mod permissions;
mod safety;
mod sdks;
mod sharing;
mod storage;

use menshen::policy::{self, Reading};
use serde_json::Value;

/// The seed's own policy as a value.
fn seed() -> Value {
    serde_json::from_str(guard::SEED).unwrap()
}

/// The same, changed.
fn seed_with(change: impl FnOnce(&mut Value)) -> String {
    let mut value = seed();
    change(&mut value);
    value.to_string()
}

/// Reads a policy that must be good.
fn reading(text: &str) -> Reading {
    policy::read(text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// What is said of a policy that must be bad.
fn faults(text: &str) -> Vec<String> {
    policy::read(text).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// Is there one fault with this code, at a path that holds this?
fn told(faults: &[String], code: &str, path: &str) -> bool {
    faults.iter().any(|fault| {
        let place = fault.split(": ").next().unwrap_or_default();
        fault.contains(&format!("({code})")) && place.contains(path)
    })
}

/// The list of a policy under this name.
fn list<'v>(value: &'v Value, name: &str) -> &'v Vec<Value> {
    value[name].as_array().unwrap()
}

/// The part of a list with this id.
fn part<'v>(value: &'v mut Value, name: &str, id: &str) -> &'v mut Value {
    value[name].as_array_mut().unwrap().iter_mut().find(|part| part["id"] == id).unwrap()
}

/// A text in English.
fn english(value: &Value) -> &str {
    value["en"].as_str().unwrap()
}
