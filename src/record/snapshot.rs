//! The snapshot: the compact present state, written over the gate's layout. Its size follows from the number of items alone,
//! so that a withdrawal can always be written where the last one stood.

use super::entry::Grant;
use super::line::zeros;
use alloc::vec::Vec;
use menshen_gate::grant::LIFE;
use menshen_gate::layout as at;
use menshen_gate::{Band, Mode, Snapshot, State, Table, checksum, put, put_hash};

/// What an item becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// This; a yes for a visit or a use, or for as long as the policy lets it hold; and whether it was said against the browser's opt-out
    /// signal, on a screen that named it.
    Now(State, Grant, bool),
    /// What it was.
    Before,
    /// The person has not been asked about it as it is now: it stays unknown to the record.
    Unseen,
}

/// What the next snapshot is made of.
#[derive(Clone, Copy, Debug)]
pub struct Next<'a> {
    /// The policy in force.
    pub table: Table<'a>,
    /// The snapshot until now.
    pub before: Snapshot<'a>,
    /// What the person did with the policy as a whole.
    pub mode: Mode,
    /// On which side of the policy's age the person is.
    pub band: Band,
    /// The counter; it must be higher than every one before.
    pub counter: u32,
    /// Unix seconds.
    pub now: u32,
    /// Whether everything in it stands in the log too. The gate, which writes no log, leaves this off.
    pub logged: bool,
}

const DAY: u32 = 24 * 60 * 60;

impl Next<'_> {
    /// Writes it. `items` is what each item becomes, in the policy's order.
    pub fn write(&self, items: impl IntoIterator<Item = Stand>) -> Vec<u8> {
        let count = self.table.len();
        let mut out = zeros(at::snapshot_size(count));
        put(&mut out, 0, 4, at::SNAPSHOT_MAGIC);
        put(&mut out, at::AT_VERSION, 1, at::VERSION);
        put(&mut out, at::AT_FIRST, 2, self.mode as u32 | (self.band as u32) << 8);
        put(&mut out, at::AT_LENGTH, 4, at::snapshot_size(count) as u32);
        put(&mut out, at::AT_COUNTER, 4, self.counter);
        put(&mut out, at::AT_TIME, 4, self.now.max(self.before.time()));
        put_hash(&mut out, at::AT_DECIDED_ON, self.table.content());
        put(&mut out, at::AT_ENTRIES, 2, count as u32);
        put(&mut out, at::AT_FOLDED, 2, self.logged.into());
        for (index, stand) in items.into_iter().enumerate() {
            self.entry(index, stand, &mut out);
        }
        let sum = checksum(&out);
        put(&mut out, at::CHECKSUM, 4, sum);
        out
    }

    fn entry(&self, index: usize, stand: Stand, out: &mut [u8]) {
        let material = self.table.material(index);
        let (mut state, mut until, mut grant, mut aware) = (State::Undecided, 0, 0, false);
        if let Some(entry) = self.before.entry(material) {
            (state, until, grant, aware) = (entry.state, entry.until, entry.grant, entry.aware);
        }
        match stand {
            Stand::Unseen => return,
            Stand::Before => {}
            // A yes that still holds goes on for as long as it was given.
            Stand::Now(State::Given, kind, named)
                if state == State::Given && grant == kind as u8 && (until == 0 || until > self.now) =>
            {
                aware |= named;
            }
            Stand::Now(now, kind, named) => {
                let life = match (now, kind) {
                    (State::Given, Grant::Lasting) => self.table.life(index) * DAY,
                    (State::Given, _) => LIFE,
                    _ => 0,
                };
                until = if life > 0 { self.now.saturating_add(life) } else { 0 };
                (state, grant, aware) = (now, kind as u8, named);
            }
        }
        let start = at::SNAPSHOT_HEAD + index * at::ENTRY_BYTES;
        put_hash(out, start, material);
        put(out, start + at::ENTRY_UNTIL, 4, until);
        put(out, start + at::ENTRY_STATE, 4, state as u32 | u32::from(grant) << 8 | u32::from(aware) << 16);
    }
}

/// Whether everything in a snapshot stands in the log too.
pub fn logged(snapshot: &Snapshot) -> bool {
    menshen_gate::read(snapshot.bytes(), at::AT_FOLDED, 2) != 0
}
