//! Questions of the page: the just-in-time notice, one item and one prompt at a time, and the answers.

use super::effect::Effect;
use super::event::Origin;
use super::reask::may_ask;
use super::state::{Ask, Decision, Item, Mode, Note, Notice, Screen, Why};
use super::turn::Turn;
use crate::record::Control;
use alloc::string::String;
use alloc::vec::Vec;

impl Turn<'_> {
    fn item(&self, index: usize) -> Option<&Item> {
        self.state.items.get(index)
    }

    /// What still stands between `index` and its start: itself, then every use it needs that exists here.
    fn missing(&self, index: usize) -> Vec<usize> {
        let Some(own) = self.item(index) else {
            return Vec::new();
        };
        let open = |at: &usize| self.item(*at).is_some_and(|i| !i.given());
        let here = |at: &usize| self.item(*at).is_some_and(|i| i.here);
        let mut missing: Vec<usize> = own.needs.iter().copied().filter(here).collect();
        missing.insert(0, index);
        missing.retain(open);
        missing
    }

    /// The page wants an item.
    pub(super) fn ask(&mut self, token: String, item: Option<usize>, origin: Origin) {
        let index = item.filter(|index| self.item(*index).is_some_and(|i| i.here && !i.shut));
        let Some(item) = index else {
            return self.answer(token, false);
        };
        if self.state.asks.iter().any(|ask| ask.token == token) {
            return;
        }
        if self.state.mode == Mode::Browse {
            if origin == Origin::User {
                self.state.note = Some(Note::Needed(item));
                self.redraw = true;
            }
            return self.answer(token, false);
        }
        self.state.asks.push(Ask { token, item, origin, granted: false });
        if self.state.mode == Mode::None && self.state.screen == Screen::None {
            self.show(Screen::First);
        }
        self.settle();
    }

    fn answer(&mut self, token: String, allowed: bool) {
        self.out.push(Effect::Answer { token, allowed });
    }

    /// Answers *no* to every question that `which` picks.
    pub(super) fn deny(&mut self, which: impl Fn(&Self, &Ask) -> bool) {
        for ask in core::mem::take(&mut self.state.asks) {
            if which(self, &ask) {
                self.answer(ask.token, false);
            } else {
                self.state.asks.push(ask);
            }
        }
    }

    /// Answers *no* to every question.
    pub(super) fn deny_all(&mut self) {
        self.deny(|_, _| true);
    }

    /// Answers *no* to whatever waits for `index`.
    pub(super) fn deny_for(&mut self, index: usize) {
        self.deny(|turn, ask| turn.missing(ask.item).contains(&index));
    }

    /// Answers what can be answered and shows the next notice, when nothing else stands before the person.
    pub(super) fn settle(&mut self) {
        match self.state.mode {
            Mode::None => return,
            Mode::Browse => return self.deny_all(),
            Mode::Decided => {}
        }
        let mut waiting = Vec::new();
        for mut ask in core::mem::take(&mut self.state.asks) {
            let missing = self.missing(ask.item);
            let (interval, now) = (self.state.reask, self.now);
            let askable = |index: &usize| self.item(*index).is_some_and(|i| may_ask(i, ask.origin, interval, now));
            ask.granted = missing.is_empty();
            if ask.granted && self.state.unstored == 0 {
                self.answer(ask.token, true);
            } else if missing.iter().all(askable) {
                waiting.push(ask);
            } else {
                self.answer(ask.token, false);
            }
        }
        self.state.asks = waiting;
        if matches!(self.state.screen, Screen::None | Screen::Page(_)) {
            self.next();
        }
    }

    fn next(&mut self) {
        let ask = self.state.asks.iter().find(|ask| !ask.granted);
        let Some((want, first)) = ask.map(|ask| (ask.item, self.missing(ask.item))) else {
            return;
        };
        let Some(index) = first.first().copied() else {
            return;
        };
        let (count, by) = (first.len(), (index != want).then_some(want));
        self.notice(index, Why::Use, by, (1, count));
    }

    /// Shows the notice for one item over whatever is there.
    pub(super) fn notice(&mut self, item: usize, why: Why, wanted_by: Option<usize>, place: (usize, usize)) {
        let Some(asked) = self.item(item) else {
            return;
        };
        let again = matches!(asked.decision, Decision::Refused | Decision::Withdrawn);
        let why = if asked.changed { Why::Changed } else { why };
        self.over(Screen::Notice(Notice { item, why, wanted_by, place, again }));
    }

    /// *Allow* or *refuse* on the notice.
    pub(super) fn decided(&mut self, yes: bool) {
        let Screen::Notice(notice) = self.state.screen.clone() else {
            return;
        };
        let mut changes = Vec::new();
        if !yes {
            self.deny_for(notice.item);
        }
        // Said again is said anew: a second refusal begins the interval anew and is written down.
        if let Some(item) = self.state.items.get_mut(notice.item) {
            item.decision = Decision::Undecided;
        }
        let decision = if yes { Decision::Given } else { Decision::Refused };
        self.set(notice.item, decision, &mut changes);
        self.back();
        self.commit(changes, Control::Notice);
        self.settle();
        let (place, count) = notice.place;
        if let Screen::Notice(next) = &mut self.state.screen
            && next.why != Why::Settings
            && next.wanted_by.is_some()
            && yes
        {
            next.place = (place + 1, count.max(place + 1));
        }
    }

    /// The notice is left without an answer: nothing is decided, the page gets its *no*.
    pub(super) fn undecided(&mut self, notice: &Notice) {
        self.deny_for(notice.item);
    }
}
