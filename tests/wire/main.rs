//! The formats of the record: lines and their chain, the snapshot that the gate reads, folding, export.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "tests")]

mod brief;
mod chain;
mod snapshot;
mod table;
