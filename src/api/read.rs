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

impl Reader<'_> {
    /// An item by its id, or by `#` and its index as the guard has it from the gate.
    pub fn item(&self, id: &str) -> Option<usize> {
        let Some(index) = id.strip_prefix('#') else {
            return self.table.find(id.as_bytes());
        };
        let digit = |sum: usize, byte: u8| sum.saturating_mul(10).saturating_add(byte.wrapping_sub(b'0').into());
        Some(index.bytes().fold(0, digit))
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
        Some(match verb {
            word::AGREE => Tap::Agree,
            word::DISAGREE => Tap::Disagree,
            word::CHOOSE => Tap::Choose,
            word::SAVE => Tap::Save,
            word::ALLOW => Tap::Allow,
            word::REFUSE => Tap::Refuse,
            word::BACK => Tap::Back,
            word::CLOSE => Tap::Close,
            word::HIDE_NOTE => Tap::HideNote,
            word::ON => Tap::On(self.item(of)?, value == "1"),
            word::ITEM => Tap::Item(self.item(of)?),
            word::OPEN => Tap::Open(self.name(of)?),
            word::WITHDRAW => Tap::Withdraw(self.what(of)?),
            _ => return None,
        })
    }

    /// A question of the page: token, item and, when the person started it, `1`.
    fn ask(&self, detail: &str) -> Event {
        let mut fields = detail.split('\t');
        let token = String::from(fields.next().unwrap_or_default());
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
