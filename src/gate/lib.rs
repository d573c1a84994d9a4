//! The gate: *may this happen?* It reads the compiled policy and the stored snapshot in place and answers
//! allow, hold or deny. No allocator, no formatting, no clock, no storage: bytes and the time come in.
//!
//! Invariant: whatever is missing, damaged, unknown or out of range is never *allow*.
//! It must never know: words, screens, the log, the platform.
#![no_std]
#![forbid(unsafe_code)]

mod bytes;
mod close;
mod decide;
mod item;
pub mod layout;
mod names;
mod pattern;
mod snapshot;
mod table;
#[cfg(test)]
mod tests;
mod verdict;

pub use bytes::{checksum, id_hash, put, put_hash, read, read_hash};
pub use close::{Closing, close, over};
pub use decide::{Circumstances, Gate, signal};
pub use item::{Band, Capability, Channel, Item, ItemKind, Match, Mode, Rule, State, Surface, flag, grant};
pub use names::{Listing, listings};
pub use pattern::matches;
pub use snapshot::{Entry, Snapshot};
pub use table::{Fault, Needs, Table};
pub use verdict::{Answer, Reason, Verdict};
