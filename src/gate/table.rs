//! The compiled policy, read in place. Opening checks magic, version, length and checksum; every later read is bounds-checked.

use crate::bytes::{checksum, u8_at, u16_at, u32_at, u64_at};
use crate::item::{Channel, Item, ItemKind, Match, Rule, numbered};
use crate::layout as at;

numbered! {
    /// What is wrong with a table or a snapshot. All of them close.
    Fault: u8 {
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
pub(crate) fn head(bytes: &[u8], magic: u32) -> Result<(), Fault> {
    if bytes.is_empty() {
        return Err(Fault::Absent);
    }
    if u32_at(bytes, 0) != Some(magic) {
        return Err(Fault::Foreign);
    }
    if u8_at(bytes, at::AT_VERSION) != Some(at::VERSION) {
        return Err(Fault::Version);
    }
    if u32_at(bytes, at::AT_LENGTH) != Some(bytes.len() as u32) {
        return Err(Fault::Length);
    }
    if u32_at(bytes, at::CHECKSUM) != Some(checksum(bytes)) {
        return Err(Fault::Checksum);
    }
    Ok(())
}

/// A checked table.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    bytes: &'a [u8],
    items: usize,
    rules: usize,
    needs: usize,
}

impl<'a> Table<'a> {
    /// Opens a table; the bytes must be exactly one.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        head(bytes, at::TABLE_MAGIC)?;
        let count = |place| u16_at(bytes, place).map_or(0, usize::from);
        let table = Self {
            bytes,
            items: count(at::AT_ITEMS),
            rules: count(at::AT_RULES),
            needs: count(at::AT_NEEDS),
        };
        if table.pool() + count(at::AT_POOL) != bytes.len() || table.items > at::MOST_ITEMS {
            return Err(Fault::Length);
        }
        Ok(table)
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items
    }

    /// Is there nothing to decide?
    pub fn is_empty(&self) -> bool {
        self.items == 0
    }

    /// First 8 bytes of the content hash.
    pub fn content(&self) -> u64 {
        u64_at(self.bytes, at::AT_CONTENT).unwrap_or(0)
    }

    /// From when this revision holds, Unix seconds.
    pub fn effective(&self) -> u32 {
        u32_at(self.bytes, at::AT_EFFECTIVE).unwrap_or(u32::MAX)
    }

    /// When the service closes, Unix seconds; 0 = not planned.
    pub fn sunset(&self) -> u32 {
        u32_at(self.bytes, at::AT_SUNSET).unwrap_or(1)
    }

    /// Is the switch for undeclared names of this kind on `report`?
    pub fn reports(&self, switch: u8) -> bool {
        u8_at(self.bytes, at::AT_FIRST).unwrap_or(0) & switch != 0
    }

    /// The profile's number.
    pub fn profile(&self) -> u8 {
        u8_at(self.bytes, at::AT_SECOND).unwrap_or(0)
    }

    /// The item at `index`; `None` past the end or when a number in it is unknown.
    pub fn item(&self, index: usize) -> Option<Item> {
        if index >= self.items {
            return None;
        }
        let n = self.items;
        let column = |before: usize, width: usize| at::TABLE_HEAD + before * n + width * index;
        Some(Item {
            index,
            material: u64_at(self.bytes, column(4, 8))?,
            flags: u16_at(self.bytes, column(12, 2))?,
            surfaces: u8_at(self.bytes, column(14, 1))?,
            kind: ItemKind::from_number(u8_at(self.bytes, column(15, 1))?.into())?,
            life: u16_at(self.bytes, column(16, 2))?,
        })
    }

    /// The index of the item with this id.
    pub fn find(&self, id: &[u8]) -> Option<usize> {
        let wanted = crate::bytes::id_hash(id);
        (0..self.items).find(|index| u32_at(self.bytes, at::TABLE_HEAD + 4 * index) == Some(wanted))
    }

    fn rules_at(&self) -> usize {
        at::TABLE_HEAD + at::ITEM_BYTES * self.items
    }

    fn needs_at(&self) -> usize {
        self.rules_at() + at::RULE_BYTES * self.rules
    }

    fn pool(&self) -> usize {
        self.needs_at() + at::NEED_BYTES * self.needs
    }

    /// Every rule, in order; stops at the first that cannot be read.
    pub fn rules(&self) -> impl Iterator<Item = Rule<'a>> + use<'a> {
        let table = *self;
        let mut text_at = table.pool();
        (0..table.rules).map_while(move |row| {
            let r = table.rules;
            let column = |before: usize, width: usize| table.rules_at() + before * r + width * row;
            let length = usize::from(u8_at(table.bytes, column(5, 1))?);
            let text = table.bytes.get(text_at..text_at.checked_add(length)?)?;
            text_at += length;
            Some(Rule {
                channel: Channel::from_number(u8_at(table.bytes, column(0, 1))?.into())?,
                how: Match::from_number(u8_at(table.bytes, column(1, 1))?.into())?,
                item: u16_at(table.bytes, column(2, 2))?.into(),
                extra: u8_at(table.bytes, column(4, 1))?,
                text,
            })
        })
    }

    /// The items that `index` cannot do without (an SDK's permission uses).
    pub fn needs(&self, index: usize) -> impl Iterator<Item = usize> + use<'a> {
        let table = *self;
        (0..table.needs).filter_map(move |row| {
            let from = u16_at(table.bytes, table.needs_at() + 2 * row)?;
            let to = u16_at(table.bytes, table.needs_at() + 2 * table.needs + 2 * row)?;
            (usize::from(from) == index).then_some(usize::from(to))
        })
    }
}
