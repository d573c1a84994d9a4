//! The compiled policy, read in place. Opening checks magic, version, length and checksum; every later read is bounds-checked.

use crate::bytes::{checksum, id_hash, read, read_hash};
use crate::item::{Channel, Item, ItemKind, Match, Rule, numbered};
use crate::layout as at;

numbered! {
    /// What is wrong with a table or a snapshot. All of them close.
    Fault: u32 {
        /// Nothing there.
        Absent = 1, "absent";
        /// Too short, or not our format at all.
        Foreign = 2, "foreign";
        /// Of a version that this release does not read.
        Version = 3, "version";
        /// Length or counts do not fit.
        Length = 4, "length";
        /// The checksum does not fit.
        Checksum = 5, "checksum";
        /// Decided at a time that has not come yet.
        Future = 6, "future";
        /// A number that this release does not know.
        Unknown = 7, "unknown";
    }
}

/// Checks the sixteen bytes that table and snapshot begin with.
pub(crate) fn head(bytes: &[u8], magic: u32) -> Option<Fault> {
    if bytes.is_empty() {
        Some(Fault::Absent)
    } else if read(bytes, 0, 4) != magic {
        Some(Fault::Foreign)
    } else if read(bytes, at::AT_VERSION, 1) != at::VERSION {
        Some(Fault::Version)
    } else if read(bytes, at::AT_LENGTH, 4) as usize != bytes.len() {
        Some(Fault::Length)
    } else if read(bytes, at::CHECKSUM, 4) != checksum(bytes) {
        Some(Fault::Checksum)
    } else {
        None
    }
}

/// A checked table.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    bytes: &'a [u8],
}

impl<'a> Table<'a> {
    /// No table at all: nothing is declared in it.
    pub const NONE: Self = Self { bytes: &[] };

    /// Opens a table; the bytes must be exactly one.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if let Some(fault) = head(bytes, at::TABLE_MAGIC) {
            return Err(fault);
        }
        let table = Self { bytes };
        if table.pool() + table.count(at::AT_POOL) != bytes.len() || table.len() > at::MOST_ITEMS {
            return Err(Fault::Length);
        }
        Ok(table)
    }

    /// Takes up bytes that [`Table::open`] has accepted before, without summing them again. Reads stay bounds-checked.
    pub fn again(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    fn count(&self, place: usize) -> usize {
        read(self.bytes, place, 2) as usize
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.count(at::AT_ITEMS)
    }

    /// Is there nothing to decide?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// First 8 bytes of the content hash.
    pub fn content(&self) -> u64 {
        read_hash(self.bytes, at::AT_CONTENT)
    }

    /// Did the policy change in what a person is told without being asked?
    pub fn tells(&self) -> bool {
        read(self.bytes, at::AT_TELLS, 1) != 0
    }

    /// From when this revision holds, Unix seconds.
    pub fn effective(&self) -> u32 {
        read(self.bytes, at::AT_EFFECTIVE, 4)
    }

    /// When the service closes, Unix seconds; 0 = not planned.
    pub fn sunset(&self) -> u32 {
        read(self.bytes, at::AT_SUNSET, 4)
    }

    /// Is this switch of the layout on?
    pub fn switched(&self, switch: u32) -> bool {
        read(self.bytes, at::AT_FIRST, 1) & switch != 0
    }

    /// The profile's number.
    pub fn profile(&self) -> u8 {
        read(self.bytes, at::AT_SECOND, 1) as u8
    }

    /// One cell of an item's column: `before` bytes an item stand before the column, a cell has `width` bytes.
    /// Past the last item: 0, which is open nowhere.
    fn cell(&self, index: usize, before: usize, width: usize) -> u32 {
        let items = self.len();
        if index >= items {
            return 0;
        }
        read(self.bytes, at::TABLE_HEAD + before * items + width * index, width)
    }

    /// The item's material hash, first 8 bytes.
    pub fn material(&self, index: usize) -> u64 {
        read_hash(self.bytes, at::TABLE_HEAD + 4 * self.len() + 8 * index)
    }

    /// The item's bits of [`crate::flag`].
    pub fn flags(&self, index: usize) -> u32 {
        self.cell(index, 12, 2)
    }

    /// The item's bits of [`crate::Surface`]; 0 past the last item.
    pub fn surfaces(&self, index: usize) -> u32 {
        self.cell(index, 14, 1)
    }

    /// What the item is; `None` past the end or when this release does not know it.
    pub fn kind(&self, index: usize) -> Option<ItemKind> {
        if index < self.len() { ItemKind::from_number(self.cell(index, 15, 1)) } else { None }
    }

    /// How long a yes to the item holds, in days; 0 = no limit.
    pub fn life(&self, index: usize) -> u32 {
        self.cell(index, 16, 2)
    }

    /// The item at `index` as a whole; `None` past the end or when a number in it is unknown.
    pub fn item(&self, index: usize) -> Option<Item> {
        if index >= self.len() {
            return None;
        }
        Some(Item {
            index,
            material: self.material(index),
            flags: self.flags(index) as u16,
            surfaces: self.surfaces(index) as u8,
            kind: self.kind(index)?,
            life: self.life(index) as u16,
        })
    }

    /// The index of the item with this id.
    pub fn find(&self, id: &[u8]) -> Option<usize> {
        let wanted = id_hash(id);
        (0..self.len()).find(|index| self.cell(*index, 0, 4) == wanted)
    }

    fn rules_at(&self) -> usize {
        at::TABLE_HEAD + at::ITEM_BYTES * self.len()
    }

    fn needs_at(&self) -> usize {
        self.rules_at() + at::RULE_BYTES * self.count(at::AT_RULES)
    }

    fn pool(&self) -> usize {
        self.needs_at() + at::NEED_BYTES * self.count(at::AT_NEEDS)
    }

    /// Gives `act` every rule, in order; stops at the first that cannot be read.
    #[inline(always)]
    pub fn rules(&self, mut act: impl FnMut(Rule<'a>)) {
        let (bytes, base, rules) = (self.bytes, self.rules_at(), self.count(at::AT_RULES));
        let mut start = self.pool();
        for row in 0..rules {
            let cell = |before: usize, width: usize| read(bytes, base + before * rules + width * row, width);
            let end = start + cell(5, 1) as usize;
            let (channel, how, text) =
                (Channel::from_number(cell(0, 1)), Match::from_number(cell(1, 1)), bytes.get(start..end));
            let (Some(channel), Some(how), Some(text)) = (channel, how, text) else { return };
            act(Rule { channel, how, item: cell(2, 2) as usize, extra: cell(4, 1), text });
            start = end;
        }
    }

    /// The items that `index` cannot do without (an SDK's permission uses).
    pub fn needs(&self, index: usize) -> Needs<'a> {
        Needs { table: *self, index, row: 0 }
    }
}

/// Walks the needs of one item.
#[derive(Clone, Debug)]
pub struct Needs<'a> {
    table: Table<'a>,
    index: usize,
    row: usize,
}

impl Iterator for Needs<'_> {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        let needs = self.table.count(at::AT_NEEDS);
        while self.row < needs {
            let place = self.table.needs_at() + 2 * self.row;
            self.row += 1;
            if read(self.table.bytes, place, 2) as usize == self.index {
                return Some(read(self.table.bytes, place + 2 * needs, 2) as usize);
            }
        }
        None
    }
}
