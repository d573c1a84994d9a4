//! The screens: pure functions from the flow's state and the policy's texts to drawing operations.
//!
//! A folder a screen; what screens share is in `parts`. Nothing here decides, reads a clock or touches a document.
//! The first layer is rendered by the same view at build time, so it is data when it reaches the page.
//!
//! Invariant: no control is drawn as on unless the state says that the person put it there.
//! It must never know: the DOM, the clock, storage, the gate's table.
mod age;
mod browse;
mod changed;
mod choose;
pub mod drawing;
pub mod entry;
mod erase;
mod export;
mod first;
mod guardian;
pub mod held;
mod history;
mod item;
mod lists;
mod markup;
mod notice;
mod parts;
mod settings;
pub mod styles;
pub mod template;
#[cfg(test)]
mod tests;
mod texts;
mod time;
pub mod words;

use crate::flow::{Entry, Page, Screen, State};
use alloc::string::String;
use alloc::vec::Vec;
use drawing::Drawing;
use texts::Texts;
pub use texts::is_mirrored;

/// The first layer, from the texts alone: the compiler renders it for the guard, and the program that takes it over draws
/// the very same.
pub fn first_layer(texts: &str) -> String {
    let mut d = Drawing::new();
    if let Some(texts) = Texts::new(texts) {
        first::draw(&mut d, &texts);
    }
    d.finish()
}

/// The entry alone, from the texts: what the guard draws while no screen of ours stands there.
pub fn entry_alone(texts: &str) -> String {
    Texts::new(texts).map(|texts| entry::drawing(&texts)).unwrap_or_default()
}

/// What stands for the first layer in a drawing's place: the page has it as data.
pub const FIRST: &str = "first";

/// The screens that ask: all that the consent program can draw, by templates. What belongs to the rights program is not drawn by it.
pub fn ask(state: &State) -> String {
    if matches!(state.screen, Screen::First) {
        return FIRST.into();
    }
    let mut out = String::new();
    match &state.screen {
        Screen::Choose(choices) => choose::draw(&mut out, state, choices),
        Screen::Notice(notice) => notice::draw(&mut out, state, notice),
        _ => {
            if let Some(note) = state.note {
                browse::draw(&mut out, note);
            }
        }
    }
    out
}

/// What was decided before, for the screens that show it; empty until the log has been read.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// The log.
    pub entries: Vec<Entry>,
    /// The record as JSON, to be kept.
    pub record: String,
}

/// Every screen: the rights program. `zone` is the reader's time zone in minutes ahead of UTC; `past` is asked where it is shown.
pub fn all(state: &State, texts: &str, zone: i32, past: impl FnOnce() -> Past) -> String {
    let Some(rows) = Texts::new(texts) else { return ask(state) };
    let mut d = Drawing::new();
    match &state.screen {
        Screen::Page(Page::Settings) => settings::draw(&mut d, &rows, state),
        Screen::Page(Page::Item(index)) => item::draw(d.calls(), state, *index),
        Screen::Page(Page::Collected) => lists::collected(&mut d, &rows),
        Screen::Page(Page::Shared) => lists::shared(&mut d, &rows, state),
        Screen::Page(Page::History) => history::draw(&mut d, &rows, &past().entries, zone),
        Screen::Page(Page::Export) => export::draw(&mut d, &rows, &past(), zone),
        Screen::Page(Page::Told) => changed::told(&mut d, &rows),
        Screen::Page(Page::Age(_)) => age::draw(&mut d, &rows),
        Screen::Page(Page::Guardian) => guardian::draw(&mut d, &rows, state),
        Screen::Page(Page::Erase) => erase::draw(&mut d, &rows),
        Screen::Choose(choices) if choices.changed => changed::draw(&mut d, &rows, state, choices),
        _ => return ask(state),
    }
    d.finish()
}
