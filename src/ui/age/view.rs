//! Draws the question on which side of the policy's age the person is, asked before anything is given. No birthday: two answers, neither
//! of them the better looking (PIPL 31; GDPR 8; 16 CFR 312).
use crate::flow::word;
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts) {
    sheet::begin(d, texts, "ag", Leave::Back, |d| {
        d.say(texts, Word::AgeTitle);
    });
    d.add("p").say(texts, Word::AgeLead);
    sheet::foot(d);
    let labels = [Word::AgeUnder, Word::AgeOver].map(|word| parts::aged(texts, word));
    let [under, over] = &labels;
    parts::labelled(d, (under, word::MINOR), (over, word::ADULT));
}
