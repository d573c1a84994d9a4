//! Draws everything that the policy says of one item, with its switch.
use crate::flow::State;
use crate::ui::drawing::Drawing;
use crate::ui::parts::fields;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State, index: usize) {
    let row = texts.item(index);
    sheet::begin(d, texts, "i", Leave::Back, ("{name}", &[("name", row.get(field::NAME))]));
    if state.items.get(index).is_some_and(|item| !item.here) {
        d.of("p", "again").say(texts, Word::NotHere);
    }
    d.of("p", "marks").inside(|d| fields::reasons(d, texts, &row));
    d.of("div", "fields").inside(|d| fields::all(d, texts, &row, true));
}
