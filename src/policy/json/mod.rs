//! JSON text to a value, with more refused than JSON itself refuses: the same key twice, fractions, depth and size without
//! bound. What two readers could take differently has no place in a text that people consent to.

mod parse;
mod value;

pub use parse::{MAX_BYTES, MAX_DEPTH, parse};
pub use value::Value;
