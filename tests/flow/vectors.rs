//! The vectors of the law: what may be asked again when, and what a changed policy asks.

use crate::world::*;
use menshen::flow::*;
use menshen::policy::Profile;
use serde_json::Value;

/// The least interval of the profile, milliseconds.
fn least() -> u64 {
    u64::from(Profile::Cn.rules().reask) * 1000
}

fn cases(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

/// The record's past of a case, as the log would report it.
fn item_at(case: &Value, wanted: &str) -> Item {
    let mut found = Item::new(Kind::Use);
    for event in case["events"].as_array().unwrap() {
        let (at, what, which) = (event[0].as_u64().unwrap(), event[1].as_str().unwrap(), event[2].as_str().unwrap());
        if which != wanted {
            continue;
        }
        if what == "agree" {
            found.decision = Decision::Given;
        } else {
            found.decision = Decision::Refused;
            found.refused_at = Some(at * 1000);
            // *Do not ask again* of an operating system: closed from outside.
            found.signal = (what == "refuseForever").then_some(Closed::Sunset);
        }
    }
    found
}

#[test]
fn reask_vectors_hold_with_the_least_interval_of_the_profile_set() {
    let cases = cases(include_str!("vectors/reask-48h-and-purpose-lint.json"));
    let mut seen = 0;
    for case in &cases {
        let ask = &case["ask"];
        let (at, which, why) = (ask[0].as_u64().unwrap(), ask[1].as_str().unwrap(), ask[2].as_str().unwrap());
        let origin = if why.starts_with("userFeature") { Origin::User } else { Origin::Page };
        let expected = case["allow"].as_bool().unwrap();
        let asked = may_ask(&item_at(case, which), origin, Some(least()), at * 1000);
        assert_eq!(asked, expected, "{}", case["id"]);
        if origin == Origin::Page && case["id"] != "Q5" && case["id"] != "Q9" {
            assert!(!may_ask(&item_at(case, which), origin, None, at * 1000), "by default never: {}", case["id"]);
        }
        seen += 1;
    }
    assert_eq!(seen, 11);
}

#[test]
fn a_restart_after_disagreeing_shows_nothing() {
    let mut world = World::first();
    world.tap(Tap::Disagree).stored();
    let mut again = World::new(world.state.items.clone(), world.state.mode);
    again.event(Event::Start).event(Event::Known(Vec::new()));
    assert_eq!((again.state.screen, again.effects), (Screen::None, Vec::new()));
}

/// A person who agreed and allowed the camera and `FACE`, then a new revision in which `changed` are other than before.
fn revised(changed: &[usize]) -> World {
    let mut world = World::agreed();
    world.ask('t', FACE, Origin::User).tap(Tap::Allow).tap(Tap::Allow).stored().stored();
    let past = |index: usize, decision| Last { item: index, decision, time: 1 };
    let mut log: Vec<Last> = world.record.iter().map(|(item, _)| past(*item, Verb::Given)).collect();
    log[0].decision = Verb::Acknowledged;
    log.push(past(MICROPHONE, Verb::Refused));
    let mut items = world.state.items.clone();
    items[MICROPHONE].decision = Decision::Refused;
    for index in changed {
        items[*index].decision = Decision::Undecided;
        items[*index].fresh = true;
    }
    let mut world = World::new(items, Mode::Decided);
    world.event(Event::Start).event(Event::Known(log));
    world
}

#[test]
fn editorial_revision_asks_nothing_writes_nothing_and_closes_nothing() {
    let world = revised(&[]);
    assert_eq!((&world.state.screen, &world.effects), (&Screen::None, &Vec::new()));
    assert_eq!(world.given(), vec![REQUIRED, BULK, CAMERA, SDK, FACE, CLASS]);
}

#[test]
fn a_changed_recipient_asks_for_that_item_alone_and_holds_it_until_then() {
    let mut world = revised(&[FACE]);
    assert!(
        matches!(&world.state.screen, Screen::Choose(c) if c.shown == Set::from([FACE].as_slice()) && c.changed && c.on.is_empty())
    );
    assert_eq!(world.given(), vec![REQUIRED, BULK, CAMERA, SDK, CLASS], "untouched decisions stay");
    world.tap(Tap::On(FACE, true)).tap(Tap::Save).stored();
    assert_eq!(world.record.len(), 1);
    assert_eq!(world.given(), vec![REQUIRED, BULK, CAMERA, SDK, FACE, CLASS]);
}

#[test]
fn a_changed_service_model_asks_for_what_it_touches_with_nothing_on() {
    let mut world = revised(&[REQUIRED, BULK, CLASS]);
    let Screen::Choose(choices) = world.state.screen else { panic!("asked together") };
    assert_eq!(
        (choices.shown, choices.on, choices.changed),
        (Set::from([REQUIRED, BULK, CLASS].as_slice()), Set::default(), true)
    );
    world.tap(Tap::On(BULK, true)).tap(Tap::Save).stored();
    assert_eq!(world.given(), vec![REQUIRED, BULK, CAMERA, SDK, FACE]);
    assert_eq!(world.decision(CLASS), Decision::Refused);
}

#[test]
fn the_same_revision_is_never_asked_twice() {
    let mut world = revised(&[FACE]);
    world.tap(Tap::Close);
    assert!(world.state.items.iter().all(|item| !item.fresh), "the record is bound to this revision");
    assert!(world.record.is_empty(), "leaving decides nothing");
    let mut again = World::new(world.state.items.clone(), Mode::Decided);
    again.event(Event::Start).event(Event::Known(Vec::new()));
    assert_eq!(again.state.screen, Screen::None);
}

#[test]
fn what_was_refused_before_it_changed_stays_closed_and_is_not_asked() {
    let world = revised(&[MICROPHONE]);
    assert_eq!(world.state.screen, Screen::None);
    assert!(!world.given().contains(&MICROPHONE));
    assert_eq!((world.effects.first().and_then(|e| e.commit), world.record.len()), (Some(Control::Gate), 0));
}

#[test]
fn what_is_new_and_apart_waits_for_its_trigger() {
    let mut items = World::agreed().state.items;
    (items[FACE].fresh, items[CAMERA].fresh) = (true, true);
    let mut world = World::new(items, Mode::Decided);
    world.event(Event::Start).event(Event::Known(Vec::new()));
    assert_eq!(world.state.screen, Screen::None);
    world.ask('t', FACE, Origin::User);
    assert!(matches!(world.state.screen, Screen::Notice(_)));
}

#[test]
fn material_change_kinds_of_the_vectors_are_all_answered_here() {
    // kind of change → what an item's identity says of it: the material hash covers purpose, data, method, recipient, role,
    // controller. Rights, contact and editorial changes touch no item; `high-risk-pia` is a raised `meaning`.
    let touches = |kind: &str| match kind {
        "service-model" | "high-risk-pia" => Some(vec![BULK]),
        "recipients" => Some(vec![FACE]),
        "control-change" | "rights" | "contact" | "editorial" => Some(vec![]),
        _ => None,
    };
    for case in cases(include_str!("vectors/material-change.json")) {
        let kind = case["kind"].as_str().unwrap();
        let changed = touches(kind).unwrap_or_else(|| panic!("{kind}"));
        let world = revised(&changed);
        assert_eq!(world.state.screen != Screen::None, !changed.is_empty(), "{kind}");
        assert!(changed.iter().all(|index| !world.given().contains(index)), "{kind}: held until decided");
    }
}
