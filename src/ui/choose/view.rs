//! Draws the second layer: every item of this surface by kind, the optional ones off.
use crate::flow::{Choices, State, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::parts::row;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::template::{self, Call, Template, when};
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use alloc::string::String;

/// Draws the template of its head.
pub fn head(d: &mut Drawing, texts: &Texts) {
    sheet::begin(d, texts, "c", Leave::Back, |d| {
        d.say(texts, Word::ChooseTitle);
    });
    d.of("p", "again").say(texts, Word::ChooseLead);
    d.when(&[when::OPTED_OUT], |d| {
        d.of("p", "means").say(texts, Word::NoteHonoured);
    });
    d.when(&[when::MANY], |d| parts::search(d, texts));
}

/// Draws the template of the two ways out.
pub fn foot(d: &mut Drawing, texts: &Texts) {
    d.scope("cf");
    sheet::foot(d);
    parts::pair(d, texts, (Word::RefuseAll, word::REFUSE), (Word::Save, word::SAVE));
}

/// Draws the screen.
pub fn draw(out: &mut String, state: &State, choices: &Choices) {
    let many = choices.shown.len() > parts::FEW;
    let letters = template::letters(&[(state.opted_out(), when::OPTED_OUT), (many, when::MANY)]);
    Call::new(Template::Choose, &letters).write(out);
    rows(out, state, choices);
}

/// Draws the items that are shown, by kind, and the two ways out.
pub fn rows(out: &mut String, state: &State, choices: &Choices) {
    row::all(out, &state.items, |index, _| {
        let open = Some(choices.open == Some(index));
        choices.shown.contains(&index).then(|| (choices.on.contains(&index), open))
    });
    Call::new(Template::Foot, "").write(out);
}
