//! The two programs that a page can run, as types: what one does not hold is not linked into it.

use super::session::Session;
use crate::flow::{self, Effects, Event, State};
use crate::{record, ui};
use alloc::string::String;

/// What a program is made of.
pub trait Kind {
    /// It holds the whole flow and reads the whole log.
    const WHOLE: bool;
    /// Runs the machine.
    fn step(state: &mut State, event: Event, now: u64, out: &mut Effects);
    /// Draws what stands before the person.
    fn draw(session: &Session<Self>, now: u64) -> String
    where
        Self: Sized;
}

/// The consent program: the questions alone.
#[derive(Debug)]
pub struct Consent;

impl Kind for Consent {
    const WHOLE: bool = false;

    fn step(state: &mut State, event: Event, now: u64, out: &mut Effects) {
        flow::ask(state, event, now, out);
    }

    fn draw(session: &Session<Self>, _now: u64) -> String {
        ui::ask(session.state())
    }
}

/// The rights program: the whole flow.
#[derive(Debug)]
pub struct Rights;

impl Kind for Rights {
    const WHOLE: bool = true;

    fn step(state: &mut State, event: Event, now: u64, out: &mut Effects) {
        flow::advance(state, event, now, out);
    }

    fn draw(session: &Session<Self>, now: u64) -> String {
        ui::all(session.state(), session.texts(), session.zone(), || {
            let record = if session.log().is_empty() { String::new() } else { session.export(now) };
            ui::Past { entries: record::entries(session.log()), record }
        })
    }
}
