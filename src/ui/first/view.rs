//! Draws the first layer: who, why, what the buttons do, the main purposes, where all of it stands, and three buttons.
//!
//! It is drawn from the texts alone, before anything is known of the person: the compiler renders it for the guard.
use crate::flow::word;
use crate::ui::drawing::Drawing;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::parts::{self, button};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts) {
    let publisher = texts.row("publisher");
    sheet::begin(d, texts, "f", Leave::No, |d| {
        d.fill(texts.word(Word::FirstTitle), &[("product", publisher.get(2))]);
    });
    d.of("p", "again").say(texts, Word::FirstAgain);
    d.add("p").fill(texts.word(Word::FirstWho), &[("publisher", publisher.get(1))]);
    d.add("p").text(texts.row("summary").get(1));
    // What the buttons do is read before anything that unfolds.
    d.of("p", "means").say(texts, Word::FirstMeans);
    let mut mains = texts.rows("main").peekable();
    if mains.peek().is_some() {
        d.add("h3").say(texts, Word::FirstPurposes);
        // The names alone keep the layer short enough to be read; each unfolds by itself, without any program.
        d.of("div", "mains").inside(|d| {
            for main in mains {
                d.add("details").inside(|d| {
                    d.add("summary").attr("tabindex", "0").cell(&main, 1);
                    d.of("p", "line").cell(&main, 2);
                });
            }
        });
    }
    d.of("p", "again minor").inside(|d| {
        d.add("span").cell(&texts.row("minors"), 2);
        d.of("button", "link").text(&parts::aged(texts, Word::FirstMinor));
        d.action(word::OPEN).action(":").action(word::MINOR);
    });
    parts::ways(d, texts);
    parts::contact(d, texts, false);
    parts::languages(d, texts);
    sheet::foot(d);
    // Shown where a tap finds no program; the page does that by itself.
    d.of("p", "offline").attr("role", "alert").say(texts, Word::Offline);
    parts::pair(d, texts, (Word::Disagree, word::DISAGREE), (Word::Agree, word::AGREE));
    button(d, "quiet", texts.word(Word::Choose), word::CHOOSE);
}
