//! Draws everything that the policy says of one item.
use crate::flow::State;
use crate::ui::drawing::Drawing;
use crate::ui::parts::fields;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::template::{self, Call, Template, slot, when};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;
use alloc::string::String;

/// Draws the template.
pub fn template(d: &mut Drawing, texts: &Texts) {
    sheet::begin(d, texts, "i", Leave::Back, |d| {
        d.text(&slot(template::field(field::NAME)));
    });
    d.when(&[when::ELSEWHERE], |d| {
        d.of("p", "again").say(texts, Word::NotHere);
    });
    d.of("p", "marks").inside(|d| fields::reasons(d, texts));
    d.of("div", "fields").inside(|d| fields::all(d, texts, &[template::field(field::PURPOSE)]));
}

/// Draws the screen.
pub fn draw(out: &mut String, state: &State, index: usize) {
    let elsewhere = state.items.get(index).is_some_and(|item| !item.here);
    Call::of(Template::About, index, if elsewhere { when::ELSEWHERE } else { "" }).write(out);
}
