//! What the person decided: an append-only log of lines, each bound to the one before by its hash, and the snapshot that
//! the gate reads.
//!
//! Invariant: a line once written is never changed; withdrawal adds a line and rewrites nothing.
//! It must never know: screens, the DOM, the clock, where bytes are kept.

mod chain;
mod entry;
mod export;
mod known;
mod line;
mod snapshot;

pub use chain::{Break, Chain, verify};
pub use entry::{Control, Draft, Entry, Grant, Verb};
pub use export::export;
pub use known::{Last, entries, known};
pub use line::{begin, copied, digits, hash, quoted, zeros};
pub use menshen_gate::Band;
pub use snapshot::{Next, Stand, logged};
