//! What the flow's state is called in the snapshot, in the log and towards a host.

use crate::flow::{Age, Decision, Item, Mode, State};
use crate::gate;
use crate::record::{Grant, Stand, Verb, begin};
use alloc::vec::Vec;

/// What the person did with the policy as a whole.
pub(super) fn mode(state: &State) -> gate::Mode {
    match state.mode {
        Mode::None => gate::Mode::None,
        Mode::Browse => gate::Mode::Browse,
        Mode::Decided => gate::Mode::Decided,
    }
}

/// Who decided, where it is not the person for themselves.
pub(super) fn by(age: &Age) -> &'static [u8] {
    match (age.is_minor(), age.guardian) {
        (false, _) => b"",
        (true, false) => b"minor",
        (true, true) => b"guardian",
    }
}

/// What an item becomes in the snapshot.
pub(super) fn stand(item: &Item) -> Stand {
    match item.decision {
        _ if item.fresh => Stand::Unseen,
        Decision::Expired => Stand::Before,
        Decision::Undecided => Stand::Now(gate::State::Undecided, item.grant, false),
        Decision::Given => Stand::Now(gate::State::Given, item.grant, item.overrides()),
        Decision::Refused => Stand::Now(gate::State::Refused, item.grant, false),
        Decision::Withdrawn => Stand::Now(gate::State::Withdrawn, item.grant, false),
    }
}

/// What an item's decision is called in the log; nothing when there is nothing to be said.
pub(super) fn verb(item: &Item) -> Option<Verb> {
    match item.decision {
        Decision::Given if item.required => Some(Verb::Acknowledged),
        Decision::Given => Some(Verb::Given),
        Decision::Refused => Some(Verb::Refused),
        Decision::Withdrawn => Some(Verb::Withdrawn),
        Decision::Undecided | Decision::Expired => None,
    }
}

/// Adds to what a host is told: by item id, whether it is given.
pub(super) fn grant(out: &mut Vec<u8>, id: &[u8], item: &Item, state: &State) {
    if id.is_empty() {
        // What is not on this surface is nobody's question here.
        return;
    }
    begin(out, id);
    // An app does not see where a visit or a use ends: only what is given from now on is given to it.
    let given = item.given() && item.grant == Grant::Lasting && state.mode == Mode::Decided;
    out.extend_from_slice(if given { b"true" } else { b"false" });
}
