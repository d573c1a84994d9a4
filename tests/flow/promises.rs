//! The promises of the house, one by one.

use crate::world::*;
use menshen::flow::*;

#[test]
fn first_layer_is_all_that_a_first_visit_shows_and_nothing_is_written() {
    let world = World::first();
    assert_eq!(world.state.screen, Screen::First);
    assert_eq!(world.effects, vec![Effects { draw: true, ..Effects::default() }]);
}

#[test]
fn agree_gives_what_is_required_and_bulk_and_here_and_nothing_else() {
    let mut world = World::first();
    world.tap(Tap::Agree);
    assert_eq!(world.given(), vec![REQUIRED, BULK, SDK, CLASS]);
    assert_eq!(world.state.screen, Screen::None);
    assert_eq!(world.decision(CAMERA), Decision::Undecided);
    assert_eq!(world.state.mode, Mode::Decided);
    let written: Vec<usize> = world.record.iter().map(|(item, _)| *item).collect();
    assert_eq!(written, world.given());
}

#[test]
fn disagree_takes_one_tap_refuses_all_and_enters_browse_mode() {
    let mut world = World::first();
    world.tap(Tap::Disagree);
    assert_eq!(world.state.mode, Mode::Browse);
    assert!(world.state.items.iter().all(|item| item.decision == Decision::Refused));
    assert_eq!(world.state.note, Some(Note::Browse));
    assert_eq!(world.state.screen, Screen::None);
}

#[test]
fn refusing_all_on_the_second_layer_is_basic_mode_with_what_is_required() {
    let mut world = World::first();
    world.tap(Tap::Choose);
    let Screen::Choose(choices) = &world.state.screen else { panic!("second layer") };
    assert!(choices.on.is_empty(), "nothing is set to on before the person does it");
    assert!(!choices.shown.contains(&ABROAD), "what is not here is not asked");
    world.tap(Tap::Save).stored();
    assert_eq!(world.given(), vec![REQUIRED]);
    assert_eq!((world.state.mode, world.state.note), (Mode::Decided, Some(Note::Basic)));
    assert_eq!(world.decision(CAMERA), Decision::Refused);
    assert_eq!(world.decision(ABROAD), Decision::Undecided);
}

#[test]
fn the_second_layer_gives_exactly_what_was_switched_on() {
    let mut world = World::first();
    world.tap(Tap::Choose).tap(Tap::On(BULK, true)).tap(Tap::On(SDK, true)).tap(Tap::On(SDK, false));
    world.tap(Tap::On(CAMERA, true));
    world.tap(Tap::On(SHUT, true)).tap(Tap::On(ABROAD, true)).tap(Tap::On(REQUIRED, false)).tap(Tap::Save);
    assert_eq!(world.given(), vec![REQUIRED, BULK]);
    assert_eq!(world.decision(CAMERA), Decision::Undecided, "a use is asked at the time of use");
}

#[test]
fn the_first_layer_cannot_be_left_without_an_answer_and_escape_never_agrees() {
    let mut world = World::first();
    world.tap(Tap::Close).tap(Tap::Back).tap(Tap::Allow).tap(Tap::Save);
    assert_eq!(world.state.screen, Screen::First);
    assert!(world.record.is_empty());
    world.tap(Tap::Choose).tap(Tap::Back);
    assert_eq!(world.state.screen, Screen::First);
}

#[test]
fn an_sdk_is_asked_first_and_then_each_use_that_it_needs_here_one_prompt_each() {
    let mut world = World::agreed();
    world.ask('t', FACE, Origin::User);
    let notice = |world: &World| match &world.state.screen {
        Screen::Notice(notice) => (notice.item, notice.wanted_by, notice.place),
        other => panic!("{other:?}"),
    };
    assert_eq!(notice(&world), (FACE, None, (1, 2)));
    world.tap(Tap::Allow);
    assert_eq!(notice(&world), (CAMERA, Some(FACE), (2, 2)));
    world.tap(Tap::Allow);
    assert_eq!(world.state.screen, Screen::None);
    assert_eq!(world.answer('t'), None, "not before the record has it");
    world.stored();
    assert_eq!(world.answer('t'), None);
    world.stored();
    assert_eq!(world.answer('t'), Some(true));
}

#[test]
fn refusing_one_use_closes_that_use_alone_and_answers_no() {
    let mut world = World::agreed();
    world.ask('a', CAMERA, Origin::User).ask('b', FACE, Origin::User).ask('c', MICROPHONE, Origin::User);
    world.tap(Tap::Refuse);
    assert_eq!((world.answer('a'), world.answer('b')), (Some(false), Some(false)));
    assert_eq!(world.decision(CAMERA), Decision::Refused);
    assert_eq!(world.decision(FACE), Decision::Undecided);
    assert!(matches!(&world.state.screen, Screen::Notice(notice) if notice.item == MICROPHONE));
}

#[test]
fn what_was_refused_is_not_asked_again_by_a_notice_that_lay_under_another_screen() {
    let mut world = World::agreed();
    world.ask('a', CAMERA, Origin::User).tap(Tap::Open(Name::Shared)).ask('b', BULK, Origin::User);
    assert!(matches!(&world.state.screen, Screen::Notice(notice) if notice.item == CAMERA));
    world.tap(Tap::Refuse);
    assert_eq!(world.answer('a'), Some(false));
    world.tap(Tap::Back);
    assert_eq!(world.state.screen, Screen::None, "the same question is not there once more");
}

#[test]
fn a_notice_that_is_left_decides_nothing_and_answers_no() {
    let mut world = World::agreed();
    world.ask('t', CAMERA, Origin::User).tap(Tap::Close);
    assert_eq!(world.answer('t'), Some(false));
    assert_eq!(world.decision(CAMERA), Decision::Undecided);
    assert_eq!(world.state.screen, Screen::None);
}

#[test]
fn what_is_given_needs_no_second_question_and_what_is_not_here_is_never_asked() {
    let mut world = World::agreed();
    world.ask('a', SDK, Origin::Page).ask('b', ABROAD, Origin::User).ask('c', SHUT, Origin::User);
    world.event(Event::Ask { token: 'd'.into(), item: None, origin: Origin::User });
    let answers: Vec<Option<bool>> = ['a', 'b', 'c', 'd'].map(|t| world.answer(t)).into();
    assert_eq!(answers, [Some(true), Some(false), Some(false), Some(false)]);
    assert_eq!(world.state.screen, Screen::None);
}

#[test]
fn browse_mode_asks_nothing_and_says_what_would_be_needed() {
    let mut world = World::first();
    world.tap(Tap::Disagree).stored();
    world.ask('t', CAMERA, Origin::User);
    assert_eq!((world.answer('t'), world.state.note), (Some(false), Some(Note::Needed(CAMERA))));
    assert_eq!(world.state.screen, Screen::None);
}

#[test]
fn who_disagreed_can_think_again_and_is_asked_apart_again() {
    let mut world = World::first();
    world.tap(Tap::Disagree).stored().event(Event::Open(Name::First)).tap(Tap::Agree).stored();
    assert_eq!(world.given(), vec![REQUIRED, BULK, SDK, CLASS]);
    assert_eq!(world.decision(CAMERA), Decision::Undecided);
    world.ask('p', CAMERA, Origin::Page);
    assert_eq!(world.answer('p'), Some(false), "but not by itself");
    world.ask('q', CAMERA, Origin::User);
    assert!(matches!(world.state.screen, Screen::Notice(_)));
}

#[test]
fn withdrawing_takes_no_more_taps_than_giving() {
    for index in [BULK, CAMERA, SDK, FACE, CLASS] {
        let mut world = World::first();
        world.tap(Tap::Choose).tap(Tap::Save).stored().event(Event::Open(Name::Settings));
        let mut giving = 1;
        world.tap(Tap::On(index, true));
        if matches!(world.state.screen, Screen::Notice(_)) {
            world.tap(Tap::Allow);
            giving += 1;
        }
        world.stored();
        assert!(world.given().contains(&index));
        world.tap(Tap::On(index, false));
        assert_eq!(world.decision(index), Decision::Withdrawn, "after one tap, giving took {giving}");
        assert_eq!(world.gate.decisions[index], Decision::Withdrawn, "the gate shuts in the same turn");
    }
}

#[test]
fn withdrawing_all_keeps_what_is_required_and_the_past() {
    let mut world = World::agreed();
    let before = world.record.clone();
    world.event(Event::Withdraw(What::All));
    assert_eq!(world.given(), vec![REQUIRED]);
    assert_eq!(world.state.mode, Mode::Decided);
    assert_eq!(world.record[..before.len()], before[..]);
    world.event(Event::Withdraw(What::Item(REQUIRED)));
    assert_eq!(world.given(), vec![REQUIRED], "what is required is not a switch");
}

#[test]
fn a_decision_in_another_tab_closes_the_screen_here() {
    let mut world = World::first();
    world.ask('t', SDK, Origin::Page);
    let mut other = World::agreed();
    other.stored();
    world.event(Event::Snapshot(other.gate.clone()));
    assert_eq!(world.state.screen, Screen::None);
    assert_eq!(world.answer('t'), Some(true));
    assert!(world.record.is_empty(), "the other tab wrote it down");
}

#[test]
fn what_could_not_be_stored_is_not_given() {
    let mut world = World::agreed();
    world.ask('t', CAMERA, Origin::User).tap(Tap::Allow).failed();
    assert_eq!(world.answer('t'), Some(false));
    assert_eq!(world.decision(CAMERA), Decision::Undecided);
    assert_eq!(world.state.note, Some(Note::Failed));
}

#[test]
fn memory_alone_says_that_the_choice_lasts_for_this_visit() {
    let mut world = World::first();
    world.tap(Tap::Agree).event(Event::Stored(Tier::Memory));
    assert_eq!(world.state.note, Some(Note::Visit));
}

#[test]
fn consent_asks_for_the_rights_program_and_rights_opens_the_page() {
    let mut world = World::first();
    world.whole = false;
    world.tap(Tap::Open(Name::Collected));
    assert_eq!(world.effects.last().and_then(|effects| effects.load), Some(Name::Collected));
    assert_eq!(world.state.screen, Screen::First);
    world.whole = true;
    world.tap(Tap::Open(Name::Collected));
    assert_eq!(world.state.screen, Screen::Page(Page::Collected));
    world.tap(Tap::Back);
    assert_eq!(world.state.screen, Screen::First, "the question is still there");
}

#[test]
fn before_a_decision_settings_switch_nothing() {
    let mut world = World::first();
    world.event(Event::Open(Name::Settings)).tap(Tap::On(BULK, true));
    assert!(world.given().is_empty() && world.record.is_empty());
}

#[test]
fn a_second_refusal_is_written_down_too_and_begins_the_interval_anew() {
    let mut world = World::agreed();
    world.ask('a', CAMERA, Origin::User).tap(Tap::Refuse);
    world.now += 1000;
    let written = world.record.len();
    world.ask('b', CAMERA, Origin::User);
    assert!(matches!(&world.state.screen, Screen::Notice(notice) if notice.again), "the person started it");
    world.tap(Tap::Refuse);
    assert_eq!(world.record.len(), written + 1);
    assert_eq!(world.state.items[CAMERA].refused_at, Some(world.now));
}
