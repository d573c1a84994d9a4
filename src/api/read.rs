//! Reads the words that drawings, page and guard send, into what they mean. What is not understood becomes
//! [`Event::Unknown`], which changes nothing.

use super::words::{cut, nth, number, place};
use crate::flow::{Control, Event, Name, Origin, Tap, Then, Tier, What, word};
use crate::gate::Table;
use crate::record::{copied, digits};
use alloc::vec::Vec;

/// What the guard says.
pub(super) enum Said<'a> {
    /// The tiers have, or have not, taken the oldest decision.
    Stored(Tier),
    /// The log, as it is stored.
    Log(&'a [u8]),
    /// Somebody else has decided: what the gate holds counts.
    Snapshot,
    /// The gate closed by itself.
    Closed(Control),
    /// Testing builds: decisions without taps.
    Set(&'a [u8]),
    /// What is the flow's alone.
    Event(Event),
}

/// The names of what the guard says, in the order in which [`Reader::said`] reads them.
const NAMES: &str = "stored log snapshot closed set start tap ask open withdraw";

/// The policy that ids are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub table: Table<'a>,
}

/// A screen's name as it is written; an item by `#` and its index.
pub(super) fn written(name: Name) -> Vec<u8> {
    let mut out = copied(nth(word::SCREENS.as_bytes(), b' ', name.place()));
    if let Name::Item(index) = name {
        out.extend_from_slice(b":#");
        digits(&mut out, index as u64);
    }
    out
}

/// What the tiers say of a decision: the name of the one that took it.
fn tier(name: &[u8]) -> Tier {
    match place("memory localStorage", name) {
        Some(0) => Tier::Memory,
        Some(_) => Tier::Local,
        None if name.is_empty() => Tier::Failed,
        None => Tier::Kept,
    }
}

impl Reader<'_> {
    /// An item by its id, or by `#` and its index as the guard has it from the gate.
    #[inline(never)]
    pub fn item(&self, id: &[u8]) -> Option<usize> {
        match id {
            [b'#', index @ ..] => Some(number(index)),
            _ => self.table.find(id),
        }
    }

    /// A screen by its name.
    fn name(&self, name: &[u8]) -> Option<Name> {
        let (screen, id) = cut(name, b':');
        Some(match place(word::SCREENS, screen)? {
            0 => Name::Settings,
            1 => Name::Choose,
            2 => Name::Collected,
            3 => Name::Shared,
            4 => Name::History,
            5 => Name::Export,
            6 => Name::First,
            7 => Name::Erase,
            8 => Name::Guardian,
            9 => Name::Minor,
            10 => Name::Age(Then::Agree),
            11 => Name::Age(Then::Choose),
            _ => Name::Item(self.item(id)?),
        })
    }

    /// Everything, or one item.
    fn what(&self, what: &[u8]) -> Option<What> {
        if what == word::ALL.as_bytes() { Some(What::All) } else { self.item(what).map(What::Item) }
    }

    /// An act on our screens.
    fn tap(&self, action: &[u8]) -> Option<Tap> {
        let (action, value) = cut(action, b'\t');
        let (verb, of) = cut(action, b':');
        // The place of the verb in the list: one comparison for all of them.
        Some(match place(word::TAPS, verb)? {
            0 => Tap::Agree,
            1 => Tap::Disagree,
            2 => Tap::Choose,
            3 => Tap::Save,
            4 => Tap::Allow,
            5 => Tap::Refuse,
            6 => Tap::Back,
            7 => Tap::Close,
            8 => Tap::HideNote,
            9 => Tap::On(self.item(of)?, value == b"1"),
            10 => Tap::Item(self.item(of)?),
            11 => Tap::Open(self.name(of)?),
            12 => Tap::Withdraw(self.what(of)?),
            13 => Tap::Erase,
            14 => Tap::Minor,
            15 => Tap::Adult,
            16 => Tap::Browse,
            17 => Tap::Visit,
            18 => Tap::Once,
            _ => Tap::Guardian,
        })
    }

    /// A question of the page: token, item and, when the person started it, `1`.
    fn ask(&self, detail: &[u8]) -> Event {
        let (token, rest) = cut(detail, b'\t');
        let (item, by) = cut(rest, b'\t');
        let origin = if by == b"1" { Origin::User } else { Origin::Page };
        Event::Ask { token: number(token) as u32, item: self.item(item), origin }
    }

    /// What the guard says, by its name and what belongs to it.
    pub fn said<'a>(&self, name: &[u8], detail: &'a [u8]) -> Said<'a> {
        let event = match place(NAMES, name) {
            Some(0) => return Said::Stored(tier(detail)),
            Some(1) => return Said::Log(detail),
            Some(2) => return Said::Snapshot,
            Some(3) => {
                let control = if detail == word::DISAGREE.as_bytes() { Control::Disagree } else { Control::Page };
                return Said::Closed(control);
            }
            Some(4) => return Said::Set(detail),
            Some(5) => Some(Event::Start),
            Some(6) => self.tap(detail).map(Event::Tap),
            Some(7) => Some(self.ask(detail)),
            Some(8) => self.name(detail).map(Event::Open),
            Some(_) => self.what(detail).map(Event::Withdraw),
            None => None,
        };
        Said::Event(event.unwrap_or(Event::Unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_as_it_is_written() {
        let reader = Reader { table: Table::NONE };
        for name in word::SCREENS.split(' ').filter(|name| *name != word::ITEM) {
            assert_eq!(reader.name(name.as_bytes()).map(written), Some(name.into()));
        }
        assert_eq!(reader.name(b"item:#12").map(written), Some(b"item:#12".into()));
        assert_eq!(reader.name(b"elsewhere"), None);
    }
}
