//! The record as the programs write it: whole chains over visits, tabs and failing tiers; damage is no consent.

use super::guard::*;
use menshen::api::{Consent, Damaged, Place, Program, Rights};
use menshen::gate::Closing;
use menshen::record::verify;
use menshen::ui;
use std::rc::Rc;

#[test]
fn the_chain_stays_whole_over_visits_and_counters_rise() {
    let mut guard = Guard::first(THREE);
    guard.tap("agree").settle();
    for _ in 0..3 {
        guard.event("open", "settings").tap("on:counter\t0").settle().tap("on:counter\t1").settle();
        guard = guard.again(THREE);
        guard.settle();
    }
    assert_eq!(verify(&guard.held.log.borrow()), Ok(3 + 6));
}

#[test]
fn closures_of_the_gate_between_visits_stand_in_the_chain_once() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    guard.close_alone(Closing::Item(guard.index("counter")));
    let again = guard.again(THREE);
    again.settle();
    assert_eq!(again.log().last().unwrap(), &("counter".to_string(), "ConsentWithdrawn".to_string()));
    assert_eq!(verify(&guard.held.log.borrow()), Ok(4));
    let third = again.again(THREE);
    third.settle();
    assert_eq!(third.log().len(), 4);
    assert!(!third.allows("counter") && third.allows("counting"));
}

#[test]
fn a_closing_while_a_yes_is_on_its_way_stays_closed() {
    let guard = Guard::first(SEED);
    guard.tap("agree").settle();
    guard.event("ask", "1\tbaidu\t1").tap("allow");
    guard.close(Closing::Item(guard.index("ijkplayer")), &format!("#{}", guard.index("ijkplayer")));
    guard.settle();
    assert!(!guard.allows("ijkplayer"));
    assert_eq!(verify(&guard.held.log.borrow()).map(|lines| lines > 0), Ok(true));
}

#[test]
fn a_closing_before_the_log_has_come_wins_over_the_yes_that_waits() {
    let guard = Guard::first(THREE);
    guard.tap("agree");
    guard.close(Closing::Disagree, "disagree").settle();
    assert!(!guard.allows("counter") && !guard.allows("counting"));
}

#[test]
fn lines_that_no_log_has_kept_go_with_the_next_decision() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle_in("localStorage");
    assert_eq!(guard.log().len(), 0);
    assert!(guard.allows("counter"), "the snapshot is kept");
    guard.event("open", "settings").tap("on:counter\t0").settle();
    assert_eq!(verify(&guard.held.log.borrow()), Ok(4));
}

#[test]
fn what_no_tier_takes_stays_closed() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle_in("");
    assert!(!guard.allows("counter"));
    guard.event("ask", "1\tcounter\t1");
    assert!(guard.held.answers.borrow().is_empty(), "it is an open question again");
}

#[test]
fn a_damaged_snapshot_is_no_consent_and_the_notice_shows_again() {
    let guard = Guard::first(THREE);
    guard.tap("agree").settle();
    guard.held.snapshot.borrow_mut().as_mut().unwrap()[40] ^= 1;
    let again = guard.again(THREE);
    again.event("start", "");
    assert!(again.drawing() == ui::FIRST);
    again.tap("agree").settle();
    assert_eq!(verify(&guard.held.log.borrow()), Ok(6), "the old record is not touched, the new goes on from it");
}

#[test]
fn a_snapshot_from_the_future_is_no_consent() {
    let guard = Guard::first(THREE);
    guard.held.time.set(10_000_000);
    guard.tap("agree").settle();
    guard.held.time.set(0);
    let again = guard.again(THREE);
    again.event("start", "");
    assert!(again.drawing() == ui::FIRST && !again.allows("counter"));
}

#[test]
fn two_tabs_write_one_chain() {
    let held = Rc::default();
    let built = build(THREE);
    let (one, two) = (Guard::<Rights>::open(&built, &held), Guard::<Rights>::open(&built, &held));
    one.tap("agree").settle();
    two.event("snapshot", "").settle();
    two.event("open", "settings").tap("on:counter\t0").settle();
    one.event("snapshot", "").settle();
    one.event("open", "settings").tap("on:counting\t0").settle();
    assert_eq!(verify(&held.log.borrow()), Ok(5));
    assert!(!one.allows("counter") && !one.allows("counting"));
}

#[test]
fn damaged_parts_do_not_start_and_say_which() {
    let built = build(THREE);
    let place = Place { signals: 1, zone: 0, testing: false };
    let start = |table: &'static [u8], texts: &'static str| {
        Program::<_, Consent>::new(Desk(Rc::default())).begin(table, texts.as_bytes(), &[], NOW, place).err()
    };
    assert_eq!(start(&built.table[1..], built.texts), Some(Damaged::Table));
    assert_eq!(start(built.table, "nonsense"), Some(Damaged::Texts));
    assert_eq!(start(built.table, built.texts), None);
    let held: Rc<Held> = Rc::default();
    let program = Program::<_, Consent>::new(Desk(held.clone()));
    assert!(program.begin(&built.table[1..], built.texts.as_bytes(), &[], NOW, place).is_err());
    for (name, detail) in [("start", ""), ("tap", "agree"), ("log", ""), ("ask", "1\tcounter\t1")] {
        program.event(name.as_bytes(), detail.as_bytes(), NOW, &[]);
    }
    assert_eq!((held.commits.get(), held.reads.get()), (0, 0), "what has not begun hears nothing");
    assert!(held.drawing.borrow().is_empty() && held.answers.borrow().is_empty());
}

#[test]
fn a_testing_build_sets_decisions_and_writes_them_down() {
    let built = build(SEED);
    let held: Rc<Held> = Rc::default();
    let place = Place { signals: 1, zone: 0, testing: true };
    let program = Program::<_, Rights>::new(Desk(held.clone()));
    program.begin(built.table, built.all.as_bytes(), &[], NOW, place).unwrap();
    let guard = Guard { built, held, program };
    guard.event("set", "baidu\t1\nalipay\t0").settle();
    assert!(guard.allows("baidu") && !guard.allows("alipay"));
    assert_eq!(guard.gate("weibo").verdict(), menshen::gate::Verdict::Hold, "the rest stays open to be asked");
    assert!(guard.log().contains(&("baidu".to_string(), "ConsentGiven".to_string())));
}

#[test]
fn a_yes_that_another_tab_overtakes_leaves_no_question_without_an_answer() {
    let held = Rc::default();
    let built = build(THREE);
    let (here, there) = (Guard::<Rights>::open(&built, &held), Guard::<Rights>::open(&built, &held));
    here.event("ask", "1\tcounter\t1").tap("agree");
    held.reads.set(0);
    there.tap("agree").settle();
    here.event("snapshot", "").settle();
    assert_eq!(*held.answers.borrow(), [(1, true)]);
    assert_eq!(verify(&held.log.borrow()), Ok(3));
}
