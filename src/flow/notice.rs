//! Questions of the page: the just-in-time notice, one item and one prompt at a time, and the answers.

use super::effect::Answer;
use super::event::Origin;
use super::reask::may_ask;
use super::state::{Ask, Decision, Item, Mode, Note, Notice, Screen, Why};
use super::turn::{Turn, closed};
use crate::record::Control;
use alloc::string::String;

impl Turn<'_> {
    fn item(&self, index: usize) -> Option<&Item> {
        self.state.items.get(index)
    }

    /// Does `want` wait for `index`: for itself, or for a use that it needs and that exists here?
    fn waits(&self, want: usize, index: usize) -> bool {
        let needed = || self.item(want).is_some_and(|item| item.needs.contains(&index));
        self.item(index).is_some_and(|item| !item.given() && item.here) && (want == index || needed())
    }

    /// What `want` waits for first, and for how many items.
    fn missing(&self, want: usize) -> (Option<usize>, usize) {
        let (mut first, mut count) = (None, 0);
        for index in 0..self.state.items.len() {
            if self.waits(want, index) {
                count += 1;
                if first.is_none() || index == want {
                    first = Some(index);
                }
            }
        }
        (first, count)
    }

    /// May everything be asked that `ask` waits for?
    fn askable(&self, ask: &Ask) -> bool {
        let (interval, now) = (self.state.reask, self.now);
        let mut items = self.state.items.iter().enumerate();
        items.all(|(index, item)| !self.waits(ask.item, index) || may_ask(item, ask.origin, interval, now))
    }

    /// The page wants an item.
    pub(super) fn ask(&mut self, token: String, item: Option<usize>, origin: Origin) {
        let want = item.unwrap_or(usize::MAX);
        let possible = self.item(want).is_some_and(|item| item.here && !item.shut);
        if !possible || self.state.mode == Mode::Browse {
            if possible && origin == Origin::User {
                self.state.note = Some(Note::Needed(want));
                self.out.draw = true;
            }
            return self.answer(token, false);
        }
        if !self.state.asks.iter().any(|ask| ask.token == token) {
            self.state.asks.push(Ask { token, item: want, origin, granted: false });
        }
        if self.state.mode == Mode::None && matches!(self.state.screen, Screen::None) {
            self.show(Screen::First);
        }
        self.settle();
    }

    fn answer(&mut self, token: String, allowed: bool) {
        self.out.answers.push(Answer { token, allowed });
    }

    /// Answers every question that `say` has an answer for; the others go on waiting.
    fn reply(&mut self, say: &dyn Fn(&Self, &mut Ask) -> Option<bool>) {
        for mut ask in core::mem::take(&mut self.state.asks) {
            match say(self, &mut ask) {
                Some(allowed) => self.answer(ask.token, allowed),
                None => self.state.asks.push(ask),
            }
        }
    }

    /// Answers *no* to whatever waits for `index`.
    pub(super) fn deny_for(&mut self, index: usize) {
        self.reply(&|turn, ask| turn.waits(ask.item, index).then_some(false));
    }

    /// Answers *no* to whatever was to get its *yes*.
    pub(super) fn deny_granted(&mut self) {
        self.reply(&|_, ask| ask.granted.then_some(false));
    }

    /// Answers what can be answered and shows the next notice, when nothing else stands before the person.
    pub(super) fn settle(&mut self) {
        if self.state.mode == Mode::None {
            return;
        }
        self.reply(&|turn, ask| {
            ask.granted = turn.missing(ask.item).1 == 0;
            if turn.state.mode == Mode::Browse || !turn.askable(ask) {
                Some(false)
            } else if ask.granted && !turn.state.unstored {
                Some(true)
            } else {
                None
            }
        });
        if matches!(self.state.screen, Screen::None | Screen::Page(_)) {
            self.next();
        }
    }

    fn next(&mut self) {
        for at in 0..self.state.asks.len() {
            let want = self.state.asks.get(at).map_or(usize::MAX, |ask| ask.item);
            if let (Some(index), count) = self.missing(want) {
                return self.notice(index, Why::Use, (index != want).then_some(want), (1, count));
            }
        }
    }

    /// Shows the notice for one item over whatever is there.
    pub(super) fn notice(&mut self, item: usize, why: Why, wanted_by: Option<usize>, place: (usize, usize)) {
        let Some(asked) = self.item(item) else {
            return;
        };
        let again = closed(asked.decision);
        let why = if asked.changed { Why::Changed } else { why };
        self.over(Screen::Notice(Notice { item, why, wanted_by, place, again }));
    }

    /// *Allow* or *refuse* on the notice.
    pub(super) fn decided(&mut self, yes: bool) {
        let Screen::Notice(notice) = &self.state.screen else {
            return;
        };
        let (item, place) = (notice.item, notice.place);
        // Said again is said anew: a second refusal begins the interval anew and is written down.
        self.state.repeated = Some(item);
        self.set(item, Decision::Undecided);
        self.set(item, if yes { Decision::Given } else { Decision::Refused });
        self.back();
        self.commit(Control::Notice);
        if let Screen::Notice(next) = &mut self.state.screen
            && next.wanted_by.is_some()
            && yes
        {
            next.place = (place.0 + 1, place.1.max(place.0 + 1));
        }
    }
}
