//! Promise 14 with a real policy: what is kept of a person's age, what is written, who is asked.

use super::guard::*;
use menshen::gate::{Band, Closing, Snapshot, signal};

/// A policy that asks everybody.
fn asking() -> String {
    THREE.replace("\"age\": 14,", "\"age\": 14, \"ask\": true,")
}

fn band(guard: &Guard) -> Band {
    Snapshot::again(&guard.held.snapshot.borrow().clone().unwrap_or_default()).band()
}

fn by(guard: &Guard) -> Vec<String> {
    menshen::record::entries(&guard.held.log.borrow()).iter().map(|entry| entry.by.clone()).collect()
}

#[test]
fn r_159_the_record_says_that_a_guardian_decided_and_nothing_of_a_birthday() {
    let guard = Guard::first(THREE);
    guard.event("open", "guardian").tap("guardian").tap("on:counting\t1").tap("save").settle();
    assert!(guard.allows("counting") && !guard.allows("counter"));
    assert_eq!(band(&guard), Band::Minor);
    assert!(by(&guard).iter().all(|by| by == "guardian"), "{:?}", by(&guard));
    assert!(!guard.held.log.borrow().contains("birth"));
}

#[test]
fn r_159_a_minor_s_own_refusal_is_written_as_theirs_and_outlives_what_the_gate_closes() {
    let guard = Guard::first(THREE);
    guard.event("open", "guardian").tap("browse").settle();
    assert_eq!(band(&guard), Band::Minor);
    assert!(by(&guard).iter().all(|by| by == "minor"));
    guard.close(Closing::All, "all").settle();
    assert_eq!(band(&guard), Band::Minor, "the gate keeps it");
    let again = guard.again(THREE);
    again.event("start", "").event("open", "first").tap("agree").settle();
    assert!(!again.allows("counter"));
    assert!(again.drawing().contains("A parent or guardian decides"));
}

#[test]
fn p14_a_policy_that_asks_is_answered_once() {
    let policy = asking();
    let guard = Guard::first(&policy);
    guard.tap("agree").settle();
    assert!(guard.drawing().contains("14 or over") && !guard.allows("counting"));
    guard.tap("adult").settle();
    assert!(guard.allows("counting"));
    assert_eq!((band(&guard), by(&guard)), (Band::Adult, vec![String::new(); 3]));
}

#[test]
fn p14_whom_the_organisation_attests_as_an_adult_never_meets_the_question() {
    let policy = asking();
    let guard =
        Guard::open(&build(&policy), &std::rc::Rc::new(Held { signals: signal::ADULT.into(), ..Held::default() }));
    guard.tap("agree").settle();
    assert!(guard.allows("counting"));
    assert_eq!(band(&guard), Band::Unknown, "it is the organisation's word, and not kept");
}

#[test]
fn p14_erasing_everything_forgets_the_band() {
    let guard = Guard::first(THREE);
    guard.event("open", "guardian").tap("browse").settle();
    guard.event("open", "erase").tap("erase").settle();
    assert_eq!(guard.held.erased.get(), 1);
    guard.held.snapshot.take();
    guard.tap("agree").settle();
    assert!(guard.allows("counting"), "as on a first visit");
}
