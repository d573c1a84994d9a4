//! What the flow wants done. `api` turns effects into calls of the platform.

use super::event::Name;
use super::state::Decision;
use crate::record::{Control, Grant};
use alloc::string::String;
use alloc::vec::Vec;

/// One decision on one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which item.
    pub item: usize,
    /// What was decided: given, refused or withdrawn; or undecided, when it waits for its own question again.
    pub decision: Decision,
    /// For how long.
    pub grant: Grant,
}

/// What is to be done, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show what the state now says.
    Draw,
    /// Write the state's decisions as the new snapshot, and one log entry a change. Without changes the snapshot alone
    /// is bound to the present policy.
    Commit {
        /// The decisions, in the policy's order.
        changes: Vec<Change>,
        /// By which control.
        control: Control,
    },
    /// Tell the page what became of its question.
    Answer {
        /// The question.
        token: String,
        /// Whether it may.
        allowed: bool,
    },
    /// The rights program must take over and open this screen, with the questions that wait.
    Load(Name),
    /// Read the stored log; it comes back as an event.
    Log,
    /// Write out the record for the person to keep; it comes back as an event.
    Export,
    /// Read the snapshot that the gate holds; it comes back as an event.
    Reread,
}
