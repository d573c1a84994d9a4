//! Reads the words that drawings, page and guard send, into the flow's events. What is not understood becomes
//! [`Event::Unknown`], which changes nothing.

use crate::flow::{Event, Name, Origin, Tap, What, word};
use crate::gate::Table;
use crate::ui::drawing::digits;
use alloc::string::String;

/// The policy that ids are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub table: Table<'a>,
}

/// A screen's name as it is written; an item by `#` and its index.
pub(super) fn written(name: Name) -> String {
    let mut out = String::from(name.word());
    if let Name::Item(index) = name {
        out.push_str(":#");
        digits(&mut out, index);
    }
    out
}

/// A number in decimal.
fn number(text: &str) -> usize {
    let digit = |sum: usize, byte: u8| sum.saturating_mul(10).saturating_add(byte.wrapping_sub(b'0').into());
    text.bytes().fold(0, digit)
}

impl Reader<'_> {
    /// An item by its id, or by `#` and its index as the guard has it from the gate.
    pub fn item(&self, id: &str) -> Option<usize> {
        let Some(index) = id.strip_prefix('#') else {
            return self.table.find(id.as_bytes());
        };
        Some(number(index))
    }

    /// A screen by its name.
    fn name(&self, name: &str) -> Option<Name> {
        match name.split_once(':') {
            Some((word::ITEM, id)) => self.item(id).map(Name::Item),
            _ => Name::from_word(name),
        }
    }

    /// Everything, or one item.
    fn what(&self, what: &str) -> Option<What> {
        if what == word::ALL { Some(What::All) } else { self.item(what).map(What::Item) }
    }

    /// An act on our screens.
    fn tap(&self, action: &str) -> Option<Tap> {
        let (action, value) = action.split_once('\t').unwrap_or((action, ""));
        let (verb, of) = action.split_once(':').unwrap_or((action, ""));
        // The place of the verb in the list: one comparison for all of them.
        Some(match word::TAPS.split(' ').position(|tap| tap == verb)? {
            0 => Tap::Agree,
            1 => Tap::Disagree,
            2 => Tap::Choose,
            3 => Tap::Save,
            4 => Tap::Allow,
            5 => Tap::Refuse,
            6 => Tap::Back,
            7 => Tap::Close,
            8 => Tap::HideNote,
            9 => Tap::On(self.item(of)?, value == "1"),
            10 => Tap::Item(self.item(of)?),
            11 => Tap::Open(self.name(of)?),
            _ => Tap::Withdraw(self.what(of)?),
        })
    }

    /// A question of the page: token, item and, when the person started it, `1`.
    fn ask(&self, detail: &str) -> Event {
        let mut fields = detail.split('\t');
        let token = fields.next().map_or(0, number) as u32;
        let item = fields.next().and_then(|id| self.item(id));
        let origin = if fields.next() == Some("1") { Origin::User } else { Origin::Page };
        Event::Ask { token, item, origin }
    }

    /// An event of the guard that needs nothing but its words.
    pub fn event(&self, name: &str, detail: &str) -> Event {
        let read = match name {
            "start" => Some(Event::Start),
            "tap" => self.tap(detail).map(Event::Tap),
            "ask" => Some(self.ask(detail)),
            "open" => self.name(detail).map(Event::Open),
            "withdraw" => self.what(detail).map(Event::Withdraw),
            _ => None,
        };
        read.unwrap_or(Event::Unknown)
    }
}
