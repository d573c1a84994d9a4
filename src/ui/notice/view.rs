//! Draws the just-in-time notice: one item, one purpose, one question, at the moment of use.
use crate::flow::{Item, Kind, Notice, State, Why, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts::fields;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::parts::{self, button};
use crate::ui::template::{self, Call, Template, slot, value, when};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;
use alloc::string::String;

/// Draws the template.
pub fn template(d: &mut Drawing, texts: &Texts) {
    let [name, purpose] = [field::NAME, field::PURPOSE].map(|place| slot(template::field(place)));
    let title = |d: &mut Drawing, title| {
        d.fill(texts.word(title), &[("name", &name)]);
    };
    // Each question is a screen of its own: its heading takes the focus.
    sheet::begin(d, texts, &["n", &slot(value::INDEX), "."].concat(), Leave::Escape, |d| {
        d.when(&[when::CHANGED], |d| title(d, Word::NoticeChanged));
        d.unless(when::CHANGED, |d| title(d, Word::NoticeUse));
    });
    d.of("p", "lead").text(&purpose);
    d.of("p", "again").text("");
    d.when(&[when::PLACED], |d| {
        let values = [("place", &*slot(value::PLACE)), ("count", &*slot(value::COUNT))];
        d.fill(texts.word(Word::NoticePlace), &values).text(" · ");
    });
    d.when(&[value::OTHER], |d| {
        d.fill(texts.word(Word::NoticeForSdk), &[("sdk", &slot(value::OTHER))]);
    });
    d.unless(value::OTHER, |d| {
        d.fill(texts.word(Word::NoticeWho), &[("publisher", texts.row("publisher").get(1))]);
    });
    d.when(&[when::REFUSED], |d| {
        d.of("p", "again").say(texts, Word::NoticeAgain);
    });
    d.when(&[when::OPTED_OUT], |d| {
        d.of("p", "means").say(texts, Word::NoticeSignal);
    });
    d.when(&[when::GUARDED], |d| {
        d.of("p", "means").text(&parts::aged(texts, Word::GuardianDecides));
    });
    d.of("p", "marks").inside(|d| fields::reasons(d, texts));
    d.of("div", "fields").inside(|d| fields::all(d, texts, &[]));
    d.of("p", "again").text("");
    d.when(&[when::LATER], |d| {
        d.say(texts, Word::NoticePrompt);
    });
    d.unless(when::LATER, |d| {
        d.say(texts, Word::NoticeLater);
    });
    sheet::foot(d);
    parts::pair(d, texts, (Word::Refuse, word::REFUSE), (Word::Allow, word::ALLOW));
    // Only the use of a device has an end that a person could mean.
    d.when(&[when::LATER], |d| {
        d.of("div", "briefly").inside(|d| {
            for (label, action) in [(Word::AllowOnce, word::ONCE), (Word::AllowVisit, word::VISIT)] {
                button(d, "quiet", texts.word(label), action);
            }
        });
    });
}

/// Draws the screen.
pub fn draw(out: &mut String, state: &State, notice: &Notice) {
    let asked = state.items.get(notice.item);
    let use_of_device = asked.is_some_and(|item| item.kind == Kind::Use);
    let letters = template::letters(&[
        (true, when::OPEN),
        (notice.why == Why::Changed, when::CHANGED),
        (notice.place.1 > 1, when::PLACED),
        (notice.again, when::REFUSED),
        (use_of_device, when::LATER),
        (asked.is_some_and(Item::opted_out), when::OPTED_OUT),
        (state.age.is_minor(), when::GUARDED),
    ]);
    let call = Call::of(Template::Notice, notice.item, &letters);
    Call { other: notice.wanted_by, numbers: [notice.place.0, notice.place.1], ..call }.write(out);
}
