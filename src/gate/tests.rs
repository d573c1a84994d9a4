//! What the gate promises, asked of tables and snapshots written here byte by byte.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
extern crate std;
use crate::layout as at;
use crate::*;
use std::vec;
use std::vec::Vec;

struct Made {
    flags: u16,
    surfaces: u8,
    kind: ItemKind,
}

fn item(flags: u16, kind: ItemKind) -> Made {
    Made { flags, surfaces: 63, kind }
}

fn id(index: usize) -> Vec<u8> {
    std::format!("item{index}").into_bytes()
}

fn table(items: &[Made], rules: &[(Channel, Match, u16, u8, &str)], needs: &[(u16, u16)], sunset: u32) -> Vec<u8> {
    let (n, r, d) = (items.len(), rules.len(), needs.len());
    let pool: usize = rules.iter().map(|rule| rule.4.len()).sum();
    let mut out = vec![0; at::TABLE_HEAD + at::ITEM_BYTES * n + at::RULE_BYTES * r + at::NEED_BYTES * d + pool];
    let length = out.len() as u32;
    put(&mut out, 0, 4, at::TABLE_MAGIC);
    put(&mut out, 4, 1, 1);
    put(&mut out, at::AT_LENGTH, 4, length);
    put_hash(&mut out, at::AT_CONTENT, 77);
    put(&mut out, at::AT_SUNSET, 4, sunset);
    for (place, count) in [(at::AT_ITEMS, n), (at::AT_RULES, r), (at::AT_NEEDS, d), (at::AT_POOL, pool)] {
        put(&mut out, place, 2, count as u32);
    }
    for (i, made) in items.iter().enumerate() {
        let base = at::TABLE_HEAD;
        put(&mut out, base + 4 * i, 4, id_hash(&id(i)));
        put_hash(&mut out, base + 4 * n + 8 * i, 1000 + i as u64);
        put(&mut out, base + 12 * n + 2 * i, 2, made.flags.into());
        put(&mut out, base + 14 * n + i, 1, made.surfaces.into());
        put(&mut out, base + 15 * n + i, 1, made.kind as u32);
    }
    let (base, mut text) = (at::TABLE_HEAD + at::ITEM_BYTES * n, out.len() - pool);
    for (i, rule) in rules.iter().enumerate() {
        put(&mut out, base + i, 1, rule.0 as u32);
        put(&mut out, base + r + i, 1, rule.1 as u32);
        put(&mut out, base + 2 * r + 2 * i, 2, rule.2.into());
        put(&mut out, base + 4 * r + i, 1, rule.3.into());
        put(&mut out, base + 5 * r + i, 1, rule.4.len() as u32);
        out[text..text + rule.4.len()].copy_from_slice(rule.4.as_bytes());
        text += rule.4.len();
    }
    let base = base + at::RULE_BYTES * r;
    for (i, need) in needs.iter().enumerate() {
        put(&mut out, base + 2 * i, 2, need.0.into());
        put(&mut out, base + 2 * d + 2 * i, 2, need.1.into());
    }
    seal(&mut out);
    out
}

fn seal(out: &mut [u8]) {
    let sum = checksum(out);
    put(out, at::CHECKSUM, 4, sum);
}

fn snapshot(mode: Mode, time: u32, entries: &[(u64, State, u32)]) -> Vec<u8> {
    let mut out = vec![0; at::snapshot_size(entries.len())];
    let length = out.len() as u32;
    put(&mut out, 0, 4, at::SNAPSHOT_MAGIC);
    put(&mut out, 4, 1, 1);
    put(&mut out, at::AT_FIRST, 1, mode as u32);
    put(&mut out, at::AT_LENGTH, 4, length);
    put(&mut out, at::AT_COUNTER, 4, 5);
    put(&mut out, at::AT_TIME, 4, time);
    put_hash(&mut out, at::AT_DECIDED_ON, 77);
    put(&mut out, at::AT_ENTRIES, 2, entries.len() as u32);
    for (i, entry) in entries.iter().enumerate() {
        let start = at::SNAPSHOT_HEAD + at::ENTRY_BYTES * i;
        put_hash(&mut out, start, entry.0);
        put(&mut out, start + at::ENTRY_UNTIL, 4, entry.2);
        put(&mut out, start + at::ENTRY_STATE, 1, entry.1 as u32);
    }
    seal(&mut out);
    out
}

const NOW: u32 = 1_800_000_000;
const WEB: Circumstances = Circumstances { now: NOW, surface: 1, signals: 0 };

fn gate<'a>(table: &'a [u8], snapshot: &'a [u8]) -> Gate<'a> {
    Gate {
        table: Table::open(table).unwrap(),
        snapshot: Snapshot::open(snapshot, NOW).unwrap_or(Snapshot::NONE),
        around: WEB,
    }
}

fn verdict(gate: &Gate, index: usize) -> (Verdict, Reason) {
    let answer = gate.item(index);
    (answer.verdict(), answer.reason())
}

#[test]
fn before_a_decision_everything_is_held_even_what_is_required() {
    let table = table(
        &[item(flag::REQUIRED, ItemKind::Purpose), item(0, ItemKind::Sdk), item(flag::IMPERSONAL, ItemKind::Purpose)],
        &[],
        &[],
        0,
    );
    for index in 0..3 {
        assert_eq!(verdict(&gate(&table, &[]), index), (Verdict::Hold, Reason::NoRecord));
    }
}

#[test]
fn a_yes_opens_its_own_item_only_and_only_until_its_time() {
    let table = table(&[item(0, ItemKind::Sdk), item(0, ItemKind::Sdk), item(0, ItemKind::Sdk)], &[], &[], 0);
    let record = snapshot(
        Mode::Decided,
        NOW,
        &[(1000, State::Given, 0), (1001, State::Given, NOW), (1002, State::Undecided, 0)],
    );
    let gate = gate(&table, &record);
    assert_eq!(verdict(&gate, 0), (Verdict::Allow, Reason::Given));
    assert_eq!(verdict(&gate, 1), (Verdict::Deny, Reason::Expired));
    assert_eq!(verdict(&gate, 2), (Verdict::Hold, Reason::Undecided));
    assert_eq!(gate.item(3).verdict(), Verdict::Deny);
}

#[test]
fn disagreeing_leaves_only_what_needs_no_personal_data() {
    let table =
        table(&[item(flag::REQUIRED, ItemKind::Purpose), item(flag::IMPERSONAL, ItemKind::Purpose)], &[], &[], 0);
    let record = snapshot(Mode::Browse, NOW, &[(1000, State::Given, 0)]);
    let gate = gate(&table, &record);
    assert_eq!(verdict(&gate, 0), (Verdict::Deny, Reason::Browse));
    assert_eq!(verdict(&gate, 1), (Verdict::Allow, Reason::Impersonal));
}

#[test]
fn a_material_change_closes_the_item_even_a_required_one() {
    let table = table(&[item(flag::REQUIRED, ItemKind::Purpose), item(0, ItemKind::Sdk)], &[], &[], 0);
    let record = snapshot(Mode::Decided, NOW, &[(1, State::Given, 0), (2, State::Given, 0)]);
    let gate = gate(&table, &record);
    assert_eq!(verdict(&gate, 0), (Verdict::Hold, Reason::Changed));
    assert_eq!(verdict(&gate, 1), (Verdict::Hold, Reason::Changed));
}

#[test]
fn signals_and_circumstances_close_and_never_open() {
    let made = [
        item(flag::SALE, ItemKind::Sdk),
        item(flag::ORGANISATION, ItemKind::Purpose),
        item(flag::BRAND, ItemKind::Sdk),
        item(flag::UNDECLARED, ItemKind::Sdk),
    ];
    let table = table(&made, &[], &[], 0);
    let given: Vec<_> = (1000..1004).map(|hash| (hash, State::Given, 0)).collect();
    let (yes, open) =
        (snapshot(Mode::Decided, NOW, &given), snapshot(Mode::Decided, NOW, &[(1000, State::Undecided, 0)]));
    let mut gate = gate(&table, &yes);
    assert_eq!(verdict(&gate, 1), (Verdict::Deny, Reason::Organisation));
    assert_eq!(verdict(&gate, 2), (Verdict::Deny, Reason::NotHere));
    assert_eq!(verdict(&gate, 3), (Verdict::Deny, Reason::Unknown));
    gate.around.signals = signal::OPTED_OUT;
    assert_eq!(verdict(&gate, 0), (Verdict::Deny, Reason::Signal), "a yes from before the signal does not speak of it");
    let mut named = yes.clone();
    put(&mut named, at::SNAPSHOT_HEAD + at::ENTRY_AWARE, 1, 1);
    seal(&mut named);
    gate.snapshot = Snapshot::open(&named, NOW).unwrap_or(Snapshot::NONE);
    assert_eq!(
        verdict(&gate, 0),
        (Verdict::Allow, Reason::Given),
        "a yes on a screen that names it is the person's own"
    );
    gate.snapshot = Snapshot::open(&open, NOW).unwrap_or(Snapshot::NONE);
    assert_eq!(verdict(&gate, 0), (Verdict::Deny, Reason::Signal));
    gate.around.surface = 64;
    assert_eq!(verdict(&gate, 0), (Verdict::Deny, Reason::NotHere));
}

#[test]
fn after_sunset_all_is_closed() {
    let table =
        table(&[item(flag::REQUIRED, ItemKind::Purpose), item(flag::IMPERSONAL, ItemKind::Purpose)], &[], &[], NOW);
    let record = snapshot(Mode::Decided, NOW, &[(1000, State::Given, 0)]);
    for index in 0..2 {
        assert_eq!(verdict(&gate(&table, &record), index), (Verdict::Deny, Reason::Sunset));
    }
}

#[test]
fn names_find_their_item_and_the_rest_is_undeclared() {
    let rules = [
        (Channel::Host, Match::Exact, 0, 1, "api.example.com:443"),
        (Channel::Host, Match::SuffixAnyPort, 0, 0, ".counter.localhost"),
        (Channel::Host, Match::AnyPort, 0, 0, "counter.localhost"),
        (Channel::Cookie, Match::Prefix, 0, 0, "ctr_"),
        (Channel::Key, Match::Suffix, 0, 0, "_ctr"),
    ];
    let table = table(&[item(0, ItemKind::Sdk)], &rules, &[], 0);
    let record = snapshot(Mode::Decided, NOW, &[(1000, State::Given, 0)]);
    let gate = gate(&table, &record);
    let asks = |channel, name: &str| gate.ask(channel, name.as_bytes(), 0);
    assert!(asks(Channel::Host, "api.example.com:443").queue());
    for (channel, name) in [
        (Channel::Host, "counter.localhost:4301"),
        (Channel::Host, "a.counter.localhost:1"),
        (Channel::Cookie, "ctr_1"),
        (Channel::Key, "x_ctr"),
        (Channel::Item, "item0"),
    ] {
        assert_eq!(asks(channel, name).verdict(), Verdict::Allow, "{name}");
    }
    for (channel, name) in [
        (Channel::Host, "api.example.com:8443"),
        (Channel::Host, "evilcounter.localhost:1"),
        (Channel::Host, ".counter.localhost:1"),
        (Channel::Host, ""),
        (Channel::Cookie, "Ctr_1"),
        (Channel::Key, "_ctr"),
        (Channel::Key, "ctr_1"),
        (Channel::Item, "item1"),
    ] {
        assert_ne!(asks(channel, name).verdict(), Verdict::Allow, "{name}");
    }
}

#[test]
fn a_bridge_method_is_gated_where_the_policy_names_it_and_the_apps_own_where_not() {
    let table = table(&[item(0, ItemKind::Use)], &[(Channel::Bridge, Match::Prefix, 0, 0, "camera.")], &[], 0);
    for (mode, entries, wanted) in [
        (Mode::None, &[][..], Reason::NoRecord),
        (Mode::Decided, &[(1000, State::Refused, 0)], Reason::Refused),
        (Mode::Decided, &[(1000, State::Given, 0)], Reason::Given),
    ] {
        let record = snapshot(mode, NOW, entries);
        let asks = |name: &str| gate(&table, &record).ask(Channel::Bridge, name.as_bytes(), 0).reason();
        assert_eq!((asks("camera.take"), asks("toast.show")), (wanted, Reason::Reported));
    }
    let closed = Gate { table: Table::NONE, snapshot: Snapshot::NONE, around: Circumstances::default() };
    assert_ne!(closed.ask(Channel::Bridge, b"toast.show", 0).verdict(), Verdict::Allow);
}

#[test]
fn one_pattern_of_several_purposes_opens_by_the_one_that_is_given() {
    let rules = [
        (Channel::Item, Match::Exact, 0, 0, "sdk"),
        (Channel::Item, Match::Exact, 1, 0, "sdk"),
        (Channel::Host, Match::Exact, 0, 0, "a:1"),
        (Channel::Host, Match::Exact, 1, 0, "a:1"),
        (Channel::Host, Match::AnyPort, 1, 0, "b"),
        (Channel::Host, Match::Suffix, 0, 0, ":9"),
    ];
    let table = table(&[item(0, ItemKind::Sdk), item(0, ItemKind::Sdk)], &rules, &[], 0);
    let with = |first, second| snapshot(Mode::Decided, NOW, &[(1000, first, 0), (1001, second, 0)]);
    use State::{Given, Refused};
    for (first, second, verdict) in
        [(Refused, Given, Verdict::Allow), (Given, Refused, Verdict::Allow), (Refused, Refused, Verdict::Deny)]
    {
        let record = with(first, second);
        let gate = gate(&table, &record);
        assert_eq!(gate.ask(Channel::Item, b"sdk", 0).verdict(), verdict);
        assert_eq!(gate.ask(Channel::Host, b"a:1", 0).verdict(), verdict);
    }
    let record = with(Given, Refused);
    assert_eq!(
        gate(&table, &record).ask(Channel::Host, b"b:9", 0).verdict(),
        Verdict::Deny,
        "the more specific pattern decides"
    );
}

#[test]
fn a_bare_device_call_means_the_fallback_or_the_only_use_else_none() {
    let capability = |item, number| (Channel::Capability, Match::Exact, item, number, "");
    let rules = [capability(0, 2), capability(1, 2), capability(2, 3), capability(3, 4), capability(4, 4)];
    let made = [
        item(0, ItemKind::Use),
        item(flag::FALLBACK, ItemKind::Use),
        item(0, ItemKind::Use),
        item(0, ItemKind::Use),
        item(0, ItemKind::Use),
    ];
    let table = table(&made, &rules, &[], 0);
    let record = snapshot(Mode::Decided, NOW, &(1000..1005).map(|hash| (hash, State::Given, 0)).collect::<Vec<_>>());
    let gate = gate(&table, &record);
    assert_eq!(gate.ask(Channel::Capability, b"", 2).item(), Some(1));
    assert_eq!(gate.ask(Channel::Capability, b"item0", 2).item(), Some(0));
    assert_eq!(
        gate.ask(Channel::Capability, b"item2", 2).reason(),
        Reason::UseUnknown,
        "camera to scan is not microphone"
    );
    assert_eq!(gate.ask(Channel::Capability, b"", 3).item(), Some(2));
    assert_eq!(gate.ask(Channel::Capability, b"", 4).reason(), Reason::UseUnknown);
    assert_eq!(gate.ask(Channel::Capability, b"", 0).reason(), Reason::Unknown);
}

#[test]
fn an_sdk_is_ready_when_every_use_that_exists_here_is_given() {
    let mut made = [item(0, ItemKind::Sdk), item(0, ItemKind::Use), item(0, ItemKind::Use)];
    made[2].surfaces = 2;
    let table = table(&made, &[], &[(0, 1), (0, 2)], 0);
    let with = |state| snapshot(Mode::Decided, NOW, &[(1000, State::Given, 0), (1001, state, 0)]);
    let (open, shut) = (with(State::Given), with(State::Refused));
    assert_eq!(gate(&table, &open).ready(0).verdict(), Verdict::Allow, "what does not exist here is not waited for");
    assert_eq!(gate(&table, &shut).ready(0), Answer::of(1, Reason::Refused, false));
}

#[test]
fn corrupt_snapshot_keeps_gate_closed() {
    let good = snapshot(Mode::Decided, NOW, &[(1000, State::Given, 0)]);
    assert!(Snapshot::open(&good, NOW).is_ok());
    for length in 0..good.len() {
        assert!(Snapshot::open(&good[..length], NOW).is_err());
    }
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 0x40;
        assert!(Snapshot::open(&bad, NOW).is_err(), "byte {at}");
    }
    assert_eq!(Snapshot::open(&good, NOW - 301).err(), Some(Fault::Future));
    assert_eq!(Snapshot::open(&[good.as_slice(), &[0]].concat(), NOW).err(), Some(Fault::Length));
}

#[test]
fn damaged_table_is_refused_at_every_byte_and_a_resealed_one_never_opens_by_chance() {
    let rules = [(Channel::Host, Match::Exact, 0, 0, "a:1")];
    let good = table(&[item(0, ItemKind::Sdk)], &rules, &[(0, 0)], 0);
    let record = snapshot(Mode::Decided, NOW, &[(1000, State::Refused, 0)]);
    for length in 0..good.len() {
        assert!(Table::open(&good[..length]).is_err());
    }
    for at in 0..good.len() {
        for value in [0, 1, 0x7F, 0xFF] {
            let mut bad = good.clone();
            bad[at] = value;
            assert!(bad == good || Table::open(&bad).is_err());
            seal(&mut bad);
            let Ok(table) = Table::open(&bad) else {
                continue;
            };
            let gate = Gate { table, snapshot: Snapshot::open(&record, NOW).unwrap_or(Snapshot::NONE), around: WEB };
            let answer = gate.ask(Channel::Host, b"a:1", 0);
            let harmless =
                answer.verdict() != Verdict::Allow || matches!(answer.reason(), Reason::Reported | Reason::Impersonal);
            assert!(harmless, "byte {at} = {value}: {answer:?}");
        }
    }
}

#[test]
fn closing_takes_back_in_one_write_and_never_gives() {
    let table =
        table(&[item(flag::REQUIRED, ItemKind::Purpose), item(0, ItemKind::Sdk), item(0, ItemKind::Sdk)], &[], &[], 0);
    let record =
        snapshot(Mode::Decided, NOW, &[(1000, State::Given, 0), (1001, State::Given, 0), (1002, State::Undecided, 0)]);
    let table = Table::open(&table).unwrap();
    let before = Snapshot::open(&record, NOW).unwrap();
    let closed = |before, closing| {
        let mut out = vec![9; 200];
        let length = close(&table, before, closing, NOW + 1, &mut out).unwrap();
        out.truncate(length);
        out
    };
    let states = |bytes: &[u8]| {
        let snapshot = Snapshot::open(bytes, NOW + 1).unwrap();
        (
            snapshot.mode(),
            snapshot.counter(),
            (1000..1003).map(|hash| snapshot.entry(hash).unwrap().state).collect::<Vec<_>>(),
        )
    };
    use State::{Given, Refused, Undecided, Withdrawn};
    assert_eq!(states(&closed(before, Closing::Item(1))), (Mode::Decided, 6, vec![Given, Withdrawn, Undecided]));
    assert_eq!(states(&closed(before, Closing::All)), (Mode::Decided, 6, vec![Given, Withdrawn, Refused]));
    assert_eq!(states(&closed(before, Closing::Disagree)), (Mode::Browse, 6, vec![Withdrawn, Withdrawn, Refused]));
    assert_eq!(states(&closed(Snapshot::NONE, Closing::Disagree)), (Mode::Browse, 1, vec![Refused, Refused, Refused]));
    assert_eq!(
        states(&closed(before, Closing::Item(0))),
        (Mode::Decided, 6, vec![Given, Given, Undecided]),
        "what is required is not a switch"
    );
    assert_eq!(close(&table, Snapshot::NONE, Closing::Disagree, NOW, &mut [0; 10]), None);
}

#[test]
fn an_answer_says_when_time_alone_can_change_it() {
    let items = || [item(0, ItemKind::Sdk), item(0, ItemKind::Sdk)];
    let record = snapshot(Mode::Decided, NOW, &[(1000, State::Given, NOW + 9), (1001, State::Given, 0)]);
    let (open, closing) = (table(&items(), &[], &[], 0), table(&items(), &[], &[], NOW + 9));
    let ends = |table: &[u8], index| gate(table, &record).item(index).ends();
    assert_eq!([ends(&open, 0), ends(&open, 1), ends(&closing, 1)], [true, false, true]);
}
