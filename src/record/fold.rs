//! What the gate closed by itself while no program was there is taken into the log afterwards.

use super::entry::{Entry, Verb};
use super::line::Line;
use alloc::vec::Vec;
use menshen_gate::{Snapshot, State, Table};

/// The last decision that the log knows of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    /// Index of the item.
    pub item: usize,
    /// What was decided.
    pub decision: Verb,
    /// When, milliseconds since 1970.
    pub time: u64,
}

/// Reads what a stored log knows of each item, in the order of the lines. Lines of items that the policy no longer has, and lines
/// that cannot be read, are passed over.
pub fn known(log: &str, find: impl Fn(&str) -> Option<usize>) -> Vec<Last> {
    let mut known: Vec<Last> = Vec::new();
    for line in log.split('\n').map(Line) {
        let read = || {
            Some(Last {
                item: find(line.raw("item")?)?,
                decision: Verb::from_word(line.raw("decision")?)?,
                time: line.number("time")?,
            })
        };
        if let Some(last) = read() {
            note(&mut known, last);
        }
    }
    known
}

/// Takes a decision up into what is known.
pub fn note(known: &mut Vec<Last>, last: Last) {
    known.retain(|other| other.item != last.item);
    known.push(last);
}

/// What the snapshot has closed and the log does not know: each item with what must be written of it.
pub fn missing(table: &Table, snapshot: &Snapshot, known: &[Last]) -> Vec<(usize, Verb)> {
    let closed = |index: usize| match snapshot.entry(table.material(index))?.state {
        State::Refused => Some(Verb::Refused),
        State::Withdrawn => Some(Verb::Withdrawn),
        State::Given | State::Undecided => None,
    };
    let mut missing = Vec::new();
    for index in 0..table.len() {
        let last = known.iter().find(|last| last.item == index).map(|last| last.decision);
        if let Some(verb) = closed(index).filter(|verb| Some(*verb) != last) {
            missing.push((index, verb));
        }
    }
    missing
}

/// Reads every line of a stored log that can be read.
pub fn entries(log: &str) -> Vec<Entry> {
    log.split('\n').filter_map(Entry::read).collect()
}
