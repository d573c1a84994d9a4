//! The present state of the record, read in place. A snapshot that cannot be read is no consent.

use crate::bytes::{u8_at, u16_at, u32_at, u64_at};
use crate::item::{Mode, State};
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
}

/// A checked snapshot.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    bytes: &'a [u8],
    mode: Mode,
    entries: usize,
}

impl<'a> Snapshot<'a> {
    /// Opens a snapshot. `now` in Unix seconds: a decision from the future is a fault (clock set back, or forged).
    pub fn open(bytes: &'a [u8], now: u32) -> Result<Self, Fault> {
        head(bytes, at::SNAPSHOT_MAGIC)?;
        let mode = u8_at(bytes, at::AT_FIRST).and_then(|number| Mode::from_number(number.into()));
        let snapshot = Self {
            bytes,
            mode: mode.ok_or(Fault::Unknown)?,
            entries: u16_at(bytes, at::AT_ENTRIES).map_or(0, usize::from),
        };
        if at::snapshot_size(snapshot.entries) != bytes.len() {
            return Err(Fault::Length);
        }
        if snapshot.time() > now.saturating_add(at::CLOCK_SLACK) {
            return Err(Fault::Future);
        }
        Ok(snapshot)
    }

    /// What the person did with the policy as a whole.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Raised at every decision; the higher of two snapshots is the newer.
    pub fn counter(&self) -> u32 {
        u32_at(self.bytes, at::AT_COUNTER).unwrap_or(0)
    }

    /// Time of the last decision, Unix seconds.
    pub fn time(&self) -> u32 {
        u32_at(self.bytes, at::AT_TIME).unwrap_or(u32::MAX)
    }

    /// First 8 bytes of the content hash of the policy that was decided on.
    pub fn decided_on(&self) -> u64 {
        u64_at(self.bytes, at::AT_DECIDED_ON).unwrap_or(0)
    }

    /// The whole bytes.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries
    }

    /// Is there no entry at all?
    pub fn is_empty(&self) -> bool {
        self.entries == 0
    }

    /// The material hash of the entry at `position` and what it says.
    pub fn at(&self, position: usize) -> Option<(u64, Entry)> {
        if position >= self.entries {
            return None;
        }
        let start = at::SNAPSHOT_HEAD + position * at::ENTRY_BYTES;
        let state = u8_at(self.bytes, start + at::ENTRY_STATE)?;
        let entry = Entry {
            state: State::from_number(state.into())?,
            until: u32_at(self.bytes, start + at::ENTRY_UNTIL)?,
            grant: u8_at(self.bytes, start + at::ENTRY_GRANT)?,
        };
        Some((u64_at(self.bytes, start)?, entry))
    }

    /// What it says of the item with this material hash; `None` when it says nothing (new, or changed materially).
    pub fn entry(&self, material: u64) -> Option<Entry> {
        (0..self.entries).find_map(|position| {
            let (hash, entry) = self.at(position)?;
            (hash == material).then_some(entry)
        })
    }
}
