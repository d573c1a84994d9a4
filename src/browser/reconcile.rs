//! Of two copies of the record, which one holds: the higher counter; of two with the same counter the one that gives less.

use menshen_gate::{Mode, Snapshot, State};

/// How much a snapshot gives: nothing at all in browse mode and before a decision.
fn given(snapshot: &Snapshot) -> usize {
    let hashes = (0..snapshot.len()).filter_map(|at| snapshot.material(at));
    let open = hashes.filter(|hash| snapshot.entry(*hash).is_some_and(|entry| entry.state == State::Given));
    if snapshot.mode() == Mode::Decided { open.count() } else { 0 }
}

/// The one that holds. Both must have been opened; none at all ([`Snapshot::NONE`]) loses against any.
pub fn newer<'a>(one: Snapshot<'a>, other: Snapshot<'a>) -> Snapshot<'a> {
    let ahead = other.counter() > one.counter();
    let tied = other.counter() == one.counter() && !other.bytes().is_empty();
    if ahead || one.bytes().is_empty() || tied && given(&other) < given(&one) { other } else { one }
}
