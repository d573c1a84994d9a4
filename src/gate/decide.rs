//! The decision: a resource, the table and the snapshot give an answer. Closed unless everything speaks for open.

use crate::bytes::read;
use crate::item::{Capability, Channel, Mode, State, flag};
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
    /// The organisation has attested that the person is of age: nobody asks.
    pub const ADULT: u32 = 8;
    /// The person is below the policy's age, as they have said in this document, or as the app knows: a guardian decides.
    pub const MINOR: u32 = 16;
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
        let (device, bare, named) = (channel == Channel::Capability, name.is_empty(), self.table.find(name));
        let (mut chosen, mut queue, mut length) = (named.filter(|_| channel == Channel::Item), 0, usize::MAX);
        let (mut only, mut several) = (0, 0);
        self.table.rules(|rule| {
            let index = rule.item;
            if rule.channel != channel {
                return;
            }
            let fits = if device {
                if rule.extra != extra || self.table.surfaces(index) & self.around.surface == 0 {
                    return;
                }
                (only, several) = (index, several + 1);
                if bare { self.table.flags(index) & u32::from(flag::FALLBACK) != 0 } else { named == Some(index) }
            } else {
                matches(rule.how, rule.text, name)
            };
            let again = !device && length == rule.text.len() && self.item(index).verdict() == Verdict::Allow;
            if fits && (again || chosen.is_none()) {
                (chosen, queue, length) = (Some(index), rule.extra, rule.text.len());
            }
        });
        if bare && several == 1 {
            chosen = Some(only);
        }
        match chosen {
            Some(index) => self.item(index).queued(!device && queue & 1 != 0),
            None if self.is_left_open(channel, extra) && several == 0 => Answer::bare(Reason::Reported),
            None => Answer::bare(self.unnamed(channel, several > 0)),
        }
    }

    /// What is the app's own where the policy says nothing of it: a method of its bridge, and a capability that tells a page nothing.
    /// Without a policy nothing is.
    fn is_left_open(&self, channel: Channel, extra: u32) -> bool {
        channel == Channel::Capability && extra >= Capability::OPEN
            || channel == Channel::Bridge && !self.table.is_empty()
    }

    /// Why a question that names no item of the policy is answered as it is.
    fn unnamed(&self, channel: Channel, could_be_several: bool) -> Reason {
        let switch = at::report(channel);
        if switch == 0 {
            return if could_be_several { Reason::UseUnknown } else { Reason::Unknown };
        }
        let reported = self.snapshot.mode() == Mode::Decided && self.table.switched(switch);
        if reported { Reason::Reported } else { Reason::Undeclared }
    }

    /// May the item at `index` happen? Past the last item: no.
    #[inline(never)]
    pub fn item(&self, index: usize) -> Answer {
        let (bytes, start) = (self.snapshot.bytes(), self.snapshot.place(self.table.material(index)));
        let (until, state) = (read(bytes, start + at::ENTRY_UNTIL, 4), read(bytes, start + at::ENTRY_STATE, 4));
        let reason = self.judge(index, (start < bytes.len()).then_some(state), until);
        Answer::of(index, reason, (until | self.table.sunset()) != 0)
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

    fn judge(&self, index: usize, state: Option<u32>, until: u32) -> Reason {
        let flags = self.table.flags(index);
        let has = |bit: u16| flags & u32::from(bit) != 0;
        let missing = |bit| self.around.signals & bit == 0;
        let (now, sunset, mode) = (self.around.now, self.table.sunset(), self.snapshot.mode());
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
        if mode == Mode::None {
            return Reason::NoRecord;
        }
        if has(flag::IMPERSONAL) {
            return Reason::Impersonal;
        }
        if mode == Mode::Browse {
            return Reason::Browse;
        }
        let Some(state) = state else {
            return Reason::Changed;
        };
        // The state, and what stands behind it: the kind of the yes, and whether the signal was named.
        let is_aware = state >> 16 & 1 != 0;
        match State::from_number(state & 0xFF) {
            Some(State::Refused) => Reason::Refused,
            Some(State::Withdrawn) => Reason::Withdrawn,
            Some(State::Given) if has(flag::REQUIRED) => Reason::Required,
            Some(State::Given) if until != 0 && now >= until => Reason::Expired,
            // A yes from before the signal says nothing against it (11 CCR 7025(c)(1)).
            _ if has(flag::SALE)
                && !missing(signal::OPTED_OUT)
                && !(state & 0xFF == State::Given as u32 && is_aware) =>
            {
                Reason::Signal
            }
            Some(State::Given) => Reason::Given,
            _ => Reason::Undecided,
        }
    }
}
