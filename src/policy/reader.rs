//! The whole way from text to policy: value, parts, checks. All faults come together, in the order of the text.

use super::{
    Fault, Policy,
    json::{self, Value},
    lint,
    model::{Place, Read, Seen, Sink, Written, plain},
};
use alloc::vec::Vec;

/// A policy and the value that it was read from (the hash is over the value).
#[derive(Clone, Debug)]
pub struct Reading {
    /// The policy, without fault.
    pub policy: Policy,
    /// The value.
    pub value: Value,
    /// Its texts, with their places.
    pub texts: Vec<Seen>,
}

/// Reads a policy, or says everything that is wrong with it; of hosts, what can be said of ASCII.
pub fn read(text: &str) -> Result<Reading, Vec<Fault>> {
    read_as(text, plain)
}

/// Reads a policy whose hosts must stand as `written` says.
pub fn read_as(text: &str, written: Written) -> Result<Reading, Vec<Fault>> {
    let value = json::parse(text)?;
    let sink = Sink::new(written);
    let policy = Policy::read(&Place::root(&sink), &value);
    let (mut faults, texts) = sink.into_parts();
    if matches!(value, Value::Object(_)) {
        lint::all(&policy, &texts, &mut faults);
    }
    if faults.is_empty() {
        return Ok(Reading { policy, value, texts });
    }
    Err(faults)
}
