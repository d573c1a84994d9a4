//! What the flow's state is called in the snapshot, in the log and towards a host.

use super::ledger::Facts;
use crate::flow::{Decision, Item, Mode, State};
use crate::gate;
use crate::policy::catalogue::field;
use crate::record::{Stand, Verb};
use alloc::string::String;

/// What the person did with the policy as a whole.
pub(super) fn mode(state: &State) -> gate::Mode {
    match state.mode {
        Mode::None => gate::Mode::None,
        Mode::Browse => gate::Mode::Browse,
        Mode::Decided => gate::Mode::Decided,
    }
}

/// What an item becomes in the snapshot.
pub(super) fn stand(item: &Item) -> Stand {
    match item.decision {
        _ if item.fresh => Stand::Unseen,
        Decision::Expired => Stand::Before,
        Decision::Undecided => Stand::Now(gate::State::Undecided),
        Decision::Given => Stand::Now(gate::State::Given),
        Decision::Refused => Stand::Now(gate::State::Refused),
        Decision::Withdrawn => Stand::Now(gate::State::Withdrawn),
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

/// What a host is told: by item id, whether it is given.
pub(super) fn grants(facts: &Facts) -> String {
    let mut out = String::from("{");
    for (row, item) in facts.texts.rows("item").zip(&facts.state.items) {
        if out.len() > 1 {
            out.push(',');
        }
        out.push('"');
        out.push_str(row.get(field::ID));
        out.push_str(if item.given() && facts.state.mode == Mode::Decided { "\":true" } else { "\":false" });
    }
    out.push('}');
    out
}
