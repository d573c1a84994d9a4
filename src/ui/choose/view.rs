//! Draws the second layer: every item of this surface by kind, the optional ones off.
use crate::flow::{Choices, State, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::parts::row;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State, choices: &Choices) {
    sheet::begin(d, texts, "c", Leave::Back, (texts.word(Word::ChooseTitle), &[]));
    d.of("p", "again").say(texts, Word::ChooseLead);
    rows(d, texts, state, choices);
}

/// Draws the items that are shown, by kind, and the two ways out.
pub fn rows(d: &mut Drawing, texts: &Texts, state: &State, choices: &Choices) {
    let mut kind = None;
    for ((index, row), item) in texts.rows("item").enumerate().zip(&state.items) {
        if choices.shown.contains(&index) {
            if kind != Some(item.kind) {
                kind = Some(item.kind);
                row::group(d, texts, item.kind);
            }
            let open = Some(choices.open == Some(index));
            d.inside(|d| row::draw(d, texts, &row, (index, item), choices.on.contains(&index), open));
        }
    }
    d.scope("cf");
    sheet::foot(d);
    parts::pair(d, texts, (Word::RefuseAll, word::REFUSE), (Word::Save, word::SAVE));
}
