//! May an item be asked again? TC260-PG-20202A 3.3: after a refusal not at every re-open and not within 48 hours, save that the
//! person starts the feature that needs it; Network Data Security Regulation art. 22(5): no frequent asking.

use super::event::Origin;
use super::state::{Decision, Item};

/// May the person be asked for `item` at `now` (milliseconds since 1970)? `interval`: after how long the publisher lets a
/// refusal be asked again by itself, at least the profile's `reask`; `None` is never.
///
/// A refusal whose time is not known, or lies ahead of the clock, is never asked again by itself.
pub fn may_ask(item: &Item, origin: Origin, interval: Option<u64>, now: u64) -> bool {
    let rested = || match (item.refused_at, interval) {
        (Some(at), Some(interval)) => now.checked_sub(at).is_some_and(|rest| rest >= interval),
        (None, Some(_)) | (_, None) => false,
    };
    item.possible()
        && match item.decision {
            Decision::Given => false,
            _ if origin == Origin::User => true,
            // The browser has said no for the person (11 CCR 7025(c)(1)): only what they start themselves is asked.
            _ if item.opted_out() => false,
            Decision::Undecided | Decision::Expired => item.refused_at.is_none() || rested(),
            Decision::Refused | Decision::Withdrawn => rested(),
        }
}
