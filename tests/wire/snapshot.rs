//! The snapshot as the gate reads it, and what is taken over from closures of the gate.

use crate::chain::utf8;
use crate::table::{entry, four, table};
use menshen::gate::{Closing, Mode, Snapshot, State, Table, close, layout};
use menshen::record::*;

const NOW: u32 = 1_700_000_000;

use Stand::{Before, Now, Unseen};

fn next<'a>(table: &'a [u8], before: Snapshot<'a>) -> Next<'a> {
    let table = Table::open(table).unwrap();
    Next { table, before, mode: Mode::Decided, band: Band::Unknown, counter: 1, now: NOW, logged: true }
}

fn states(bytes: &[u8]) -> Vec<Option<State>> {
    let snapshot = Snapshot::open(bytes, NOW).unwrap();
    (1000..1004).map(|hash| snapshot.entry(hash).map(|entry| entry.state)).collect()
}

#[test]
fn the_gate_reads_what_the_record_writes_and_the_size_is_fixed() {
    let table = four();
    use State::{Given, Refused, Undecided, Withdrawn};
    let turns = [
        Now(Undecided, Grant::Lasting, false),
        Now(Given, Grant::Lasting, false),
        Now(Refused, Grant::Lasting, false),
        Now(Undecided, Grant::Lasting, false),
    ];
    let bytes = next(&table, Snapshot::NONE).write(turns);
    assert_eq!(states(&bytes), [Some(Undecided), Some(Given), Some(Refused), Some(Undecided)]);
    assert_eq!(bytes.len(), layout::snapshot_size(4));
    let before = Snapshot::open(&bytes, NOW).unwrap();
    assert_eq!((before.mode(), before.counter(), before.time(), before.decided_on()), (Mode::Decided, 1, NOW, 77));
    let turns = [Before, Now(Withdrawn, Grant::Lasting, false), Before, Before];
    let after = next(&table, before).write(turns);
    assert_eq!(states(&after), [Some(Undecided), Some(Withdrawn), Some(Refused), Some(Undecided)]);
    assert_eq!(after.len(), bytes.len(), "a withdrawal fits where the last decision stood");
}

#[test]
fn what_was_not_asked_yet_stays_unknown_to_the_record() {
    let table = four();
    let bytes = next(&table, Snapshot::NONE).write([Before, Before, Before, Unseen]);
    assert_eq!(states(&bytes)[3], None);
}

#[test]
fn a_yes_ends_with_its_life_and_the_clock_never_runs_back_in_the_record() {
    let table = table(&[0, 0], 2);
    let turns = [Now(State::Given, Grant::Lasting, false), Now(State::Refused, Grant::Lasting, false)];
    let bytes = next(&table, Snapshot::NONE).write(turns);
    let snapshot = Snapshot::open(&bytes, NOW).unwrap();
    assert_eq!(snapshot.entry(1000).unwrap().until, NOW + 2 * 86_400);
    assert_eq!(snapshot.entry(1001).unwrap().until, 0);
    let earlier = Next { now: NOW - 50, ..next(&table, snapshot) }.write([Before, Before]);
    assert_eq!(Snapshot::open(&earlier, NOW).unwrap().time(), NOW);
    let until = |now: u32, turns: &[Stand]| {
        let bytes = Next { now, ..next(&table, snapshot) }.write(turns.iter().copied());
        Snapshot::open(&bytes, now).unwrap().entry(1000).unwrap().until
    };
    let (later, over) = (NOW + 86_400, NOW + 3 * 86_400);
    assert_eq!(until(later, &turns), NOW + 2 * 86_400, "said again while it holds, it ends when it would have");
    assert_eq!(until(over, &turns), over + 2 * 86_400, "once it is over, a new yes begins a new life");
    assert_eq!(until(over, &[Before, Before]), NOW + 2 * 86_400);
}

#[test]
fn the_gate_writes_no_log_and_says_so() {
    let bytes = four();
    let table = Table::open(&bytes).unwrap();
    let mut out = vec![0; 200];
    let length = close(&table, Snapshot::NONE, Closing::Disagree, NOW, &mut out).unwrap();
    let held = Snapshot::open(&out[..length], NOW).unwrap();
    assert!(!logged(&held));
    assert!(logged(&Snapshot::open(&next(&bytes, held).write([]), NOW).unwrap()));
}

#[test]
fn the_log_knows_the_last_decision_of_each_item_that_the_policy_still_has() {
    let (mut chain, mut log) = (Chain::default(), Vec::new());
    for (counter, item, decision) in [
        (1, "item0", Verb::Acknowledged),
        (1, "item1", Verb::Given),
        (2, "gone", Verb::Given),
        (3, "item2", Verb::Refused),
        (4, "item2", Verb::Given),
    ] {
        chain.add(&entry(counter, item, decision).draft(), &mut log);
    }
    let log = utf8(log) + "\ntorn";
    let bytes = four();
    let table = Table::open(&bytes).unwrap();
    let known = known(&log, |id| table.find(id.as_bytes()));
    let last: Vec<(usize, Verb)> = known.iter().map(|last| (last.item, last.decision)).collect();
    assert_eq!(last, [(0, Verb::Acknowledged), (1, Verb::Given), (2, Verb::Given)]);
}

#[test]
fn of_two_copies_the_higher_counter_holds_and_a_tie_goes_to_the_one_that_gives_less() {
    use menshen::browser::newer;
    let table = four();
    let copy = |counter: u32, mode: Mode, given: &[usize]| {
        let turns: Vec<Stand> = (0..4)
            .map(|item| if given.contains(&item) { Now(State::Given, Grant::Lasting, false) } else { Before })
            .collect();
        Next { counter, mode, ..next(&table, Snapshot::NONE) }.write(turns)
    };
    let two = copy(4, Mode::Decided, &[1, 2]);
    let (one, higher, browse) =
        (copy(4, Mode::Decided, &[1]), copy(5, Mode::Decided, &[1, 2]), copy(4, Mode::Browse, &[1, 2]));
    let open = |bytes| Snapshot::open(bytes, NOW).unwrap();
    for (a, b, wins) in
        [(&two, &one, &one), (&two, &higher, &higher), (&one, &higher, &higher), (&two, &browse, &browse)]
    {
        assert_eq!(newer(open(a), open(b)).bytes(), wins.as_slice());
        assert_eq!(newer(open(b), open(a)).bytes(), wins.as_slice());
    }
    assert_eq!(newer(open(&two), Snapshot::NONE).bytes(), two.as_slice());
    assert_eq!(newer(Snapshot::NONE, open(&two)).bytes(), two.as_slice());
    assert!(newer(Snapshot::NONE, Snapshot::NONE).bytes().is_empty());
}
