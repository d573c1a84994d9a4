//! A yes for a visit or a use: what is over by now is undecided again, whatever a snapshot says, and nothing else changes.

use crate::table::four;
use menshen::gate::grant::LIFE;
use menshen::gate::{Band, Closing, Mode, Snapshot, State, Table, checksum, close, layout as at, over, put};
use menshen::record::*;

const NOW: u32 = 1_700_000_000;

/// Given from now on, for this visit, for this use, and refused.
fn record(table: &Table) -> Vec<u8> {
    use Stand::Now;
    let turns = [
        Now(State::Given, Grant::Lasting, false),
        Now(State::Given, Grant::Visit, false),
        Now(State::Given, Grant::Once, false),
        Now(State::Refused, Grant::Lasting, false),
    ];
    let (table, before) = (*table, Snapshot::NONE);
    Next { table, before, mode: Mode::Decided, band: Band::Minor, counter: 7, now: NOW, logged: true }.write(turns)
}

/// How the entries of a snapshot begin, one behind the other.
fn yeses(bytes: &[u8], entries: &[usize]) -> Vec<u8> {
    let begins = entries.iter().map(|entry| at::SNAPSHOT_HEAD + entry * at::ENTRY_BYTES);
    begins.flat_map(|start| bytes[start..start + at::ENTRY_YES].to_vec()).collect()
}

/// The states after what is over has ended; nothing where nothing has.
fn after(bytes: &[u8], known: &[u8], now: u32) -> Option<Vec<State>> {
    let table = four();
    let (table, before) = (Table::open(&table).unwrap(), Snapshot::again(bytes));
    let mut out = vec![9; bytes.len()];
    let length = over(&table, before, known, now, &mut out)?;
    let next = Snapshot::open(&out[..length], now.max(NOW)).unwrap();
    assert_eq!((next.counter(), next.time(), next.band(), next.mode()), (7, NOW, Band::Minor, Mode::Decided));
    assert!(logged(&next), "nothing of it is owed to the log");
    Some((1000..1004).map(|hash| next.entry(hash).unwrap().state).collect())
}

#[test]
fn a_yes_for_a_visit_or_a_use_holds_where_it_was_given_and_nowhere_else() {
    use State::{Given, Refused, Undecided};
    let table = four();
    let bytes = record(&Table::open(&table).unwrap());
    let known = |entries: &[usize]| yeses(&bytes, entries);
    assert_eq!(after(&bytes, &known(&[1, 2]), NOW), None, "both go on");
    assert_eq!(after(&bytes, &known(&[2, 1, 0]), NOW + LIFE - 1), None);
    assert_eq!(after(&bytes, &known(&[1]), NOW), Some(vec![Given, Given, Undecided, Refused]), "the use is over");
    assert_eq!(after(&bytes, &known(&[2]), NOW), Some(vec![Given, Undecided, Given, Refused]), "another visit");
    let none = Some(vec![Given, Undecided, Undecided, Refused]);
    let other = {
        let mut other = known(&[1, 2]);
        other[8] ^= 1;
        other[at::ENTRY_YES] ^= 1;
        other
    };
    for known in [vec![], other, known(&[1, 2])[1..].to_vec(), known(&[1])[..7].to_vec()] {
        assert_eq!(after(&bytes, &known, NOW), none, "{known:?}");
    }
}

#[test]
fn what_a_clock_that_was_set_back_or_a_later_release_says_opens_nothing() {
    let table = four();
    let bytes = record(&Table::open(&table).unwrap());
    let ended = after(&bytes, &yeses(&bytes, &[1, 2]), NOW - at::CLOCK_SLACK - 1).unwrap();
    assert_eq!(ended[1..3], [State::Undecided; 2], "given in a time to come");
    let mut later = bytes;
    put(&mut later, at::SNAPSHOT_HEAD + at::ENTRY_GRANT, 1, 9);
    let sum = checksum(&later);
    put(&mut later, at::CHECKSUM, 4, sum);
    assert_eq!(
        after(&later, &yeses(&later, &[0, 1, 2]), NOW).unwrap()[0],
        State::Undecided,
        "a kind that nobody knows"
    );
}

#[test]
fn a_closure_beside_it_leaves_the_rest_for_as_long_as_it_was_given() {
    let table = four();
    let table = Table::open(&table).unwrap();
    let bytes = record(&table);
    let mut out = vec![0; bytes.len()];
    close(&table, Snapshot::again(&bytes), Closing::Item(2), NOW, &mut out).unwrap();
    let next = Snapshot::open(&out, NOW).unwrap();
    let (visit, use_) = (next.entry(1001).unwrap(), next.entry(1002).unwrap());
    assert_eq!((visit.state, visit.grant, visit.until), (State::Given, 1, NOW + LIFE));
    assert_eq!(use_.state, State::Withdrawn);
}

#[test]
fn what_was_given_for_a_visit_becomes_lasting_only_by_a_new_yes() {
    let table = four();
    let table = Table::open(&table).unwrap();
    let bytes = record(&table);
    let next = |stand| {
        let before = Snapshot::again(&bytes);
        let written =
            Next { table, before, mode: Mode::Decided, band: Band::Unknown, counter: 8, now: NOW + 5, logged: true }
                .write([Stand::Before, stand, Stand::Before, Stand::Before]);
        let entry = Snapshot::open(&written, NOW + 5).unwrap().entry(1001).unwrap();
        (entry.grant, entry.until)
    };
    assert_eq!(next(Stand::Before), (1, NOW + LIFE));
    assert_eq!(next(Stand::Now(State::Given, Grant::Visit, false)), (1, NOW + LIFE), "said again it ends no later");
    assert_eq!(next(Stand::Now(State::Given, Grant::Lasting, false)), (0, 0));
}
