//! Draws the settings: every choice with its switch, the way back from everything, and the ways to lists and history.
use crate::flow::{Mode, State, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts::row;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::parts::{self, button, way};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State) {
    sheet::begin(d, texts, "t", Leave::Close, |d| {
        d.say(texts, Word::Entry);
    });
    sheet::said(d, texts, state);
    if state.mode == Mode::Decided {
        d.of("p", "again").say(texts, Word::SettingsLead);
    } else {
        // Without an accepted policy no single item can be on: the way to one is the first layer.
        d.of("div", "means").inside(|d| {
            d.add("p").say(texts, if state.mode == Mode::Browse { Word::SettingsBrowse } else { Word::SettingsNone });
            way(d, texts, Word::SettingsFirst, "first");
        });
    }
    let sunset = texts.row("sunset");
    if !sunset.get(2).is_empty() {
        d.of("p", "means").cell(&sunset, 2);
    }
    if state.age.is_minor() {
        d.of("p", "means").text(&parts::aged(texts, Word::GuardianDecides));
    }
    if state.opted_out() {
        d.of("p", "means").say(texts, Word::NoteHonoured);
    }
    let decided = state.mode == Mode::Decided;
    if decided && state.items.iter().filter(|item| item.here).count() > parts::FEW {
        parts::search(d, texts);
    }
    row::all(d.calls(), &state.items, |_, item| (item.here && decided).then(|| (item.given(), None)));
    d.scope("tw");
    parts::ways(d, texts);
    d.of("nav", "ways").attr("aria-label", texts.word(Word::History)).inside(|d| {
        way(d, texts, Word::History, "history");
        way(d, texts, Word::Export, "export");
        way(d, texts, Word::Erase, "erase");
    });
    rights(d, texts, state);
    parts::contact(d, texts, true);
    parts::languages(d, texts);
    if state.items.iter().any(|item| item.given()) {
        sheet::foot(d);
        button(d, "quiet", texts.word(Word::WithdrawAll), "withdraw:all");
    }
}

/// What else a person may ask of the publisher, and where.
fn rights(d: &mut Drawing, texts: &Texts, state: &State) {
    let mut rights = texts.rows("right").peekable();
    if rights.peek().is_some() {
        d.add("h3").say(texts, Word::Rights);
        d.of("ul", "rows").inside(|d| {
            for right in rights {
                d.of("li", "entity").inside(|d| {
                    d.of("p", "name").cell(&right, 2);
                    d.add("p").cell(&right, 3);
                    d.of("p", "line").cell(&right, 4);
                    place(d, texts, right.get(5), state.native);
                });
            }
        });
    }
}

/// Where a right is exercised: a page, or a screen of the app around the page where there is one.
fn place(d: &mut Drawing, texts: &Texts, link: &str, native: bool) {
    match link.strip_prefix("host:") {
        Some(screen) if native => {
            let link = d.of("button", "link").say(texts, Word::RightOpen);
            link.action(word::HOST).action(":").action(screen);
        }
        Some(_) => {}
        None => parts::document(d, texts.word(Word::RightOpen), link),
    }
}
