//! The two programs that a page can run, as types: what one does not hold is not linked into it.

use super::session::Session;
use crate::flow::{self, Effects, Event, State};
use crate::{record, ui};
use alloc::string::String;
use alloc::vec::Vec;

/// What a program is made of.
pub trait Kind {
    /// It holds the whole flow and reads the whole log.
    const WHOLE: bool;
    /// Runs the machine.
    fn step(state: &mut State, event: Event, now: u64, out: &mut Effects);
    /// Draws; the time zone in minutes ahead of UTC.
    fn draw(state: &State, texts: &str, zone: i32) -> String;
    /// Events that come of a log that was read.
    fn read(session: &Session<Self>, now: u64) -> Vec<Event>
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

    fn draw(state: &State, _texts: &str, _zone: i32) -> String {
        ui::ask(state)
    }

    fn read(_: &Session<Self>, _now: u64) -> Vec<Event> {
        Vec::new()
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

    fn draw(state: &State, texts: &str, zone: i32) -> String {
        ui::all(state, texts, zone)
    }

    fn read(session: &Session<Self>, now: u64) -> Vec<Event> {
        [Event::Log(record::entries(session.log())), Event::Exported(session.export(now))].into()
    }
}
