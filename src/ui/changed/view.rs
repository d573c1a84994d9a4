//! Draws what changed with the policy, above the items that are asked anew and alone.
use crate::flow::{Choices, State};
use crate::ui::choose;
use crate::ui::drawing::Drawing;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State, choices: &Choices) {
    sheet::begin(d, texts, "r", Leave::Close, |d| {
        d.say(texts, Word::ChangedTitle);
    });
    d.of("p", "again").say(texts, Word::ChangedLead);
    d.of("ul", "changes").inside(|d| {
        for change in texts.rows("change") {
            d.add("li").cell(&change, 3);
        }
    });
    choose::rows(d.calls(), state, choices);
}
