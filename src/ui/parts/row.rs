//! A row for an item: what it is, what is special about it, and either a switch or the word *required*.
use crate::flow::{Closed, Decision, Grant, Item, Kind, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts::fields;
use crate::ui::parts::sheet::CONTENT;
use crate::ui::template::{self, Call, Template, slot, value, when};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;
use alloc::string::String;

/// What a group of items is called towards its template.
fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::Purpose => "P",
        Kind::Use => "U",
        Kind::Sdk => "S",
        Kind::Storage => "L",
        Kind::Sharing => "X",
    }
}

/// Draws the template of a group's heading.
pub fn group_template(d: &mut Drawing, texts: &Texts) {
    d.at(CONTENT);
    for (kind, scope, label) in [
        (Kind::Purpose, "gp", Word::GroupPurpose),
        (Kind::Use, "gu", Word::GroupUse),
        (Kind::Sdk, "gs", Word::GroupSdk),
        (Kind::Storage, "gl", Word::GroupStorage),
        (Kind::Sharing, "gx", Word::GroupSharing),
    ] {
        d.when(&[letter(kind)], |d| {
            d.scope(scope);
            d.add("h3").say(texts, label);
        });
    }
    d.when(&[ORGANISATION], |d| {
        d.scope("go");
        d.add("h3").text("");
        d.when(&[value::OTHER], |d| {
            d.fill(texts.word(Word::GroupNamed), &[("organisation", &slot(value::OTHER))]);
        });
        d.unless(value::OTHER, |d| {
            d.say(texts, Word::GroupOrganisation);
        });
    });
    d.of("ul", "rows");
}

/// What the group of the organisation's items is called towards its template.
const ORGANISATION: &str = "G";

/// Draws the template of a row.
pub fn template(d: &mut Drawing, texts: &Texts) {
    row(d, texts, |d| {
        d.when(&[when::OPEN], |d| {
            d.of("div", "fields").inside(|d| fields::all(d, texts, &[when::REQUIRED]));
        });
    });
}

/// Draws the template of a row that does not unfold.
pub fn folded(d: &mut Drawing, texts: &Texts) {
    row(d, texts, |_| {});
}

fn row(d: &mut Drawing, texts: &Texts, details: impl FnOnce(&mut Drawing)) {
    let [id, name] = [field::ID, field::NAME].map(|place| slot(template::field(place)));
    d.scope(&["i", &slot(value::INDEX), "."].concat());
    d.at(CONTENT + 1).of("li", "row").inside(|d| {
        d.of("button", "what");
        d.cases(&[(when::OPEN, "true"), (when::FOLDED, "false")], |d, open| {
            d.attr("aria-expanded", open);
        });
        d.action(word::ITEM).action(":").action(&id);
        d.inside(|d| {
            d.of("span", "name").text(&name);
            d.of("span", "line").text("");
            d.when(&[when::REQUIRED], |d| {
                d.text(&slot(template::field(field::WHY)));
            });
            d.unless(when::REQUIRED, |d| {
                d.text(&slot(template::field(field::PURPOSE)));
            });
            d.of("span", "marks").inside(|d| marks(d, texts));
        });
        fields::spans(
            d,
            texts,
            "must",
            &[
                (when::SHUT, Word::Shut),
                (when::FIXED, Word::Required),
                // One use, one question, at the time of use: the second layer only tells that it will come.
                (when::LATER, Word::Asked),
            ],
        );
        d.when(&[when::ON, when::OFF], |d| {
            d.of("button", "switch").attr("role", "switch");
            d.cases(&[(when::ON, "true"), (when::OFF, "false")], |d, on| {
                d.attr("aria-checked", on);
            });
            d.attr("aria-label", &name).action(word::ON).action(":").action(&id);
            d.cases(&[(when::ON, "\t0"), (when::OFF, "\t1")], |d, other| {
                d.action(other);
            });
        });
        details(d);
    });
}

fn marks(d: &mut Drawing, texts: &Texts) {
    fields::spans(
        d,
        texts,
        "mark",
        &[
            (when::CHANGED, Word::Again),
            (when::REFUSED, Word::Refused),
            (when::WITHDRAWN, Word::Withdrawn),
            (when::EXPIRED, Word::Expired),
            (when::VISIT, Word::AllowVisit),
            (when::ONCE, Word::AllowOnce),
            (when::APART, Word::Asked),
            (when::ORGANISATION, Word::SignalOrganisation),
            (when::SUNSET, Word::SignalSunset),
            (when::OPTED_OUT, Word::SignalOptedOut),
        ],
    );
    fields::reasons(d, texts);
}

/// Draws rows, each under the heading of its group: what the person decides on, then what their organisation does. `shown` says of an
/// item, where it is shown, the place of its switch and whether its details are unfolded (`None`: they are a screen of their own).
pub fn all(out: &mut String, items: &[Item], shown: impl Fn(usize, &Item) -> Option<(bool, Option<bool>)>) {
    let mut rows = Rows::default();
    for owner in [false, true] {
        for (index, item) in items.iter().enumerate().filter(|(_, item)| item.organisation == owner) {
            if let Some((on, open)) = shown(index, item) {
                rows.draw(out, index, item, on, open);
            }
        }
    }
}

/// The group that the last row stands in.
#[derive(Default)]
struct Rows(Option<Group>);

/// A group of rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Of(Kind),
    Organisation,
}

impl Rows {
    /// Draws the row, and the heading where its group begins.
    fn draw(&mut self, out: &mut String, index: usize, item: &Item, on: bool, open: Option<bool>) {
        let group = if item.organisation { Group::Organisation } else { Group::Of(item.kind) };
        if self.0.replace(group) != Some(group) {
            match group {
                Group::Of(kind) => Call::new(Template::Group, letter(kind)).write(out),
                Group::Organisation => {
                    let call = Call::new(Template::Group, ORGANISATION);
                    Call { other: Some(template::ORGANISATION), ..call }.write(out);
                }
            }
        }
        let mut letters = String::new();
        letters.push_str(match open {
            Some(true) => when::OPEN,
            Some(false) => when::FOLDED,
            None => "",
        });
        letters.push_str(if item.required { when::REQUIRED } else { "" });
        letters.push_str(match item {
            _ if item.shut() => when::SHUT,
            Item { required: true, .. } => when::FIXED,
            Item { kind: Kind::Use, .. } if open.is_some() => when::LATER,
            _ if on => when::ON,
            _ => when::OFF,
        });
        letters.push_str(said(item));
        letters.push_str(signal(item));
        Call::of(Template::Row, index, &letters).write(out);
    }
}

/// What a signal does to the item.
fn signal(item: &Item) -> &'static str {
    match item.signal {
        Some(Closed::Organisation) => when::ORGANISATION,
        Some(Closed::Sunset) => when::SUNSET,
        _ if item.opted_out() => when::OPTED_OUT,
        _ => "",
    }
}

fn said(item: &Item) -> &'static str {
    match item.decision {
        _ if item.required => "",
        _ if item.changed => when::CHANGED,
        Decision::Refused => when::REFUSED,
        Decision::Withdrawn => when::WITHDRAWN,
        Decision::Expired => when::EXPIRED,
        Decision::Given if item.grant == Grant::Visit => when::VISIT,
        Decision::Given if item.grant == Grant::Once => when::ONCE,
        Decision::Undecided if !item.bulk && item.kind != Kind::Use && item.signal.is_none() => when::APART,
        _ => "",
    }
}
