//! What a person sees and what the gate does, with the real policy between them.

use super::guard::*;
use menshen::api::Consent;
use menshen::gate::{Closing, Verdict};
use menshen::ui;
use std::rc::Rc;

#[test]
fn nothing_is_read_or_written_before_the_first_choice() {
    let guard = Guard::first(THREE);
    guard.event("start", "");
    assert_eq!((guard.held.reads.get(), guard.held.commits.get()), (0, 0));
    assert_eq!(guard.drawing(), ui::FIRST);
}

#[test]
fn agree_is_one_tap_and_opens_when_stored() {
    let guard = Guard::first(THREE);
    guard.tap("agree");
    assert_ne!(guard.drawing(), ui::FIRST, "the screen closes at once");
    assert!(!guard.allows("counter"));
    guard.settle();
    assert!(guard.allows("counter") && guard.allows("counting") && guard.allows("necessary"));
    let necessary = ("necessary".to_string(), "RequirementAcknowledged".to_string());
    assert!(guard.log().contains(&necessary), "what is required is not called consent");
    assert_eq!(*guard.held.grants.borrow(), r#"{"counting":true,"counter":true,"necessary":true}"#);
}

#[test]
fn refusing_all_leaves_basic_mode() {
    let guard = Guard::first(THREE);
    guard.tap("choose").tap("save").settle();
    assert!(guard.allows("necessary") && !guard.allows("counter") && !guard.allows("counting"));
    assert_eq!(guard.gate("counter").verdict(), Verdict::Deny);
}

#[test]
fn only_what_was_switched_on_is_given() {
    let guard = Guard::first(THREE);
    guard.tap("choose").tap("on:counter\t1").tap("save").settle();
    assert!(guard.allows("counter") && !guard.allows("counting"));
}

#[test]
fn disagree_by_the_gate_is_taken_into_the_log_and_a_line_says_so() {
    let guard = Guard::first(THREE);
    guard.close(Closing::Disagree, "disagree").settle();
    assert!(guard.log().iter().all(|(_, decision)| decision == "ConsentRefused"));
    assert_eq!(guard.log().len(), 3);
    assert!(guard.held.log.borrow().contains("\"control\":\"disagree\""));
    assert!(guard.allows("necessary"), "it needs no personal data");
    assert!(!guard.allows("counter") && !guard.allows("counting"));
    assert_ne!(guard.drawing(), "");
    let again = guard.again(THREE);
    again.event("start", "").settle();
    assert_eq!(again.log().len(), 3, "once");
    assert_eq!(guard.held.commits.get(), 1);
}

#[test]
fn a_program_that_comes_after_disagree_writes_it_down_as_what_it_was() {
    let guard = Guard::first(THREE);
    guard.close_alone(Closing::Disagree);
    let late = Guard::<Consent>::open(&guard.built, &guard.held);
    late.event("closed", "disagree").settle();
    assert_eq!(late.log().len(), 3);
    assert!(guard.held.log.borrow().contains("\"control\":\"disagree\""));
    assert_ne!(late.drawing(), "", "and says so");
}

#[test]
fn disagree_without_a_program_is_taken_into_the_log_at_the_next_chance() {
    let guard = Guard::first(THREE);
    guard.close_alone(Closing::Disagree);
    let again = guard.again(THREE);
    again.settle();
    assert_eq!(again.log().len(), 3);
    assert!(guard.held.log.borrow().contains("\"control\":\"gate\""));
}

#[test]
fn a_question_is_answered_once_and_only_after_the_gate_opened() {
    let guard = Guard::first(SEED);
    guard.tap("agree").settle();
    assert!(!guard.allows("arcsoft"));
    guard.event("ask", "7\tarcsoft\t1");
    assert!(guard.drawing().contains("=allow"));
    let mut taps = 0;
    while guard.drawing().contains("=allow") {
        guard.tap("allow");
        taps += 1;
        assert!(guard.held.answers.borrow().is_empty());
    }
    guard.settle();
    assert_eq!(*guard.held.answers.borrow(), [(7, true)]);
    assert!(guard.allows("arcsoft"));
    assert!(taps >= 2, "the SDK, then each use it needs");
}

#[test]
fn a_page_that_asks_by_itself_does_not_get_a_refused_item_asked_again() {
    let guard = Guard::first(SEED);
    guard.tap("choose").tap("save").settle();
    guard.event("ask", "1\tarcsoft");
    assert_eq!(*guard.held.answers.borrow(), [(1, false)]);
    guard.event("ask", "2\tarcsoft\t1");
    assert!(guard.drawing().contains("=allow"), "the person's own act may ask");
}

#[test]
fn items_are_named_by_id_or_index_and_the_unknown_is_refused() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    guard
        .event("ask", &format!("4\t#{}", guard.index("counter")))
        .event("ask", "5\tcounter")
        .event("ask", "6\tnothing");
    let answers = guard.held.answers.borrow().clone();
    assert_eq!(answers.iter().map(|(_, yes)| *yes).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn words_that_are_not_ours_change_nothing() {
    let guard = Guard::first(THREE);
    guard.tap("choose").tap("on:counter\t1");
    let drawing = guard.drawing();
    for (name, detail) in [
        ("tap", "on:nothing\t1"),
        ("tap", "give:counter"),
        ("tap", ""),
        ("open", "elsewhere"),
        ("withdraw", "nothing"),
        ("tell", "signedIn"),
        ("set", "counter\t1"),
        ("", ""),
        ("stored", "indexedDB"),
    ] {
        guard.event(name, detail);
        assert_eq!(guard.drawing(), drawing, "{name} {detail}");
    }
    assert_eq!(guard.held.commits.get(), 0);
}

#[test]
fn withdrawing_in_the_settings_is_one_tap_and_adds_a_line() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    guard.event("open", "settings").tap("on:counter\t0").settle();
    assert!(!guard.allows("counter") && guard.allows("counting"));
    assert_eq!(guard.log().last().unwrap().1, "ConsentWithdrawn");
    assert!(guard.log().iter().any(|(item, decision)| item == "counter" && decision == "ConsentGiven"));
}

#[test]
fn the_next_visit_shows_no_notice_and_an_editorial_revision_asks_nothing() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    let commits = guard.held.commits.get();
    let editorial = THREE.replace("To learn which pages are read.", "So that we learn which pages are read.");
    assert_ne!(editorial, THREE);
    for policy in [THREE, &editorial] {
        let again = guard.again(policy);
        *guard.held.drawing.borrow_mut() = "as it was".into();
        again.event("start", "").settle();
        assert_eq!(again.drawing(), "as it was");
        assert!(again.allows("counter"));
    }
    assert_eq!(guard.held.commits.get(), commits, "and writes nothing");
}

#[test]
fn a_changed_recipient_asks_for_that_item_alone_and_only_once() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    let changed = THREE.replace("Counter Inc", "Other Inc").replace("计数公司", "另一家公司");
    let again = guard.again(&changed);
    assert!(!again.allows("counter") && again.allows("counting"));
    again.event("start", "").settle();
    let drawing = again.drawing();
    assert!(drawing.contains("on:counter") && !drawing.contains("on:counting") && drawing != ui::FIRST);
    again.tap("on:counter\t1").tap("save").settle();
    assert!(again.allows("counter") && again.allows("counting"));
    let third = again.again(&changed);
    *guard.held.drawing.borrow_mut() = "as it was".into();
    third.event("start", "").settle();
    assert_eq!(third.drawing(), "as it was");
}

#[test]
fn what_was_refused_is_not_asked_when_it_changes() {
    let guard = Guard::first(THREE);
    guard.tap("choose").tap("save").settle();
    let again = guard.again(&THREE.replace("Counter Inc", "Other Inc").replace("计数公司", "另一家公司"));
    *guard.held.drawing.borrow_mut() = "as it was".into();
    again.event("start", "").settle();
    assert_eq!(again.drawing(), "as it was");
    assert!(!again.allows("counter"));
}

#[test]
fn another_tab_that_decides_takes_the_question_away_here() {
    let held = Rc::default();
    let built = build(THREE);
    let (here, there) = (Guard::<Consent>::open(&built, &held), Guard::<Consent>::open(&built, &held));
    here.event("start", "");
    there.tap("agree").settle();
    here.event("snapshot", "").settle();
    assert_ne!(here.drawing(), ui::FIRST);
    let before = there.log().len();
    here.event("ask", "1\tcounter");
    assert_eq!(held.answers.borrow().last(), Some(&(1, true)));
    assert_eq!(here.log().len(), before, "the other tab wrote it down");
}

#[test]
fn consent_asks_for_rights_and_rights_shows_lists_history_and_export() {
    let built = build(THREE);
    let consent = Guard::<Consent>::open(&built, &Rc::default());
    consent.tap("open:list-collected");
    assert_eq!(*consent.held.loads.borrow(), ["list-collected"]);
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    guard.event("open", "history").settle();
    assert!(guard.drawing().contains("Counter"));
    guard.tap("back").tap("open:export").settle();
    assert!(guard.drawing().contains("ConsentGiven"));
    let export: serde_json::Value = serde_json::from_str(&guard.program.export(guard.now())).unwrap();
    assert_eq!(export["chain"]["state"], "whole");
    assert_eq!(export["entries"].as_array().unwrap().len(), 3);
}
