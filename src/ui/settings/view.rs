//! Draws the settings: every choice with its switch, the way back from everything, and the ways to lists and history.
use crate::flow::{Mode, State};
use crate::ui::drawing::Drawing;
use crate::ui::parts::row::Rows;
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
    let mut rows = Rows::default();
    for (index, item) in state.items.iter().enumerate() {
        if item.here && state.mode == Mode::Decided {
            rows.draw(d.calls(), index, item, item.given(), None);
        }
    }
    d.scope("tw");
    parts::ways(d, texts);
    d.of("nav", "ways").attr("aria-label", texts.word(Word::History)).inside(|d| {
        way(d, texts, Word::History, "history");
        way(d, texts, Word::Export, "export");
    });
    rights(d, texts);
    parts::contact(d, texts, true);
    if state.items.iter().any(|item| item.given()) {
        sheet::foot(d);
        button(d, "quiet", texts.word(Word::WithdrawAll), "withdraw:all");
    }
}

/// What else a person may ask of the publisher, and where.
fn rights(d: &mut Drawing, texts: &Texts) {
    let mut rights = texts.rows("right").peekable();
    if rights.peek().is_some() {
        d.add("h3").say(texts, Word::Rights);
        d.of("ul", "rows").inside(|d| {
            for right in rights {
                d.of("li", "entity").inside(|d| {
                    d.of("p", "name").cell(&right, 2);
                    d.add("p").cell(&right, 3);
                    d.of("p", "line").cell(&right, 4);
                });
            }
        });
    }
}
