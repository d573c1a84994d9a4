//! Which screen comes next: `step(state, event) → (state, effects)`. Pure: the time is an argument, what the platform
//! reports is an event, what is to be done is an effect.
//!
//! Invariant: no event but an explicit act of the person leads to *given*, and an event that is not understood changes nothing.
//! It must never know: the DOM, the clock, storage, words.

mod age;
mod choose;
mod effect;
mod event;
mod notice;
mod pages;
mod questions;
mod reask;
mod revision;
mod set;
mod standing;
mod state;
mod step;
mod turn;

pub use crate::record::Band;
pub use crate::record::{Control, Entry, Grant, Last, Verb};
pub use crate::signals::Closed;
pub use age::{Age, Then};
pub use effect::{Answer, Effects};
pub use event::{Event, Name, Origin, Standing, Tap, What, word};
pub use reask::may_ask;
pub use set::Set;
pub use state::{Ask, Choices, Decision, Item, Kind, Mode, Need, Note, Notice, Page, Screen, State, Sunset, Tier, Why};
pub use step::{advance, ask, ask_step, step};
