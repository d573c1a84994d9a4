//! Closing is the gate's own: it writes refusal and withdrawal into a fresh snapshot of fixed size, in the same tick.
//! Giving is not written here. The record takes what was closed into its log afterwards.

use crate::bytes::{checksum, put};
use crate::item::{Item, Mode, State, flag};
use crate::layout as at;
use crate::snapshot::{Entry, Snapshot};
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

fn closed(was: State, present: bool) -> State {
    match was {
        State::Given => State::Withdrawn,
        State::Withdrawn => State::Withdrawn,
        _ if present => State::Refused,
        other => other,
    }
}

fn after(item: &Item, was: Option<Entry>, closing: Closing) -> Entry {
    let was = was.unwrap_or(Entry {
        state: State::Undecided,
        until: 0,
        grant: 0,
    });
    let optional = item.flags & flag::REQUIRED == 0;
    let touched = match closing {
        Closing::Disagree => true,
        Closing::All => optional,
        Closing::Item(index) => optional && index == item.index,
    };
    if touched {
        Entry {
            state: closed(was.state, true),
            until: 0,
            grant: 0,
        }
    } else {
        was
    }
}

/// Writes the snapshot that follows from `closing` into `out` and returns its length in bytes; `None` when `out` is too small.
///
/// `before` is the snapshot until now. `now` in Unix seconds. An item that the policy no longer has falls off (the log keeps it).
/// With no decision before, closing anything but one item enters browse mode; closing one item changes nothing else.
pub fn close(
    table: &Table,
    before: Option<Snapshot>,
    closing: Closing,
    now: u32,
    out: &mut [u8],
) -> Option<usize> {
    let size = at::snapshot_size(table.len());
    let out = out.get_mut(..size)?;
    out.fill(0);
    let mode = match (closing, before.map(|s| s.mode())) {
        (Closing::Disagree, _) => Mode::Browse,
        (_, Some(mode)) if mode != Mode::None => mode,
        (Closing::All, _) => Mode::Browse,
        (Closing::Item(_), _) => Mode::None,
    };
    put(out, 0, 4, at::SNAPSHOT_MAGIC.into());
    put(out, at::AT_VERSION, 1, at::VERSION.into());
    put(out, at::AT_FIRST, 1, mode as u64);
    put(out, at::AT_LENGTH, 4, size as u64);
    put(
        out,
        at::AT_COUNTER,
        4,
        u64::from(before.map_or(0, |s| s.counter()).saturating_add(1)),
    );
    put(
        out,
        at::AT_TIME,
        4,
        u64::from(now.max(before.map_or(0, |s| s.time()))),
    );
    put(
        out,
        at::AT_DECIDED_ON,
        8,
        before
            .filter(|_| closing != Closing::Disagree)
            .map_or(table.content(), |s| s.decided_on()),
    );
    put(out, at::AT_ENTRIES, 2, table.len() as u64);
    for index in 0..table.len() {
        let item = table.item(index)?;
        let entry = after(&item, before.and_then(|s| s.entry(item.material)), closing);
        let start = at::SNAPSHOT_HEAD + index * at::ENTRY_BYTES;
        put(out, start, 8, item.material);
        put(out, start + at::ENTRY_UNTIL, 4, entry.until.into());
        put(out, start + at::ENTRY_STATE, 1, entry.state as u64);
        put(out, start + at::ENTRY_GRANT, 1, entry.grant.into());
    }
    let sum = checksum(out);
    put(out, at::CHECKSUM, 4, sum.into());
    Some(size)
}
