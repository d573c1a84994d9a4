//! Draws the entry.
use crate::flow::word;
use crate::ui::drawing::Drawing;
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use alloc::string::String;

/// The entry alone: what the guard draws while no screen of ours stands there.
pub fn drawing(texts: &Texts) -> String {
    let mut d = Drawing::new();
    draw(&mut d, texts, false);
    d.finish()
}

/// Draws the entry. Behind a dialog it is hidden but there, so that the focus can return to it.
pub fn draw(d: &mut Drawing, texts: &Texts, hidden: bool) {
    let label = texts.word(Word::Entry);
    d.at(0).scope("e");
    d.of("div", "entry").attr("role", "region").attr("aria-label", label).attr("dir", texts.direction());
    if hidden {
        d.attr("hidden", "");
    }
    d.inside(|d| {
        d.add("button").text(label).action(word::OPEN).action(":settings");
    });
}
