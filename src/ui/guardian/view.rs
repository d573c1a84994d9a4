//! Draws what a person below the policy's age can do without a guardian, and what the guardian says by going on (PIPL 31; Child Online
//! Protection Provisions 8 to 10: a refusal beside it, and what follows from it).
use crate::flow::{Mode, State, word};
use crate::ui::drawing::Drawing;
use crate::ui::parts::sheet::{self, Leave};
use crate::ui::parts::{self, button};
use crate::ui::texts::Texts;
use crate::ui::words::Word;

/// Draws the screen.
pub fn draw(d: &mut Drawing, texts: &Texts, state: &State) {
    sheet::begin(d, texts, "gu", Leave::Back, |d| {
        d.say(texts, Word::GuardianTitle);
    });
    d.of("p", "lead").text(texts.row("minors").get(2));
    d.add("p").text(&parts::aged(texts, Word::GuardianChild));
    if state.age.guarded {
        d.of("p", "means").say(texts, Word::GuardianAdult);
    }
    sheet::foot(d);
    // Who has decided before goes back; on a first visit nothing is agreed to.
    let no =
        if state.mode == Mode::Decided { (Word::GuardianLater, word::BACK) } else { (Word::GuardianNo, word::BROWSE) };
    if state.age.guarded {
        parts::pair(d, texts, no, (Word::GuardianYes, word::GUARDIAN));
    } else {
        button(d, "button", texts.word(no.0), no.1);
    }
}
