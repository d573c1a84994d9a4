//! Promise 14: below the policy's age a guardian first; asked where it matters; no birthday.

use crate::world::*;
use menshen::flow::*;

fn asked() -> World {
    let mut world = World::first();
    world.state.age.asked = true;
    world
}

fn with_guardian() -> World {
    let mut world = World::first();
    world.event(Event::Open(Name::Guardian)).tap(Tap::Guardian);
    world
}

#[test]
fn r_159_a_minor_without_a_guardian_only_browses() {
    let mut world = World::first();
    world.event(Event::Open(Name::Guardian));
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian));
    world.tap(Tap::Browse).stored();
    assert_eq!((world.state.mode, world.state.age.band), (Mode::Browse, Band::Minor));
    assert_eq!(world.gate.band, Band::Minor, "the band is kept");
    for tap in [Tap::Agree, Tap::Choose] {
        world.event(Event::Open(Name::First)).tap(tap);
        assert_eq!(world.state.screen, Screen::Page(Page::Guardian), "{tap:?}");
        assert!(world.given().is_empty());
    }
}

#[test]
fn r_159_a_guardian_gives_each_item_by_itself_and_nothing_in_bulk() {
    let mut world = with_guardian();
    let Screen::Choose(choices) = &world.state.screen else { panic!("second layer") };
    assert!(choices.on.is_empty());
    world.tap(Tap::On(BULK, true)).tap(Tap::Save).stored();
    assert_eq!(world.given(), vec![REQUIRED, BULK]);
    let mut world = with_guardian();
    world.tap(Tap::Back);
    assert_eq!(world.state.screen, Screen::First);
    world.tap(Tap::Agree);
    assert!(matches!(world.state.screen, Screen::Choose(_)), "agreeing chooses");
    assert!(world.given().is_empty());
}

#[test]
fn r_159_in_the_next_document_a_yes_waits_for_the_guardian_and_a_no_does_not() {
    let mut world = with_guardian();
    world.tap(Tap::Save).stored();
    for item in &mut world.state.items {
        item.decision = if item.required { Decision::Given } else { Decision::Undecided };
    }
    world.ask('a', CAMERA, Origin::User).tap(Tap::Allow);
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian));
    assert_eq!(world.decision(CAMERA), Decision::Undecided);
    world.tap(Tap::Guardian);
    assert!(matches!(world.state.screen, Screen::Notice(_)), "the guardian reads it, too");
    world.tap(Tap::Allow).stored();
    assert_eq!(world.answer('a'), Some(true));
    world.state.age.guardian = false;
    world.ask('b', MICROPHONE, Origin::User).tap(Tap::Refuse);
    assert_eq!((world.answer('b'), world.decision(MICROPHONE)), (Some(false), Decision::Refused));
    world.event(Event::Open(Name::Settings)).tap(Tap::On(CAMERA, false));
    assert_eq!(world.decision(CAMERA), Decision::Withdrawn);
    world.tap(Tap::On(BULK, true));
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian), "the settings give nothing, either");
}

#[test]
fn p14_where_age_matters_agree_asks_for_it_first_and_then_takes_effect() {
    let mut world = asked();
    world.tap(Tap::Agree);
    assert_eq!(world.state.screen, Screen::Page(Page::Age(Then::Agree)));
    assert!(world.given().is_empty());
    world.tap(Tap::Adult).stored();
    assert_eq!((world.state.mode, world.gate.band), (Mode::Decided, Band::Adult));
    assert_eq!(world.given(), vec![REQUIRED, BULK, SDK, CLASS]);
    let mut world = asked();
    world.tap(Tap::Choose).tap(Tap::Adult);
    assert!(matches!(world.state.screen, Screen::Choose(_)) && world.given().is_empty());
    let mut world = asked();
    world.tap(Tap::Agree).tap(Tap::Minor);
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian));
    world.tap(Tap::Back).tap(Tap::Agree);
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian), "it is not asked until it fits");
}

#[test]
fn p14_disagree_asks_nobody_how_old_they_are() {
    let mut world = asked();
    world.tap(Tap::Disagree);
    assert_eq!((world.state.mode, world.state.age.band), (Mode::Browse, Band::Unknown));
}

#[test]
fn p14_where_no_guardian_may_decide_nobody_can() {
    let mut world = World::first();
    world.state.age.guarded = false;
    world.event(Event::Open(Name::Guardian)).tap(Tap::Guardian);
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian));
    world.tap(Tap::Browse);
    assert_eq!(world.state.mode, Mode::Browse);
}

#[test]
fn p14_who_has_decided_as_an_adult_is_not_made_a_minor_by_a_page() {
    let mut world = World::agreed();
    world.event(Event::Open(Name::Guardian));
    assert_eq!(world.state.screen, Screen::Page(Page::Settings));
    world.tap(Tap::Guardian).tap(Tap::Browse).tap(Tap::Minor).tap(Tap::Adult);
    assert_eq!((world.state.age, world.state.mode), (Age::UNKNOWN, Mode::Decided));
}

#[test]
fn p14_the_guardian_of_one_person_is_not_the_next_one_s() {
    let mut world = with_guardian();
    world.tap(Tap::Save).stored();
    let held = world.gate.clone();
    world.event(Event::Snapshot(held));
    assert_eq!((world.state.age.band, world.state.age.guardian), (Band::Minor, false));
}

#[test]
fn p14_the_program_that_asks_gives_nothing_either_and_calls_for_the_screen() {
    let mut world = asked();
    world.whole = false;
    world.tap(Tap::Agree);
    assert_eq!(world.effects.last().unwrap().load, Some(Name::Age(Then::Agree)));
    world.state.age.band = Band::Minor;
    world.tap(Tap::Choose);
    assert_eq!(world.effects.last().unwrap().load, Some(Name::Guardian));
    assert!(world.given().is_empty() && world.state.mode == Mode::None);
}

#[test]
fn p14_who_has_said_that_they_are_under_age_agrees_to_nothing_after_going_back() {
    let mut world = World::first();
    world.event(Event::Open(Name::Minor)).tap(Tap::Back);
    assert_eq!(world.state.screen, Screen::First);
    world.tap(Tap::Agree);
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian));
    assert!(world.given().is_empty());
}

#[test]
fn p14_an_attestation_spares_the_question_and_is_not_the_record_s() {
    let mut world = asked();
    world.state.age.attested = true;
    world.tap(Tap::Agree).stored();
    assert_eq!((world.state.mode, world.gate.band), (Mode::Decided, Band::Unknown));
    let mut world = with_guardian();
    world.tap(Tap::Save).stored();
    world.state.age = Age { attested: true, guardian: false, ..world.state.age };
    world.event(Event::Open(Name::Settings)).tap(Tap::On(BULK, true)).stored();
    assert_eq!(
        (world.decision(BULK), world.gate.band),
        (Decision::Given, Band::Minor),
        "what was said of the age stays"
    );
}

#[test]
fn p14_a_guardian_who_has_left_the_screens_is_asked_for_again() {
    let mut world = with_guardian();
    world.tap(Tap::Save).stored();
    world.event(Event::Open(Name::Settings)).tap(Tap::On(BULK, true));
    assert_eq!(world.state.screen, Screen::Page(Page::Guardian));
    world.tap(Tap::Guardian).tap(Tap::On(BULK, true)).tap(Tap::On(CLASS, true)).stored();
    assert_eq!(
        (world.decision(BULK), world.decision(CLASS)),
        (Decision::Given, Decision::Given),
        "one who is there is not"
    );
}
