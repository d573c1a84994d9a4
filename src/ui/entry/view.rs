//! Draws the entry.
use crate::flow::word;
use crate::ui::drawing::Drawing;
use alloc::string::String;

/// The entry alone: what the guard draws while no screen of ours stands there.
pub fn drawing(label: &str) -> String {
    let mut d = Drawing::new();
    draw(&mut d, label, false);
    d.finish()
}

/// Draws the entry. Behind a dialog it is hidden but there, so that the focus can return to it.
pub fn draw(d: &mut Drawing, label: &str, hidden: bool) {
    d.at(0).scope("e");
    d.of("div", "entry").attr("role", "region").attr("aria-label", label);
    if hidden {
        d.attr("hidden", "");
    }
    d.inside(|d| {
        d.add("button").text(label).action(word::OPEN).action(":settings");
    });
}
