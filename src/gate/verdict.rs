//! The answer: a verdict, why, and until when.

use crate::item::numbered;

numbered! {
    /// May it happen?
    Verdict: u8 {
        /// No.
        Deny = 0, "deny";
        /// Not yet: the person has not decided and may still be asked.
        Hold = 1, "hold";
        /// Yes.
        Allow = 2, "allow";
    }
}

numbered! {
    /// Why the verdict is what it is. The page's scripts never learn it; the visible log and the screens do.
    Reason: u8 {
        /// The person said yes to this very item.
        Given = 0, "given";
        /// Needed for the service, and the policy was accepted.
        Required = 1, "required";
        /// Needs no personal data.
        Impersonal = 2, "impersonal";
        /// Nothing was decided on this device yet.
        NoRecord = 3, "no-record";
        /// This item was not decided yet.
        Undecided = 4, "undecided";
        /// The item changed materially since it was decided.
        Changed = 5, "changed";
        /// The person said no.
        Refused = 6, "refused";
        /// The person took it back.
        Withdrawn = 7, "withdrawn";
        /// The yes has run out.
        Expired = 8, "expired";
        /// The policy does not name it.
        Undeclared = 9, "undeclared";
        /// It does not exist on this surface.
        NotHere = 10, "not-here";
        /// A signal of browser, system or host closed it.
        Signal = 11, "signal";
        /// The organisation has not attested it.
        Organisation = 12, "organisation";
        /// The service has closed.
        Sunset = 13, "sunset";
        /// The call could mean several uses.
        UseUnknown = 14, "use-unknown";
        /// Policy, snapshot or gate are damaged.
        Damaged = 15, "damaged";
        /// The page's own origin.
        Own = 16, "own";
        /// Undeclared, let through and reported, as the policy says.
        Reported = 17, "reported";
        /// The policy as a whole was not agreed to.
        Browse = 18, "browse";
        /// An item it needs is not open.
        Needs = 19, "needs";
    }
}

/// What the gate says to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// May it happen?
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// Whose decision it hangs on, where one is known.
    pub item: Option<usize>,
    /// Hosts: asynchronous sends wait instead of failing while held.
    pub queue: bool,
    /// Unix seconds until which an *allow* may be kept; 0 = until the next decision.
    pub until: u32,
}

impl Answer {
    /// An answer that no item stands behind.
    pub const fn bare(verdict: Verdict, reason: Reason) -> Self {
        Self {
            verdict,
            reason,
            item: None,
            queue: false,
            until: 0,
        }
    }

    /// Packed for the border to JavaScript: bits 0-1 verdict, 2 queue, 8-15 reason, 16-31 item (0xFFFF = none).
    pub fn pack(self) -> u32 {
        let item = self.item.map_or(0xFFFF, |index| index as u32 & 0xFFFF);
        self.verdict as u32 | (self.queue as u32) << 2 | (self.reason as u32) << 8 | item << 16
    }
}
