//! A set of items that is copied and never grows.

use core::fmt;

const WORD: usize = u32::BITS as usize;

/// A set of items by their indexes: a bit each, with room for the most items that a policy may have.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Set([u32; 32]);

impl Set {
    /// How many items have room in it.
    pub const ROOM: usize = 32 * WORD;

    /// Is this item in it?
    pub fn contains(&self, index: &usize) -> bool {
        self.0.get(index / WORD).is_some_and(|word| word >> (index % WORD) & 1 != 0)
    }

    /// Puts an item in, or takes it out.
    pub fn set(&mut self, index: usize, within: bool) {
        if let Some(word) = self.0.get_mut(index / WORD) {
            let bit = 1 << (index % WORD);
            *word = if within { *word | bit } else { *word & !bit };
        }
    }

    /// How many are in it?
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Is nothing in it?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl FromIterator<usize> for Set {
    fn from_iter<I: IntoIterator<Item = usize>>(items: I) -> Self {
        let mut set = Self::default();
        for index in items {
            set.set(index, true);
        }
        set
    }
}

impl From<&[usize]> for Set {
    fn from(items: &[usize]) -> Self {
        items.iter().copied().collect()
    }
}

impl fmt::Debug for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries((0..Self::ROOM).filter(|index| self.contains(index))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_that_has_room_goes_in_and_out() {
        let mut set = Set::default();
        for index in 0..Set::ROOM {
            set.set(index, true);
            assert!(set.contains(&index) && !set.contains(&(index + 1)));
        }
        for index in 0..Set::ROOM {
            assert!(!set.is_empty());
            set.set(index, false);
        }
        assert!(set.is_empty() && !set.contains(&usize::MAX));
    }
}
