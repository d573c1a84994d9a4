//! What the flow must know of the compiled policy and of what the gate holds.

use crate::flow::{Age, Band, Decision, Grant, Item, Kind, Mode, Need, Set, Standing, Sunset};
use crate::gate::{self, ItemKind, Snapshot, Table, flag, layout, signal};
use crate::signals::{Closed, Signals};
use alloc::vec::Vec;

const _: () = assert!(Set::ROOM >= layout::MOST_ITEMS, "a set holds every item of a policy");

/// What the person did with the policy as a whole.
pub(super) fn mode(snapshot: &Snapshot) -> Mode {
    match snapshot.mode() {
        gate::Mode::None => Mode::None,
        gate::Mode::Browse => Mode::Browse,
        gate::Mode::Decided => Mode::Decided,
    }
}

/// What was decided of an item. A yes from before the browser's opt-out signal says nothing against it: the item waits to be asked anew.
fn decision(table: &Table, snapshot: &Snapshot, signals: Signals, index: usize, now: u32) -> Option<Decision> {
    let entry = snapshot.entry(table.material(index))?;
    let flags = table.flags(index);
    let optional = flags & u32::from(flag::REQUIRED) == 0;
    let closed = signals.close(flags, table.surfaces(index), table.sunset(), now) == Some(Closed::OptedOut);
    Some(match entry.state {
        gate::State::Given if closed && optional && !entry.aware => Decision::Undecided,
        gate::State::Undecided => Decision::Undecided,
        gate::State::Refused => Decision::Refused,
        gate::State::Withdrawn => Decision::Withdrawn,
        gate::State::Given if entry.until != 0 && now >= entry.until => Decision::Expired,
        gate::State::Given => Decision::Given,
    })
}

/// For how long an item is given. A kind that this release does not know is the shortest.
fn grant(table: &Table, snapshot: &Snapshot, index: usize) -> Grant {
    match snapshot.entry(table.material(index)).map_or(0, |entry| entry.grant) {
        0 => Grant::Lasting,
        1 => Grant::Visit,
        _ => Grant::Once,
    }
}

/// What the gate holds. `now` in Unix seconds.
pub(super) fn standing(table: &Table, snapshot: &Snapshot, signals: Signals, now: u32) -> Standing {
    let (mut decisions, mut grants) = (Vec::new(), Vec::new());
    for index in 0..table.len() {
        decisions.push(decision(table, snapshot, signals, index, now).unwrap_or(Decision::Undecided));
        grants.push(grant(table, snapshot, index));
    }
    Standing { mode: mode(snapshot), band: snapshot.band(), decisions, grants }
}

/// Adds every item as the flow begins with it.
pub(super) fn items(items: &mut Vec<Item>, table: &Table, snapshot: &Snapshot, signals: Signals, now: u32) {
    let decided = snapshot.mode() == gate::Mode::Decided;
    for index in 0..table.len() {
        let flags = table.flags(index);
        let has = |bit: u16| flags & u32::from(bit) != 0;
        let closed = signals.close(flags, table.surfaces(index), table.sunset(), now);
        let said = decision(table, snapshot, signals, index, now);
        let kind = match table.kind(index) {
            Some(ItemKind::Use) => Kind::Use,
            Some(ItemKind::Sdk) => Kind::Sdk,
            Some(ItemKind::Storage) => Kind::Storage,
            Some(ItemKind::Sharing) => Kind::Sharing,
            _ => Kind::Purpose,
        };
        items.push(Item {
            required: has(flag::REQUIRED),
            // Where the browser opts out, *agree* gives nothing that is sold; a yes to the item itself is the person's own.
            bulk: has(flag::BULK) && closed.is_none(),
            organisation: has(flag::ORGANISATION),
            here: !matches!(closed, Some(Closed::NotHere | Closed::Undeclared)),
            signal: closed,
            decision: said.unwrap_or(Decision::Undecided),
            grant: grant(table, snapshot, index),
            fresh: decided && said.is_none(),
            ..Item::new(kind)
        });
    }
}

/// Does the service end? `now` in Unix seconds.
pub(super) fn sunset(table: &Table, now: u32) -> Sunset {
    match table.sunset() {
        0 => Sunset::No,
        date if now >= date => Sunset::Over,
        _ => Sunset::Announced,
    }
}

/// Has the policy changed, since the decision, in what the person is to be told?
pub(super) fn tells(table: &Table, snapshot: &Snapshot) -> bool {
    table.tells() && table.content() != snapshot.decided_on()
}

/// Who decides. What the person has said in this document stands beside what the record says.
pub(super) fn age(table: &Table, snapshot: &Snapshot, signals: Signals) -> Age {
    let says = |bit| signals.bits & bit != 0;
    Age {
        band: if says(signal::MINOR) { Band::Minor } else { snapshot.band() },
        asked: table.switched(layout::ASKS_AGE),
        guarded: !table.switched(layout::NO_GUARDIAN),
        guardian: false,
        attested: says(signal::ADULT),
    }
}

/// Adds which items cannot do without which.
pub(super) fn needs(needs: &mut Vec<Need>, table: &Table) {
    for sdk in 0..table.len() {
        for of in table.needs(sdk) {
            needs.push(Need { sdk, of });
        }
    }
}
