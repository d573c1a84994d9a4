//! The decision: a resource, the table and the snapshot give an answer. Closed unless everything speaks for open.

use crate::item::{Channel, Mode, State, flag};
use crate::layout as at;
use crate::pattern::matches;
use crate::snapshot::Snapshot;
use crate::table::Table;
use crate::verdict::{Answer, Reason, Verdict};

/// What is so around the question. None of it can open what the person has not given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances {
    /// Unix seconds.
    pub now: u32,
    /// One bit of [`crate::Surface`].
    pub surface: u32,
    /// Bits of [`signal`].
    pub signals: u32,
}

/// What browser, system or host say, a bit each.
pub mod signal {
    /// An opt-out signal (Global Privacy Control) is set: it closes.
    pub const OPTED_OUT: u32 = 1;
    /// The host says that this is the device that an item's condition means; without it such items are not here.
    pub const BRAND: u32 = 2;
    /// The organisation has attested; without it items that it controls are closed.
    pub const ATTESTED: u32 = 4;
}

/// Table and snapshot together.
#[derive(Clone, Copy, Debug)]
pub struct Gate<'a> {
    /// The compiled policy.
    pub table: Table<'a>,
    /// The record's present state; [`Snapshot::NONE`] when there is none that can be read.
    pub snapshot: Snapshot<'a>,
    /// Time, surface and signals.
    pub around: Circumstances,
}

impl Gate<'_> {
    /// May `name` happen on this channel? `extra` is the capability's number on that channel, else 0.
    ///
    /// The first rule that fits decides. Where the very same pattern stands for several items (an SDK with several purposes is
    /// an item each), one of them that is allowed does. A capability means the use that `name` names; without a name the
    /// policy's fallback, or the only use here.
    pub fn ask(&self, channel: Channel, name: &[u8], extra: u32) -> Answer {
        let (mut several, mut queue, mut length) = (0, false, usize::MAX);
        let named = self.table.find(name);
        let mut chosen = named.filter(|_| channel == Channel::Item);
        for rule in self.table.rules() {
            let index = rule.item;
            if rule.channel != channel {
                continue;
            }
            if channel != Channel::Capability {
                let again = length == rule.text.len() && self.item(index).verdict() == Verdict::Allow;
                if (again || chosen.is_none()) && matches(rule.how, rule.text, name) {
                    (chosen, queue, length) = (Some(index), rule.extra & 1 != 0, rule.text.len());
                }
            } else if rule.extra == extra && self.table.surfaces(index) & self.around.surface != 0 {
                several += 1;
                let fallback = self.table.flags(index) & u32::from(flag::FALLBACK) != 0;
                if if name.is_empty() { fallback } else { named == Some(index) } {
                    chosen = Some(index);
                    break;
                }
                chosen = (several == 1 && name.is_empty()).then_some(index);
            }
        }
        match chosen {
            Some(index) => self.item(index).queued(queue),
            None => Answer::bare(self.unnamed(channel, several > 0)),
        }
    }

    /// Why a question that names no item of the policy is answered as it is.
    fn unnamed(&self, channel: Channel, could_be_several: bool) -> Reason {
        let switch = match channel {
            Channel::Host => at::REPORT_HOSTS,
            Channel::Cookie => at::REPORT_COOKIES,
            Channel::Key => at::REPORT_KEYS,
            _ => return if could_be_several { Reason::UseUnknown } else { Reason::Unknown },
        };
        let reported = self.snapshot.mode() == Mode::Decided && self.table.reports(switch);
        if reported { Reason::Reported } else { Reason::Undeclared }
    }

    /// May the item at `index` happen? Past the last item: no.
    pub fn item(&self, index: usize) -> Answer {
        let mut until = 0;
        let reason = self.judge(index, &mut until);
        Answer::of(index, reason, until)
    }

    /// May it, and everything that it needs and that exists here? Else the answer of the first that may not.
    pub fn ready(&self, index: usize) -> Answer {
        let own = self.item(index);
        if own.verdict() == Verdict::Allow {
            for need in self.table.needs(index) {
                let answer = self.item(need);
                if answer.verdict() != Verdict::Allow && answer.reason() != Reason::NotHere {
                    return answer;
                }
            }
        }
        own
    }

    fn judge(&self, index: usize, until: &mut u32) -> Reason {
        let flags = self.table.flags(index);
        let has = |bit: u16| flags & u32::from(bit) != 0;
        let missing = |bit| self.around.signals & bit == 0;
        let (now, sunset) = (self.around.now, self.table.sunset());
        *until = sunset;
        if has(flag::UNDECLARED) {
            return Reason::Unknown;
        }
        if self.table.surfaces(index) & self.around.surface == 0 || has(flag::BRAND) && missing(signal::BRAND) {
            return Reason::NotHere;
        }
        if sunset != 0 && now >= sunset {
            return Reason::Sunset;
        }
        if has(flag::ORGANISATION) && missing(signal::ATTESTED) {
            return Reason::Organisation;
        }
        let mode = self.snapshot.mode();
        if mode == Mode::None {
            return Reason::NoRecord;
        }
        if has(flag::IMPERSONAL) {
            return Reason::Impersonal;
        }
        if mode == Mode::Browse {
            return Reason::Browse;
        }
        let Some(entry) = self.snapshot.entry(self.table.material(index)) else {
            return Reason::Changed;
        };
        match entry.state {
            State::Refused => Reason::Refused,
            State::Withdrawn => Reason::Withdrawn,
            State::Undecided if has(flag::SALE) && !missing(signal::OPTED_OUT) => Reason::Signal,
            State::Undecided => Reason::Undecided,
            State::Given if has(flag::REQUIRED) => Reason::Required,
            State::Given => {
                if entry.until != 0 {
                    if now >= entry.until {
                        return Reason::Expired;
                    }
                    if sunset == 0 || entry.until < sunset {
                        *until = entry.until;
                    }
                }
                Reason::Given
            }
        }
    }
}
