//! The sheet: a dialog from the bottom of a phone, a card in the middle of a desktop. Its scrolling page holds the heading,
//! which takes the focus, and its foot the buttons that decide.
use crate::flow::{State, word};
use crate::ui::drawing::Drawing;
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use crate::ui::{browse, entry};

/// Level of what a screen draws on its page or foot.
pub const CONTENT: u8 = 3;

/// How a screen is left without deciding anything.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Not at all: the first layer waits for its answer.
    No,
    /// By Escape alone: the notice, whose two answers are its ways out.
    Escape,
    /// Back to the screen under it.
    Back,
    /// Out of our screens.
    Close,
}

/// Begins a dialog and leaves the pen on its page. The frame keeps its keys from screen to screen and so stays in place;
/// the heading is each screen's own, so that it takes the focus when the screen changes.
pub fn begin(d: &mut Drawing, texts: &Texts, screen: &str, leave: Leave, title: impl FnOnce(&mut Drawing)) {
    entry::draw(d, texts, true);
    d.scope("s");
    let (action, label) = match leave {
        Leave::No => ("", Word::Close),
        Leave::Escape | Leave::Back => (word::BACK, Word::Back),
        Leave::Close => (word::CLOSE, Word::Close),
    };
    // What Escape does stands with what makes the screen modal; the interpreter reads both at once.
    // An element for dialogs stands above all that a page has; engines that do not know it go by its role.
    d.of("dialog", "veil").attr("role", "dialog").attr("aria-modal", "true").attr("aria-labelledby", "t");
    d.attr("tabindex", "-1").attr("lang", texts.language()).attr("dir", texts.direction());
    d.attr("data-modal", action);
    d.at(1).of("section", "sheet").attr("tabindex", "-1");
    d.scope(screen);
    d.at(2).of("div", "page");
    let way_out = matches!(leave, Leave::Back | Leave::Close);
    d.at(CONTENT).of("div", if way_out { "head bar" } else { "head" }).inside(|d| {
        title(d.add("h2").attr("id", "t").attr("tabindex", "-1").attr("autofocus", "1").text(""));
        if way_out {
            // Seen before the heading, read after it: the heading has the focus.
            d.of("button", action).attr("aria-label", texts.word(label)).action(action);
        }
    });
}

/// Says within a dialog what has just happened. The line is always there, so that a change of it is read out.
pub fn said(d: &mut Drawing, texts: &Texts, state: &State) {
    d.of("p", "said").attr("role", "status");
    if let Some(note) = state.note {
        browse::say(d, texts, note);
    }
}

/// Leaves the page for the foot.
pub fn foot(d: &mut Drawing) {
    d.at(2).of("div", "foot");
    d.at(CONTENT);
}
