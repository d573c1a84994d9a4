//! What every screen must keep, named after the promises.
mod made;

use super::{all, ask, first_layer, styles, template};
use crate::flow::{Choices, Decision, Mode, Note, Page, Screen, State};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};
use made::{Node, choose, nodes, notice, past, screens, shown, state, texts};

fn drawn(state: &State) -> Vec<Node> {
    nodes(&shown(&all(state, &texts(), 0, past), &texts()))
}

fn every() -> impl Iterator<Item = Vec<Node>> {
    [Mode::None, Mode::Browse, Mode::Decided].into_iter().flat_map(|mode| {
        screens().into_iter().map(move |screen| {
            let mut state = state(mode, screen);
            state.note = Some(Note::Withdrawn(2));
            drawn(&state)
        })
    })
}

fn by<'a>(nodes: &'a [Node], action: &str) -> &'a Node {
    nodes.iter().find(|node| node.action == action).unwrap_or_else(|| panic!("no {action}"))
}

#[test]
fn p02_no_control_is_on_before_the_person_put_it_there() {
    for screen in every() {
        for node in screen {
            assert_ne!(node.attr("aria-checked"), "true", "{}", node.action);
            assert!(!node.has("checked") && node.tag != "input");
            assert!(!node.action.ends_with("\t0"), "{}", node.action);
        }
    }
}

#[test]
fn p02_what_is_required_is_shown_as_required_and_is_no_control() {
    for screen in [choose(&[], false), Screen::Page(Page::Settings)] {
        let screen = drawn(&state(Mode::Decided, screen));
        assert!(screen.iter().any(|node| node.attr("class") == "must" && node.text == "Required"));
        assert!(screen.iter().any(|node| node.text == "Needed"), "its reason stands there");
        assert!(!screen.iter().any(|node| node.action.starts_with("on:storage.id")));
    }
}

#[test]
fn p02_a_switch_shows_what_the_person_did_and_offers_the_contrary() {
    let screen = drawn(&state(Mode::None, choose(&[0], false)));
    assert_eq!(by(&screen, "on:purpose.id\t0").attr("aria-checked"), "true");
    assert_eq!(by(&screen, "on:sdk.id\t1").attr("aria-checked"), "false");
    let mut decided = state(Mode::Decided, Screen::Page(Page::Settings));
    for (item, decision) in decided.items.iter_mut().zip([
        Decision::Given,
        Decision::Refused,
        Decision::Withdrawn,
        Decision::Given,
        Decision::Expired,
    ]) {
        item.decision = decision;
    }
    let screen = drawn(&decided);
    let on: Vec<&str> =
        screen.iter().filter(|n| n.attr("aria-checked") == "true").map(|node| node.action.as_str()).collect();
    assert_eq!(on, ["on:purpose.id\t0"]);
}

#[test]
fn p03_yes_and_no_stand_beside_each_other_and_nothing_tells_them_apart() {
    for (screen, no, yes) in
        [(Screen::First, "disagree", "agree"), (choose(&[], false), "refuse", "save"), (notice(2), "refuse", "allow")]
    {
        let screen = drawn(&state(Mode::None, screen));
        let (no, yes) = (by(&screen, no), by(&screen, yes));
        assert_eq!((&no.tag, no.level, &no.attributes), (&yes.tag, yes.level, &yes.attributes));
        let at = |node: &Node| screen.iter().position(|other| other.key == node.key).unwrap();
        assert_eq!(at(no) + 1, at(yes), "nothing between them");
    }
}

#[test]
fn p03_neither_is_preferred_by_enter_and_escape_never_agrees() {
    for screen in every() {
        let focused: Vec<&Node> = screen.iter().filter(|node| !node.attr("autofocus").is_empty()).collect();
        let modal = screen.iter().any(|node| node.has("data-modal"));
        assert_eq!(focused.len(), usize::from(modal));
        assert!(focused.iter().all(|node| node.tag == "h2" && node.action.is_empty()));
        assert!(screen.iter().all(|node| ["", "back", "close"].contains(&node.attr("data-modal"))));
        assert!(!screen.iter().any(|node| node.tag == "form"));
    }
    assert!(drawn(&state(Mode::None, Screen::First)).iter().all(|node| node.attr("data-modal").is_empty()));
}

#[test]
fn p05_what_agree_may_not_give_says_why() {
    let screen = drawn(&state(Mode::None, choose(&[], false)));
    for mark in ["Goes to another company", "Sensitive data", "Asked when you use it"] {
        assert!(screen.iter().any(|node| node.text == mark), "{mark}");
    }
}

#[test]
fn p06_the_second_layer_cannot_give_a_use() {
    let screen = drawn(&state(Mode::None, choose(&[], false)));
    assert!(!screen.iter().any(|node| node.action.starts_with("on:use.id")));
}

#[test]
fn p06_the_notice_asks_one_item_and_says_its_purpose() {
    let screen = drawn(&state(Mode::Decided, notice(1)));
    assert!(screen.iter().any(|node| node.text == "Purpose"));
    assert!(screen.iter().any(|node| node.text == "Somebody"));
    assert_eq!(screen.iter().filter(|node| node.action == "allow").count(), 1);
    assert!(!screen.iter().any(|node| node.attr("role") == "switch"));
}

#[test]
fn p09_withdrawing_is_one_tap_as_giving_is() {
    let mut given = state(Mode::Decided, Screen::Page(Page::Settings));
    given.items.iter_mut().for_each(|item| item.decision = Decision::Given);
    let screen = drawn(&given);
    for action in ["on:purpose.id\t0", "on:use.id\t0", "on:sdk.id\t0", "on:sharing.id\t0", "withdraw:all"] {
        by(&screen, action);
    }
}

#[test]
fn p13_policy_and_lists_are_one_tap_from_first_layer_and_settings() {
    for (mode, screen) in [(Mode::None, Screen::First), (Mode::Browse, Screen::Page(Page::Settings))] {
        let screen = drawn(&state(mode, screen));
        by(&screen, "open:list-collected");
        by(&screen, "open:list-shared");
        for address in ["/policy", "/permissions", "tel:123", "mailto:a@b.example"] {
            assert!(screen.iter().any(|node| node.attr("href") == address), "{address}");
        }
    }
}

#[test]
fn l40_the_first_line_tells_where_to_find_it_again() {
    let screen = nodes(&first_layer(&texts()));
    let first = screen.iter().find(|node| node.tag == "p").unwrap();
    let entry = screen.iter().find(|node| node.action == "open:settings").unwrap();
    assert!(first.text.contains(&entry.text), "{}", first.text);
}

#[test]
fn who_disagreed_thinks_again_in_one_tap() {
    let mut browse = state(Mode::Browse, Screen::None);
    browse.note = Some(Note::Browse);
    by(&drawn(&browse), "open:first");
    by(&drawn(&browse), "hide-note");
    by(&drawn(&state(Mode::Browse, Screen::Page(Page::Settings))), "open:first");
}

#[test]
fn what_a_first_visit_gets_draws_all_that_is_asked_until_something_unfolds() {
    let texts = texts();
    let [whole, asking, folded] = [template::whole, template::asking, template::folded].map(|write| write(&texts));
    assert!(folded.len() < asking.len() && asking.len() < whole.len());
    let notes = [Note::Browse, Note::Basic, Note::Saved, Note::Visit, Note::Failed, Note::WithdrawnAll];
    let notes = notes.into_iter().chain([Note::Withdrawn(1), Note::Needed(2)]);
    let notes = notes.map(|note| State { note: Some(note), ..state(Mode::Browse, Screen::None) });
    for mut state in screens().into_iter().map(|screen| state(Mode::None, screen)).chain(notes) {
        let drawing = ask(&state);
        assert_eq!(template::fill(&drawing, &whole, &texts), template::fill(&drawing, &asking, &texts));
        if let Screen::Choose(choices) = &mut state.screen {
            choices.open = None;
        }
        if !matches!(state.screen, Screen::Notice(_)) {
            let drawing = ask(&state);
            assert_eq!(template::fill(&drawing, &whole, &texts), template::fill(&drawing, &folded, &texts));
        }
    }
}

#[test]
fn what_needs_the_details_says_so_in_its_call() {
    let unfolded = |screen| {
        let drawing = ask(&state(Mode::None, screen));
        drawing
            .split('\u{e}')
            .any(|call| call.split(',').nth(4).is_some_and(|letters| letters.contains(template::when::OPEN)))
    };
    assert!(unfolded(choose(&[], false)) && unfolded(notice(1)));
    assert!(!unfolded(Screen::Choose(Choices { shown: (0..2).collect(), ..Choices::default() })));
}

#[test]
fn no_screen_means_no_drawing() {
    assert_eq!(ask(&state(Mode::Decided, Screen::None)), "");
    assert_eq!(ask(&state(Mode::Decided, Screen::Page(Page::Settings))), "");
}

#[test]
fn every_dialog_has_a_name_and_every_button_says_what_it_is() {
    for screen in every() {
        for (at, node) in screen.iter().enumerate() {
            if node.attr("role") == "dialog" {
                assert!(screen.iter().any(|n| n.attr("id") == node.attr("aria-labelledby") && !n.text.is_empty()));
                assert_eq!(node.attr("aria-modal"), "true");
            }
            if node.tag == "button" {
                let inside = screen.iter().skip(at + 1).take_while(|other| other.level > node.level);
                let says = inside.fold(node.text.clone(), |says, other| says + &other.text);
                assert!(!says.is_empty() || !node.attr("aria-label").is_empty(), "{}", node.action);
                assert!(!node.action.is_empty());
            }
        }
    }
}

#[test]
fn keys_are_unique_and_a_node_has_text_or_children() {
    for screen in every() {
        for (at, node) in screen.iter().enumerate() {
            assert!(screen.iter().skip(at + 1).all(|other| other.key != node.key), "{}", node.key);
            let child = screen.get(at + 1).is_some_and(|next| next.level > node.level);
            assert!(node.text.is_empty() || !child, "{} has both", node.key);
            assert!(screen.get(at + 1).is_none_or(|next| next.level <= node.level + 1), "a level is left out");
            assert!(!node.text.contains(['{', '}']), "{}", node.text);
        }
    }
}

#[test]
fn a_node_keeps_its_key_while_another_row_unfolds() {
    let key = |open| {
        let choices = Choices { shown: (0..5).collect(), open, ..Choices::default() };
        let screen = drawn(&state(Mode::None, Screen::Choose(choices)));
        ["item:sharing.id", "on:sdk.id\t1", "save"].map(|action| by(&screen, action).key.clone())
    };
    assert_eq!(key(None), key(Some(0)));
    assert_eq!(key(None), key(Some(2)));
}

#[test]
fn p16_a_damaged_catalogue_draws_less_and_nothing_on() {
    let whole = texts();
    for end in (0..whole.len()).step_by(37).filter(|end| whole.is_char_boundary(*end)) {
        for screen in screens() {
            let part = whole.get(..end).unwrap();
            let drawing = all(&state(Mode::Decided, screen), part, 0, past);
            assert!(!shown(&drawing, part).contains("aria-checked=true"));
        }
    }
}

#[test]
fn shipped_names_stay_clear_of_blocking_lists() {
    let mut names: Vec<String> =
        vec![styles::ENTRY.into(), styles::FIRST.into(), styles::MORE.into(), styles::REST.into()];
    for screen in every() {
        names.extend(screen.iter().flat_map(|n| [n.attr("class").to_string(), n.attr("id").into(), n.key.clone()]));
    }
    for word in ["cookie", "consent", "gdpr", "cmp", "privacy", "banner"] {
        assert!(!names.iter().any(|name| name.to_lowercase().contains(word)), "{word}");
    }
}

#[test]
fn every_class_drawn_has_a_style_or_none_at_all() {
    // `said` and `start` of a line carry no style; all others must be in the sheet that is there when they are drawn.
    for class in nodes(&first_layer(&texts())).iter().flat_map(|n| n.attr("class").split(' ')).filter(|c| !c.is_empty())
    {
        let (first, entry) = (styles::FIRST, styles::ENTRY);
        assert!([first, entry].iter().any(|css| css.contains(&format!(".{class}"))), "{class}");
    }
}
