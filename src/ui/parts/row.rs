//! A row for an item: what it is, what is special about it, and either a switch or the word *required*.
use crate::flow::{Decision, Item, Kind, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts::fields;
use crate::ui::texts::{Row, Texts, field};
use crate::ui::words::Word;

/// Heads the group that an item of this kind begins.
pub fn group(d: &mut Drawing, texts: &Texts, kind: Kind) {
    let (name, label) = match kind {
        Kind::Purpose => ("gp", Word::GroupPurpose),
        Kind::Use => ("gu", Word::GroupUse),
        Kind::Sdk => ("gs", Word::GroupSdk),
        Kind::Storage => ("gl", Word::GroupStorage),
        Kind::Sharing => ("gx", Word::GroupSharing),
    };
    d.scope(name);
    d.add("h3").say(texts, label);
    d.of("ul", "rows");
}

/// Draws the row. `on` is the switch's place; `open` is whether the details are unfolded, `None` where they are a screen of
/// their own.
pub fn draw(d: &mut Drawing, texts: &Texts, row: &Row, of: (usize, &Item), on: bool, open: Option<bool>) {
    let (index, state) = of;
    d.scope_of("i", index);
    d.of("li", "row").inside(|d| {
        d.of("button", "what");
        if let Some(open) = open {
            d.attr("aria-expanded", if open { "true" } else { "false" });
        }
        d.action(word::ITEM).action(":").action(row.get(field::ID));
        d.inside(|d| {
            d.of("span", "name").cell(row, field::NAME);
            d.of("span", "line").text(row.get(if state.required { field::WHY } else { field::PURPOSE }));
            d.of("span", "marks").inside(|d| marks(d, texts, row, state));
        });
        let fixed = if state.shut {
            Some(Word::Shut)
        } else if state.required {
            Some(Word::Required)
        } else if state.kind == Kind::Use && open.is_some() {
            // One use, one question, at the time of use: the second layer only tells that it will come.
            Some(Word::Asked)
        } else {
            None
        };
        if let Some(word) = fixed {
            d.of("span", "must").say(texts, word);
        } else {
            let now = if on { "true" } else { "false" };
            d.of("button", "switch").attr("role", "switch").attr("aria-checked", now);
            d.attr("aria-label", row.get(field::NAME));
            d.action(word::ON).action(":").action(row.get(field::ID)).action(if on { "\t0" } else { "\t1" });
        }
        if open == Some(true) {
            d.of("div", "fields").inside(|d| fields::all(d, texts, row, state.required));
        }
    });
}

fn marks(d: &mut Drawing, texts: &Texts, row: &Row, state: &Item) {
    let said = match state.decision {
        _ if state.required => None,
        _ if state.changed => Some(Word::Again),
        Decision::Refused => Some(Word::Refused),
        Decision::Withdrawn => Some(Word::Withdrawn),
        Decision::Expired => Some(Word::Expired),
        Decision::Undecided if !state.bulk && state.kind != Kind::Use => Some(Word::Asked),
        _ => None,
    };
    if let Some(said) = said {
        d.of("span", "mark").say(texts, said);
    }
    fields::reasons(d, texts, row);
}
