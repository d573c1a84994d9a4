//! Draws the just-in-time notice: one item, one purpose, one question, at the moment of use.
use crate::flow::{Kind, Notice, State, Why, word};
use crate::ui::drawing::{Drawing, digits};
use crate::ui::parts;
use crate::ui::parts::fields;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;
use alloc::string::String;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State, notice: &Notice) {
    let row = texts.item(notice.item);
    let title = if notice.why == Why::Changed { Word::NoticeChanged } else { Word::NoticeUse };
    // Each question is a screen of its own: its heading takes the focus.
    let mut screen = String::from("n");
    digits(&mut screen, notice.item);
    screen.push('.');
    sheet::begin(d, texts, &screen, Leave::Escape, (texts.word(title), &[("name", row.get(field::NAME))]));
    d.of("p", "lead").cell(&row, field::PURPOSE);
    d.of("p", "again");
    if notice.place.1 > 1 {
        let (mut place, mut count) = (String::new(), String::new());
        digits(&mut place, notice.place.0);
        digits(&mut count, notice.place.1);
        d.fill(texts.word(Word::NoticePlace), &[("place", &place), ("count", &count)]).text(" · ");
    }
    match notice.wanted_by {
        Some(sdk) => d.fill(texts.word(Word::NoticeForSdk), &[("sdk", texts.item(sdk).get(field::NAME))]),
        None => d.fill(texts.word(Word::NoticeWho), &[("publisher", texts.row("publisher").get(1))]),
    };
    if notice.again {
        d.of("p", "again").say(texts, Word::NoticeAgain);
    }
    d.of("p", "marks").inside(|d| fields::reasons(d, texts, &row));
    d.of("div", "fields").inside(|d| fields::all(d, texts, &row, false));
    let use_of_device = state.items.get(notice.item).is_some_and(|item| item.kind == Kind::Use);
    d.of("p", "again").say(texts, if use_of_device { Word::NoticePrompt } else { Word::NoticeLater });
    sheet::foot(d);
    parts::pair(d, texts, (Word::Refuse, word::REFUSE), (Word::Allow, word::ALLOW));
}
