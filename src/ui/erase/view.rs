//! Draws what erasing everything means, and the question.
use crate::flow::word;
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts) {
    sheet::begin(d, texts, "z", Leave::Back, |d| {
        d.say(texts, Word::EraseTitle);
    });
    d.add("p").say(texts, Word::EraseLead);
    sheet::foot(d);
    parts::pair(d, texts, (Word::Cancel, word::BACK), (Word::EraseYes, word::ERASE));
}
