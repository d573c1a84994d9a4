//! The page on its way out: its bytes as they came, with our edits in between.

use crate::tag::Edit;
use std::ops::Range;

/// Bytes that have not gone out yet.
#[derive(Debug, Default)]
pub struct Outflow {
    pending: Vec<u8>,
    /// Where in the page they begin.
    offset: usize,
    edits: Vec<Edit>,
}

impl Outflow {
    /// Takes bytes in.
    pub fn push(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
    }

    /// All that is there.
    pub fn all(&self) -> &[u8] {
        &self.pending
    }

    /// Where what is there ends.
    pub fn end(&self) -> usize {
        self.offset + self.pending.len()
    }

    /// Bytes of the page; what has gone out already is no longer there.
    pub fn bytes(&self, range: Range<usize>) -> &[u8] {
        let within = range.start.saturating_sub(self.offset)..range.end.saturating_sub(self.offset);
        self.pending.get(within).unwrap_or_default()
    }

    /// Adds changes, which lie behind what has gone out.
    pub fn edit(&mut self, edits: impl IntoIterator<Item = Edit>) {
        self.edits.extend(edits);
    }

    /// Hands out what stands before `until`.
    pub fn emit(&mut self, until: usize, out: &mut Vec<u8>) {
        // What is put in comes before what is taken away at the same place.
        self.edits.sort_by_key(|edit| (edit.at, edit.remove));
        let due = |edit: &Edit| edit.at + edit.remove <= until;
        let (now, later): (Vec<Edit>, Vec<Edit>) = std::mem::take(&mut self.edits).into_iter().partition(due);
        self.edits = later;
        let mut at = self.offset;
        for edit in now {
            out.extend_from_slice(self.bytes(at..edit.at));
            out.extend_from_slice(&edit.text);
            at = at.max(edit.at + edit.remove);
        }
        let until = until.max(at);
        out.extend_from_slice(self.bytes(at..until));
        let gone = until.saturating_sub(self.offset).min(self.pending.len());
        self.pending.drain(..gone);
        self.offset += gone;
    }
}
