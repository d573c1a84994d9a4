//! The answer: a verdict, why, and until when.

use crate::item::numbered;

numbered! {
    /// May it happen?
    Verdict: u32 {
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
    Reason: u32 {
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
        /// The policy does not name it; it is held until the policy does.
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
        /// The policy has no such item, or names it without declaring it: always closed.
        Unknown = 19, "unknown";
    }
}

impl Reason {
    /// The verdicts' numbers of all reasons, two bits each: shorter than a choice.
    const VERDICTS: u64 = {
        let (mut all, mut rest) = (0, Self::ALL);
        while let [(reason, _, number), more @ ..] = rest {
            all |= (reason.verdict() as u64) << (2 * *number);
            rest = more;
        }
        all
    };

    /// What follows from it.
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Given | Self::Required | Self::Impersonal | Self::Own | Self::Reported => Verdict::Allow,
            Self::NoRecord | Self::Undecided | Self::Changed | Self::Undeclared => Verdict::Hold,
            _ => Verdict::Deny,
        }
    }
}

/// What the gate says to one question: a verdict, why, whose decision it hangs on and whether it ends by itself.
///
/// One number, so that it crosses functions in a register: bits 0-1 verdict, 2 queue, 3 whether it ends, 8-15 reason, 16-31 item
/// (0xFFFF = none).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Answer(u32);

const NO_ITEM: usize = 0xFFFF;

impl Answer {
    /// An answer that no item stands behind.
    pub const fn bare(reason: Reason) -> Self {
        Self::of(NO_ITEM, reason, false)
    }

    /// The answer that hangs on the item at `index`; `ends` when time alone can change it.
    pub const fn of(index: usize, reason: Reason, ends: bool) -> Self {
        let item = if index < NO_ITEM { index } else { NO_ITEM };
        Self(
            (Reason::VERDICTS >> (2 * reason as u32)) as u32 & 3
                | (ends as u32) << 3
                | (reason as u32) << 8
                | (item as u32) << 16,
        )
    }

    /// The same answer for a host whose asynchronous sends wait instead of failing while held.
    #[must_use]
    pub const fn queued(self, queue: bool) -> Self {
        Self(self.0 | (queue as u32) << 2)
    }

    /// May it happen?
    pub fn verdict(self) -> Verdict {
        Verdict::from_number(self.0 & 3).unwrap_or(Verdict::Deny)
    }

    /// Why.
    pub fn reason(self) -> Reason {
        Reason::from_number(self.0 >> 8 & 0xFF).unwrap_or(Reason::Damaged)
    }

    /// Whose decision it hangs on, where one is known.
    pub const fn item(self) -> Option<usize> {
        let item = (self.0 >> 16) as usize;
        if item < NO_ITEM { Some(item) } else { None }
    }

    /// Hosts: do asynchronous sends wait instead of failing while held?
    pub const fn queue(self) -> bool {
        self.0 & 4 != 0
    }

    /// Can time alone change it? Then it must not be kept.
    pub const fn ends(self) -> bool {
        self.0 & 8 != 0
    }

    /// The number, for the border to JavaScript.
    pub const fn pack(self) -> u32 {
        self.0
    }
}

impl core::fmt::Debug for Answer {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (verdict, reason) = (self.verdict(), self.reason());
        out.debug_struct("Answer")
            .field("verdict", &verdict)
            .field("reason", &reason)
            .field("item", &self.item())
            .finish()
    }
}
