//! The decision: a resource, the table and the snapshot give an answer. Closed unless everything speaks for open.

use crate::item::{Channel, Item, Mode, Rule, State, flag};
use crate::layout as at;
use crate::pattern::matches;
use crate::snapshot::Snapshot;
use crate::table::Table;
use crate::verdict::{Answer, Reason, Verdict};

/// The earlier of two times of which 0 means none.
fn earlier(one: u32, other: u32) -> u32 {
    if one == 0 || other != 0 && other < one {
        other
    } else {
        one
    }
}

/// What is so around the question. None of it can open what the person has not given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances {
    /// Unix seconds.
    pub now: u32,
    /// One bit of [`crate::Surface`].
    pub surface: u8,
    /// An opt-out signal (Global Privacy Control) is set.
    pub opted_out: bool,
    /// The host says that this is the device the item's condition means.
    pub brand: bool,
    /// The organisation has attested.
    pub attested: bool,
}

/// Table and snapshot together.
#[derive(Clone, Copy, Debug)]
pub struct Gate<'a> {
    /// The compiled policy.
    pub table: Table<'a>,
    /// The record's present state; `None` when there is none that can be read.
    pub snapshot: Option<Snapshot<'a>>,
    /// Time, surface and signals.
    pub around: Circumstances,
}

impl<'a> Gate<'a> {
    /// May `name` happen on this channel? `extra` is the capability's number on that channel, else 0.
    pub fn ask(&self, channel: Channel, name: &[u8], extra: u8) -> Answer {
        match channel {
            Channel::Item => match self.table.find(name) {
                Some(index) => self.item(index),
                None => Answer::bare(Verdict::Deny, Reason::Undeclared),
            },
            Channel::Capability => self.capability(name, extra),
            _ => self.named(channel, name),
        }
    }

    fn named(&self, channel: Channel, name: &[u8]) -> Answer {
        let found = self
            .rules(channel)
            .find(|rule| matches(rule.how, rule.text, name));
        let Some(rule) = found else {
            return self.undeclared(channel);
        };
        let mut answer = self.item(rule.item);
        answer.queue = rule.extra & 1 != 0;
        answer
    }

    fn rules(&self, channel: Channel) -> impl Iterator<Item = Rule<'a>> + use<'a> {
        self.table
            .rules()
            .filter(move |rule| rule.channel == channel)
    }

    fn undeclared(&self, channel: Channel) -> Answer {
        let switch = match channel {
            Channel::Host => at::REPORT_HOSTS,
            Channel::Cookie => at::REPORT_COOKIES,
            Channel::Key => at::REPORT_KEYS,
            _ => return Answer::bare(Verdict::Deny, Reason::Undeclared),
        };
        let decided = self.snapshot.is_some_and(|s| s.mode() == Mode::Decided);
        if decided && self.table.reports(switch) {
            return Answer::bare(Verdict::Allow, Reason::Reported);
        }
        Answer::bare(Verdict::Hold, Reason::Undeclared)
    }

    /// Which use is meant: the one named, the only one here, or the policy's fallback; else `use-unknown`.
    fn capability(&self, name: &[u8], capability: u8) -> Answer {
        let uses = || {
            self.rules(Channel::Capability).filter_map(move |rule| {
                let item = self.table.item(rule.item)?;
                (rule.extra == capability && item.surfaces & self.around.surface != 0)
                    .then_some(item)
            })
        };
        if !name.is_empty() {
            let named = self.table.find(name);
            return match uses().find(|item| Some(item.index) == named) {
                Some(item) => self.item(item.index),
                None => Answer::bare(Verdict::Deny, Reason::UseUnknown),
            };
        }
        let only = || uses().next().filter(|_| uses().nth(1).is_none());
        match uses()
            .find(|item| item.flags & flag::FALLBACK != 0)
            .or_else(only)
        {
            Some(item) => self.item(item.index),
            None => Answer::bare(
                Verdict::Deny,
                if uses().next().is_none() {
                    Reason::Undeclared
                } else {
                    Reason::UseUnknown
                },
            ),
        }
    }

    /// May the item at `index` happen?
    pub fn item(&self, index: usize) -> Answer {
        let Some(item) = self.table.item(index) else {
            return Answer::bare(Verdict::Deny, Reason::Damaged);
        };
        let (verdict, reason, until) = self.judge(&item);
        Answer {
            verdict,
            reason,
            item: Some(index),
            queue: false,
            until,
        }
    }

    /// May it, and everything that it needs and that exists here?
    pub fn ready(&self, index: usize) -> Answer {
        let own = self.item(index);
        if own.verdict != Verdict::Allow {
            return own;
        }
        let blocked = self
            .table
            .needs(index)
            .map(|need| self.item(need))
            .find(|answer| answer.verdict != Verdict::Allow && answer.reason != Reason::NotHere);
        match blocked {
            Some(answer) => Answer {
                reason: Reason::Needs,
                ..answer
            },
            None => own,
        }
    }

    fn judge(&self, item: &Item) -> (Verdict, Reason, u32) {
        let has = |bit| item.flags & bit != 0;
        let deny = |reason| (Verdict::Deny, reason, 0);
        let sunset = self.table.sunset();
        if has(flag::UNDECLARED) {
            return deny(Reason::Undeclared);
        }
        if item.surfaces & self.around.surface == 0 || has(flag::BRAND) && !self.around.brand {
            return deny(Reason::NotHere);
        }
        if sunset != 0 && self.around.now >= sunset {
            return deny(Reason::Sunset);
        }
        if has(flag::ORGANISATION) && !self.around.attested {
            return deny(Reason::Organisation);
        }
        let Some(snapshot) = self.snapshot.filter(|s| s.mode() != Mode::None) else {
            return (Verdict::Hold, Reason::NoRecord, 0);
        };
        if has(flag::IMPERSONAL) {
            return (Verdict::Allow, Reason::Impersonal, sunset);
        }
        if snapshot.mode() == Mode::Browse {
            return deny(Reason::Browse);
        }
        let Some(entry) = snapshot.entry(item.material) else {
            return (Verdict::Hold, Reason::Changed, 0);
        };
        match entry.state {
            State::Refused => deny(Reason::Refused),
            State::Withdrawn => deny(Reason::Withdrawn),
            State::Undecided if has(flag::SALE) && self.around.opted_out => deny(Reason::Signal),
            State::Undecided => (Verdict::Hold, Reason::Undecided, 0),
            State::Given if entry.until != 0 && self.around.now >= entry.until => {
                deny(Reason::Expired)
            }
            State::Given if has(flag::REQUIRED) => (Verdict::Allow, Reason::Required, sunset),
            State::Given => (Verdict::Allow, Reason::Given, earlier(entry.until, sunset)),
        }
    }
}
