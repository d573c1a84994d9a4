//! Draws what changed with the policy, above the items that are asked anew and alone.
use crate::ui::drawing::Drawing;
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the lines.
pub fn draw(d: &mut Drawing, texts: &Texts) {
    d.of("p", "again").say(texts, Word::ChangedLead);
    d.of("ul", "changes").inside(|d| {
        for change in texts.rows("change") {
            d.add("li").cell(&change, 3);
        }
    });
}
