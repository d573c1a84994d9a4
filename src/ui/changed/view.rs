//! Draws what changed with the policy, by kind: above the items that are asked anew and alone, or to be read where nothing is asked.
use crate::flow::{Choices, State, word};
use crate::ui::choose;
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// The kinds of material change, as `policy::model::ChangeKind` writes them.
const KINDS: [(&str, Word); 6] = [
    ("service-model", Word::KindService),
    ("control-change", Word::KindControl),
    ("recipients", Word::KindRecipients),
    ("rights", Word::KindRights),
    ("contact", Word::KindContact),
    ("high-risk-pia", Word::KindRisk),
];

/// Draws the screen that asks.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State, choices: &Choices) {
    begin(d, texts, (Word::ChangedTitle, Word::ChangedLead));
    choose::rows(d.calls(), state, choices);
}

/// Draws the screen that tells.
pub fn told(d: &mut Drawing, texts: &Texts) {
    begin(d, texts, (Word::ToldTitle, Word::ToldLead));
    sheet::foot(d);
    parts::button(d, "button", texts.word(Word::ToldDone), word::CLOSE);
}

fn begin(d: &mut Drawing, texts: &Texts, (title, lead): (Word, Word)) {
    sheet::begin(d, texts, "r", Leave::Close, |d| {
        d.say(texts, title);
    });
    d.of("p", "again").say(texts, lead);
    for (kind, label) in KINDS {
        let mut changes = texts.rows("change").filter(|row| row.get(1) == kind).peekable();
        if changes.peek().is_some() {
            d.add("h3").say(texts, label);
            d.of("ul", "changes").inside(|d| {
                for change in changes {
                    d.add("li").cell(&change, 3);
                }
            });
        }
    }
}
