//! What the publisher declares: one JSON file, read into types that cannot be wrong.
//!
//! The way through this room: [`json`] makes a value of the text, [`model`] makes parts of the value and collects every
//! fault, [`lint`] checks what one part says against the others. [`read`] is all three.
//!
//! This room never knows what a person decided, what time it is or where a screen is drawn.

#[macro_use]
pub mod model;

pub mod catalogue;
pub mod change;
pub mod compile;
pub mod explain;
mod fault;
pub mod hash;
pub mod item;
pub mod json;
mod lint;
mod profile;
mod reader;

pub use fault::Fault;
pub use model::Policy;
pub use profile::{Profile, Rules};
pub use reader::{Reading, read, read_as};

/// The JSON Schema of a policy (draft 2020-12), made from the very types that the reader fills.
pub fn schema() -> serde_json::Value {
    schemars::SchemaGenerator::default().into_root_schema_for::<Policy>().to_value()
}
