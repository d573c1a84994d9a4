//! What the flow wants done. `api` turns it into calls of the platform.

use super::event::Name;
use crate::record::Control;
use alloc::vec::Vec;

/// What became of a question of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub token: u32,
    /// Whether it may.
    pub allowed: bool,
}

/// What is to be done after a turn. Nothing of it depends on an order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Effects {
    /// Show what the state now says.
    pub draw: bool,
    /// Write the state's decisions as the new snapshot, and a log line for each that the log does not know yet, made by this
    /// control. Where the log knows all, the snapshot alone is bound to the present policy.
    pub commit: Option<Control>,
    /// Tell the page what became of its questions.
    pub answers: Vec<Answer>,
    /// The rights program must take over and open this screen.
    pub load: Option<Name>,
    /// Read the stored log, for the history or the export; it comes back as an event.
    pub log: bool,
    /// Remove the record from every tier: nothing was ever decided here.
    pub erase: bool,
    /// Read the snapshot that the gate holds; it comes back as an event.
    pub reread: bool,
}
