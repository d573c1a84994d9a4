//! What the flow wants done. `api` turns effects into calls of the platform.

use super::event::Name;
use crate::record::Control;
use alloc::string::String;

/// What is to be done, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show what the state now says.
    Draw,
    /// Write the state's decisions as the new snapshot, and a log line for each that the log does not know yet, made by this
    /// control. Where the log knows all, the snapshot alone is bound to the present policy.
    Commit(Control),
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
