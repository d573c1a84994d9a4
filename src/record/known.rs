//! What a stored log knows: the last decision of each item, and every line.

use super::entry::{Entry, Verb};
use super::line::Line;
use alloc::vec::Vec;

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
            known.retain(|other| other.item != last.item);
            known.push(last);
        }
    }
    known
}

/// Reads every line of a stored log that can be read.
pub fn entries(log: &str) -> Vec<Entry> {
    log.split('\n').filter_map(Entry::read).collect()
}
