//! The library as a plain machine: bytes, texts and events in, outputs out. The programs are thin shells around it.
//!
//! A [`Session`] is one program in one document: it holds the flow's state and the record's end, turns what the page and the
//! platform say into the flow's events, and the flow's effects into [`Output`]s. [`release`] builds a policy into the files that a page loads, [`check`] tells what is wrong with it.
//!
//! Invariant: nothing is given here; only the flow gives, and what it gives is written with its lines or not at all.
//! It must never know: how outputs are carried out, the DOM, the clock.

pub mod check;
pub mod command;
mod ledger;
mod read;
pub mod release;
mod run;
mod session;
mod table;

#[cfg(target_family = "wasm")]
pub use crate::browser::{Desk, zone};
/// The error shape of the whole library: where, which kind, what, and how to mend it.
pub use crate::policy::Fault;
pub use run::Program;
pub use session::{Output, Parts, Place, Session};

use crate::flow::{self, Event};
use crate::policy::catalogue::Catalogue;
use crate::{record, ui};
use alloc::string::String;
use alloc::vec::Vec;

/// What the consent program is made of: the questions alone.
pub const CONSENT: Parts = Parts { step: flow::ask_step, draw: questions, read: |_, _, _| Vec::new() };

/// What the rights program is made of: the whole flow.
pub const RIGHTS: Parts = Parts { step: flow::step, draw: ui::all, read: pages };

fn questions(state: &flow::State, texts: &str, _zone: i32) -> String {
    ui::ask(state, texts)
}

/// What the pages show of the log.
fn pages(log: &str, texts: Catalogue, now: u64) -> Vec<Event> {
    [Event::Log(record::entries(log)), Event::Exported(export(log, texts, now))].into()
}

/// The record as JSON, for the person to keep.
fn export(log: &str, texts: Catalogue, now: u64) -> String {
    record::export(log, texts.row("revision").get(6), texts.row("publisher").get(1), now)
}
