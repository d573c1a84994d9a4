//! Draws both lists. They show the whole policy, what is not on this device included and marked.
use crate::flow::{Kind, State};
use crate::ui::drawing::Drawing;
use crate::ui::parts::fields;
use crate::ui::parts::sheet::{self, CONTENT, Leave};
use crate::ui::template::{self, Call, Template, slot, when};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;

/// Draws the list of what is collected.
pub fn collected(d: &mut Drawing, texts: &Texts) {
    sheet::begin(d, texts, "d", Leave::Back, |d| {
        d.say(texts, Word::Collected);
    });
    d.of("p", "again").fill(texts.word(Word::CollectedLead), &[("publisher", texts.row("publisher").get(1))]);
    d.of("ul", "rows").inside(|d| {
        for data in texts.rows("data") {
            d.of("li", "entity").inside(|d| {
                d.add("h3").cell(&data, 2);
                if data.get(4) == "1" {
                    d.of("p", "marks").inside(|d| {
                        d.of("span", "mark").say(texts, Word::Sensitive);
                    });
                }
                for (label, place) in [
                    (Word::FieldDetail, 3),
                    (Word::FieldUse, 5),
                    (Word::FieldRetention, 6),
                    (Word::FieldSource, 7),
                    (Word::FieldCondition, 8),
                ] {
                    fields::line(d, texts, label, data.get(place));
                }
            });
        }
    });
}

/// Draws the template of an item in the list of who may receive data.
pub fn template(d: &mut Drawing, texts: &Texts) {
    d.at(CONTENT + 1).of("li", "entity").inside(|d| {
        d.add("h3").text(&slot(template::field(field::NAME)));
        d.of("p", "marks").inside(|d| {
            fields::spans(d, texts, "mark", &[(when::ELSEWHERE, Word::NotHere)]);
            fields::reasons(d, texts);
        });
        fields::all(d, texts, &[template::field(field::PURPOSE)]);
    });
}

/// Draws the list of what is shared with whom.
pub fn shared(d: &mut Drawing, texts: &Texts, state: &State) {
    sheet::begin(d, texts, "x", Leave::Back, |d| {
        d.say(texts, Word::Shared);
    });
    d.of("p", "again").say(texts, Word::SharedLead);
    d.of("ul", "rows");
    for (index, item) in state.items.iter().enumerate() {
        if matches!(item.kind, Kind::Sdk | Kind::Sharing) {
            Call::of(Template::Shared, index, if item.here { "" } else { when::ELSEWHERE }).write(d.calls());
        }
    }
}
