//! The programs as the guard meets them, with a guard made up: real policy, real table, real texts, every tier a variable.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "tests")]

mod guard;
mod promises;
mod record;
