//! The present state of the record, read in place. A snapshot that cannot be read is no consent.

use crate::bytes::{read, read_hash};
use crate::item::{Band, Mode, State};
use crate::layout as at;
use crate::table::{Fault, head};

/// What the snapshot says of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Given, refused, withdrawn or undecided.
    pub state: State,
    /// Until when a yes holds, Unix seconds; 0 = no limit.
    pub until: u32,
    /// Kind of grant, as the record names it.
    pub grant: u8,
    /// It was given on a screen that named the browser's opt-out signal against it.
    pub aware: bool,
}

/// A checked snapshot.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    bytes: &'a [u8],
}

impl<'a> Snapshot<'a> {
    /// Opens a snapshot. `now` in Unix seconds: a decision from the future is a fault (clock set back, or forged).
    pub fn open(bytes: &'a [u8], now: u32) -> Result<Self, Fault> {
        if let Some(fault) = head(bytes, at::SNAPSHOT_MAGIC) {
            return Err(fault);
        }
        let snapshot = Self { bytes };
        if at::snapshot_size(snapshot.len()) != bytes.len() {
            return Err(Fault::Length);
        }
        if Mode::from_number(read(bytes, at::AT_FIRST, 1)).is_none() {
            return Err(Fault::Unknown);
        }
        if snapshot.time() > now.saturating_add(at::CLOCK_SLACK) {
            return Err(Fault::Future);
        }
        Ok(snapshot)
    }

    /// No snapshot at all: everything reads as 0, which is mode none and every item undecided.
    pub const NONE: Self = Self { bytes: &[] };

    /// Takes up bytes that [`Snapshot::open`] has accepted before, without summing them again.
    pub fn again(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// What the person did with the policy as a whole.
    #[inline(never)]
    pub fn mode(&self) -> Mode {
        Mode::from_number(read(self.bytes, at::AT_FIRST, 1)).unwrap_or(Mode::None)
    }

    /// On which side of the policy's age the person is. What this release does not know is the stricter.
    pub fn band(&self) -> Band {
        Band::from_number(read(self.bytes, at::AT_SECOND, 1)).unwrap_or(Band::Minor)
    }

    /// Raised at every decision; the higher of two snapshots is the newer.
    pub fn counter(&self) -> u32 {
        read(self.bytes, at::AT_COUNTER, 4)
    }

    /// Time of the last decision, Unix seconds.
    pub fn time(&self) -> u32 {
        read(self.bytes, at::AT_TIME, 4)
    }

    /// First 8 bytes of the content hash of the policy that was decided on.
    pub fn decided_on(&self) -> u64 {
        read_hash(self.bytes, at::AT_DECIDED_ON)
    }

    /// The whole bytes.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        read(self.bytes, at::AT_ENTRIES, 2) as usize
    }

    /// Is there no entry at all?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The material hash of the entry at `position`; `None` past the last.
    pub fn material(&self, position: usize) -> Option<u64> {
        (position < self.len()).then(|| read_hash(self.bytes, at::SNAPSHOT_HEAD + position * at::ENTRY_BYTES))
    }

    /// Where the entry with this material hash stands; past the end, where every read is 0, when there is none.
    #[inline(never)]
    pub(crate) fn place(&self, material: u64) -> usize {
        let mut start = at::SNAPSHOT_HEAD;
        while start < self.bytes.len() && read_hash(self.bytes, start) != material {
            start += at::ENTRY_BYTES;
        }
        start
    }

    /// What it says of the item with this material hash; `None` when it says nothing (new, or changed materially).
    /// A state that this release does not know reads as undecided.
    pub fn entry(&self, material: u64) -> Option<Entry> {
        let start = self.place(material);
        (start < self.bytes.len()).then(|| Entry {
            state: State::from_number(read(self.bytes, start + at::ENTRY_STATE, 1)).unwrap_or(State::Undecided),
            until: read(self.bytes, start + at::ENTRY_UNTIL, 4),
            grant: read(self.bytes, start + at::ENTRY_GRANT, 1) as u8,
            aware: read(self.bytes, start + at::ENTRY_AWARE, 1) & 1 != 0,
        })
    }
}
