//! Compiling: the binary table that the gate reads in place, and the texts of one language that the screens read in place.

pub mod bridges;
mod changes;
mod rank;
mod row;
mod rules;
mod table;
pub mod tags;
mod texts;

pub use changes::changes;
pub use table::{mark_telling, table};
pub use texts::{Scope, details, texts};
