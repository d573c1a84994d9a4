//! What is wrong with a policy: where, what, and how to mend it.
//!
//! Wording: lower case, no full stop, the publisher's own words in backticks, the field's terms; the mend stands apart.

use alloc::string::String;
use core::fmt;

/// One thing that is wrong. A policy with a fault is not compiled.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// JSON path of the place, such as `$.sdks[3].recipient.entity.en`.
    pub path: String,
    /// Kind of fault, lower snake case, stable between releases.
    pub code: &'static str,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl Fault {
    /// A fault at a place.
    pub fn new(path: impl Into<String>, code: &'static str, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { path: path.into(), code, what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})\n  {}", self.path, self.what, self.code, self.mend)
    }
}
