//! Closing is the gate's own: it writes refusal and withdrawal into a fresh snapshot of fixed size, in the same tick.
//! Giving is not written here. The record takes what was closed into its log afterwards.

use crate::bytes::{checksum, put, put_hash, read, read_hash};
use crate::item::{Mode, State, flag, grant};
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
    let was = before.mode();
    let all = matches!(closing, Closing::All);
    let disagree = matches!(closing, Closing::Disagree);
    let mode = if disagree || all && was == Mode::None { Mode::Browse } else { was };
    let decided_on = if disagree || was == Mode::None { table.content() } else { before.decided_on() };
    let size = head(table, before, mode, out)?;
    put(out, at::AT_COUNTER, 4, before.counter().saturating_add(1));
    put(out, at::AT_TIME, 4, now.max(before.time()));
    put_hash(out, at::AT_DECIDED_ON, decided_on);
    entries(table, before, out, |index, until, state| {
        let optional = table.flags(index) & u32::from(flag::REQUIRED) == 0;
        if disagree || optional && (all || closing == Closing::Item(index)) {
            (0, closed(state & 0xFF))
        } else {
            (until, state)
        }
    });
    Some(size)
}

/// What was given for a visit or a use becomes undecided, save where this very yes is known here: nobody has said no, and nothing is newer
/// for it. Writes the snapshot that follows into `out` and returns its length in bytes; `None` when `out` is too small, or nothing is over.
///
/// `known`: of each yes that goes on the first [`at::ENTRY_YES`] bytes of its entry, one behind the other.
pub fn over(table: &Table, before: Snapshot, known: &[u8], now: u32, out: &mut [u8]) -> Option<usize> {
    let size = head(table, before, before.mode(), out)?;
    put(out, at::AT_COUNTER, 4, before.counter());
    put(out, at::AT_TIME, 4, before.time());
    put_hash(out, at::AT_DECIDED_ON, before.decided_on());
    put(out, at::AT_FOLDED, 2, read(before.bytes(), at::AT_FOLDED, 2));
    let mut ended = false;
    entries(table, before, out, |index, until, state| {
        let kind = state >> 8 & 0xFF;
        if kind == grant::LASTING {
            return (until, state);
        }
        // One of a time to come is no yes, and a kind that this release does not know neither.
        let is_sane = kind <= grant::ONCE && until.wrapping_sub(grant::LIFE) <= now.saturating_add(at::CLOCK_SLACK);
        let mut place = 0;
        while is_sane && place < known.len() {
            if read_hash(known, place) == table.material(index) && read(known, place + at::ENTRY_UNTIL, 4) == until {
                return (until, state);
            }
            place += at::ENTRY_YES;
        }
        ended = true;
        (0, 0)
    });
    if ended { Some(size) } else { None }
}

/// Begins a snapshot in the form that every one has.
fn head(table: &Table, before: Snapshot, mode: Mode, out: &mut [u8]) -> Option<usize> {
    let size = at::snapshot_size(table.len());
    out.get(..size)?;
    let band = read(before.bytes(), at::AT_SECOND, 1);
    put(out, 0, 4, at::SNAPSHOT_MAGIC);
    put(out, at::AT_VERSION, 4, at::VERSION | (mode as u32) << 8 | band << 16);
    put(out, at::AT_LENGTH, 4, size as u32);
    put(out, at::AT_ENTRIES, 4, table.len() as u32);
    Some(size)
}

/// Writes every entry as `becomes` says, of its index, its end and its state, and the checksum.
#[inline(always)]
fn entries(table: &Table, before: Snapshot, out: &mut [u8], mut becomes: impl FnMut(usize, u32, u32) -> (u32, u32)) {
    let mut start = at::SNAPSHOT_HEAD;
    for index in 0..table.len() {
        let material = table.material(index);
        let from = before.place(material);
        let (until, state) = becomes(
            index,
            read(before.bytes(), from + at::ENTRY_UNTIL, 4),
            read(before.bytes(), from + at::ENTRY_STATE, 4),
        );
        put_hash(out, start, material);
        put(out, start + at::ENTRY_UNTIL, 4, until);
        put(out, start + at::ENTRY_STATE, 4, state);
        start += at::ENTRY_BYTES;
    }
    if let Some(out) = out.get_mut(..start) {
        let sum = checksum(out);
        put(out, at::CHECKSUM, 4, sum);
    }
}
