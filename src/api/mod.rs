//! The library as a plain machine: bytes, texts and events in, outputs out. The programs are thin shells around it.
//!
//! A [`Session`] is one program in one document: it holds the flow's state and the record's end, turns what the page and the
//! platform say into the flow's events, and the flow's effects into an [`Output`]. [`release`] builds a policy into the files that a page loads, [`check`] tells what is wrong with it.
//!
//! Invariant: nothing is given here; only the flow gives, and what it gives is written with its lines or not at all.
//! It must never know: how outputs are carried out, the DOM, the clock.

pub mod check;
pub mod command;
mod kind;
mod ledger;
mod material;
mod read;
pub mod release;
mod run;
mod said;
mod session;
mod table;
mod words;

#[cfg(target_family = "wasm")]
pub use crate::browser::{Desk, Room};
/// The error shape of the whole library: where, which kind, what, and how to mend it.
pub use crate::policy::Fault;
pub use kind::{Consent, Kind, Rights};
pub use material::material;
pub use run::Program;
pub use session::{Damaged, Output, Place, Session, Write};
