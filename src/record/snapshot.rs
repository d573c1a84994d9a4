//! The snapshot: the compact present state, written over the gate's layout. Its size follows from the number of items alone,
//! so that a withdrawal can always be written where the last one stood.

use super::entry::Grant;
use alloc::vec;
use alloc::vec::Vec;
use menshen_gate::layout as at;
use menshen_gate::{Mode, Snapshot, State, Table, checksum, put, put_hash};

/// One item's new state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Index of the item.
    pub item: usize,
    /// What it becomes.
    pub state: State,
    /// For how long a yes holds.
    pub grant: Grant,
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
    /// Items that changed state.
    pub turned: &'a [Turned],
    /// Items that the person has not been asked about as they are now: they stay unknown to the record.
    pub unseen: &'a [usize],
    /// The counter; it must be higher than every one before.
    pub counter: u32,
    /// Unix seconds.
    pub now: u32,
    /// Whether everything in it stands in the log too. The gate, which writes no log, leaves this off.
    pub logged: bool,
}

const DAY: u32 = 24 * 60 * 60;

impl Next<'_> {
    /// Writes it.
    pub fn write(&self) -> Vec<u8> {
        let count = self.table.len();
        let mut out = vec![0; at::snapshot_size(count)];
        put(&mut out, 0, 4, at::SNAPSHOT_MAGIC);
        put(&mut out, at::AT_VERSION, 1, at::VERSION);
        put(&mut out, at::AT_FIRST, 1, self.mode as u32);
        put(&mut out, at::AT_LENGTH, 4, at::snapshot_size(count) as u32);
        put(&mut out, at::AT_COUNTER, 4, self.counter);
        put(&mut out, at::AT_TIME, 4, self.now.max(self.before.time()));
        put_hash(&mut out, at::AT_DECIDED_ON, self.table.content());
        put(&mut out, at::AT_ENTRIES, 2, count as u32);
        put(&mut out, at::AT_FOLDED, 2, self.logged.into());
        for index in 0..count {
            if !self.unseen.contains(&index) {
                self.entry(index, &mut out);
            }
        }
        let sum = checksum(&out);
        put(&mut out, at::CHECKSUM, 4, sum);
        out
    }

    fn entry(&self, index: usize, out: &mut [u8]) {
        let material = self.table.material(index);
        let (mut state, mut until, mut grant) = match self.before.entry(material) {
            Some(entry) => (entry.state, entry.until, entry.grant),
            None => (State::Undecided, 0, 0),
        };
        if let Some(turned) = self.turned.iter().rev().find(|turned| turned.item == index) {
            state = turned.state;
            grant = turned.grant as u8;
            until = 0;
            let life = self.table.item(index).map_or(0, |item| u32::from(item.life));
            if state == State::Given && life > 0 {
                until = self.now.saturating_add(life * DAY);
            }
        }
        let start = at::SNAPSHOT_HEAD + index * at::ENTRY_BYTES;
        put_hash(out, start, material);
        put(out, start + at::ENTRY_UNTIL, 4, until);
        put(out, start + at::ENTRY_STATE, 1, state as u32);
        put(out, start + at::ENTRY_GRANT, 1, grant.into());
    }
}

/// Whether everything in a snapshot stands in the log too.
pub fn logged(snapshot: &Snapshot) -> bool {
    menshen_gate::read(snapshot.bytes(), at::AT_FOLDED, 2) != 0
}
