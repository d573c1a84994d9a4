//! Closing is the gate's own: it writes refusal and withdrawal into a fresh snapshot of fixed size, in the same tick.
//! Giving is not written here. The record takes what was closed into its log afterwards.

use crate::bytes::{checksum, put, put_hash, read};
use crate::item::{Mode, State, flag};
use crate::layout as at;
use crate::snapshot::Snapshot;
use crate::table::Table;

/// What is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// The policy as a whole is not agreed to: browse mode, every item refused.
    Disagree,
    /// Everything that was given is taken back; what is required stays accepted.
    All,
    /// One item: withdrawn when it was given, else refused.
    Item(usize),
}

/// What a state becomes.
fn closed(was: u32) -> u32 {
    let given = was == State::Given as u32 || was == State::Withdrawn as u32;
    if given { State::Withdrawn as u32 } else { State::Refused as u32 }
}

/// Writes the snapshot that follows from `closing` into `out` and returns its length in bytes; `None` when `out` is too small.
///
/// `before` is the snapshot until now ([`Snapshot::NONE`] when there is none). `now` in Unix seconds. An item that the policy no longer has falls off (the log keeps it).
/// With no decision before, closing anything but one item enters browse mode; closing one item changes nothing else.
pub fn close(table: &Table, before: Snapshot, closing: Closing, now: u32, out: &mut [u8]) -> Option<usize> {
    let size = at::snapshot_size(table.len());
    let out = out.get_mut(..size)?;
    let was = before.mode();
    let all = matches!(closing, Closing::All);
    let disagree = matches!(closing, Closing::Disagree);
    let mode = if disagree || all && was == Mode::None { Mode::Browse } else { was };
    let decided_on = if disagree || was == Mode::None { table.content() } else { before.decided_on() };
    put(out, 0, 4, at::SNAPSHOT_MAGIC);
    let band = read(before.bytes(), at::AT_SECOND, 1);
    put(out, at::AT_VERSION, 4, at::VERSION | (mode as u32) << 8 | band << 16);
    put(out, at::AT_LENGTH, 4, size as u32);
    put(out, at::AT_COUNTER, 4, before.counter().saturating_add(1));
    put(out, at::AT_TIME, 4, now.max(before.time()));
    put_hash(out, at::AT_DECIDED_ON, decided_on);
    put(out, at::AT_ENTRIES, 4, table.len() as u32);
    let mut start = at::SNAPSHOT_HEAD;
    for index in 0..table.len() {
        let material = table.material(index);
        let (optional, from) = (table.flags(index) & u32::from(flag::REQUIRED) == 0, before.place(material));
        let (mut until, mut state) =
            (read(before.bytes(), from + at::ENTRY_UNTIL, 4), read(before.bytes(), from + at::ENTRY_STATE, 2));
        if disagree || optional && (all || closing == Closing::Item(index)) {
            (until, state) = (0, closed(state & 0xFF));
        }
        put_hash(out, start, material);
        put(out, start + at::ENTRY_UNTIL, 4, until);
        put(out, start + at::ENTRY_STATE, 4, state);
        start += at::ENTRY_BYTES;
    }
    put(out, at::CHECKSUM, 4, checksum(out));
    Some(size)
}
