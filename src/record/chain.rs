//! The chain that the lines form, and where it breaks.
//!
//! The device alone cannot prove that the tail of its log was not cut, nor that the whole was not forged anew: the chain shows
//! edits, losses and swaps between its first line and its last.

use super::entry::{Draft, Entry};
use super::line::{Line, copied, hash};
use alloc::vec::Vec;

/// Where the counter begins: after `{"counter":`.
const COUNTER_AT: usize = 11;

/// The end of the chain: what the next line is bound to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Chain {
    /// The hash of the last line; empty when there is none.
    pub hash: Vec<u8>,
    /// The last line's counter.
    pub counter: u32,
}

impl Chain {
    /// The end of a stored log, read off the places where its last line has hash and counter. What stands there in a torn line
    /// is bound to as it lies: the chain is broken at that line and whole again after it.
    pub fn after(log: &[u8]) -> Self {
        let last = log.rsplit(|byte| *byte == b'\n').find(|line| !line.is_empty()).unwrap_or_default();
        let mut counter: u32 = 0;
        for digit in last.iter().skip(COUNTER_AT).take_while(|byte| byte.is_ascii_digit()) {
            counter = counter.wrapping_mul(10).wrapping_add((digit - b'0').into());
        }
        let end = last.len().saturating_sub(2);
        let hash = last.get(end.saturating_sub(64)..end).filter(|hash| hash.iter().all(u8::is_ascii));
        Self { hash: copied(hash.unwrap_or_default()), counter }
    }

    /// Writes the next line.
    pub fn add(&mut self, draft: &Draft, log: &mut Vec<u8>) {
        if !log.is_empty() {
            log.push(b'\n');
        }
        draft.write(&mut self.hash, log);
        self.counter = draft.counter;
    }
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// It is no line that this release understands.
    Unreadable,
    /// Its own hash is another: it was edited.
    Edited,
    /// It is not bound to the line before: one is missing, swapped or edited.
    Unbound,
    /// Its counter is lower than that of the line before.
    Backwards,
}

/// Checks a stored log: how many lines hold, or the number (from 1) of the first that does not, and why.
pub fn verify(log: &str) -> Result<usize, (usize, Break)> {
    let mut end = Chain::default();
    let mut count = 0;
    for line in log.split('\n').filter(|line| !line.is_empty()) {
        count += 1;
        let broken = |why| Err((count, why));
        let (Some((body, own)), Some(entry)) = (Line(line).bound(), Entry::read(line)) else {
            return broken(Break::Unreadable);
        };
        if hash(body.as_bytes()) != own.as_bytes() {
            return broken(Break::Edited);
        }
        if Line(line).raw("prev").map(str::as_bytes) != Some(&end.hash) {
            return broken(Break::Unbound);
        }
        if entry.counter < end.counter {
            return broken(Break::Backwards);
        }
        end = Chain { hash: own.into(), counter: entry.counter };
    }
    Ok(count)
}
