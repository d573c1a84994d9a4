//! Questions of the page: the just-in-time notice, one item and one prompt at a time, and the answers.

use super::age::Then;
use super::effect::Answer;
use super::event::Origin;
use super::reask::may_ask;
use super::state::{Ask, Decision, Item, Kind, Mode, Need, Note, Notice, Screen, Why};
use super::turn::{Turn, closed};
use crate::record::{Control, Grant};

/// Which questions are answered.
#[derive(Clone, Copy)]
enum Reply {
    /// *No* to whatever waits for this item.
    NoFor(usize),
    /// *No* to whatever was to get its *yes*.
    NoGranted,
    /// Whatever is decided and stored.
    Decided,
}

impl Turn<'_> {
    fn item(&self, index: usize) -> Option<&Item> {
        self.state.items.get(index)
    }

    /// Does `want` wait for `index`: for itself, or for a use that it needs and that exists here?
    fn waits(&self, want: usize, index: usize) -> bool {
        let needed = || self.state.needs.contains(&Need { sdk: want, of: index });
        self.item(index).is_some_and(|item| !item.given() && item.here) && (want == index || needed())
    }

    /// Is it a question of the page that nobody waits for any more? It is not asked again.
    pub(super) fn is_answered(&self, screen: &Screen) -> bool {
        let Screen::Notice(notice) = screen else { return false };
        notice.why != Why::Settings && !self.state.asks.iter().any(|ask| self.waits(ask.item, notice.item))
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
    pub(super) fn ask(&mut self, token: u32, item: Option<usize>, origin: Origin) {
        let want = item.unwrap_or(usize::MAX);
        let possible = self.item(want).is_some_and(Item::possible);
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
            self.show(self.ground());
        }
        self.settle();
    }

    fn answer(&mut self, token: u32, allowed: bool) {
        self.out.answers.push(Answer { token, allowed });
    }

    /// Gives the questions that wait the answers that there are; the others go on waiting.
    fn reply(&mut self, reply: Reply) {
        let mut place = 0;
        while let Some(ask) = self.state.asks.get(place).copied() {
            if let Some(allowed) = self.said(&ask, reply) {
                self.state.asks.remove(place);
                self.answer(ask.token, allowed);
            } else {
                place += 1;
            }
        }
    }

    fn said(&self, ask: &Ask, reply: Reply) -> Option<bool> {
        match reply {
            Reply::NoFor(index) => self.waits(ask.item, index).then_some(false),
            Reply::NoGranted => ask.granted.then_some(false),
            Reply::Decided if self.state.mode == Mode::Browse || !self.askable(ask) => Some(false),
            Reply::Decided => (ask.granted && !self.state.unstored).then_some(true),
        }
    }

    /// Answers *no* to whatever waits for `index`.
    pub(super) fn deny_for(&mut self, index: usize) {
        self.reply(Reply::NoFor(index));
    }

    /// Answers *no* to whatever was to get its *yes*.
    pub(super) fn deny_granted(&mut self) {
        self.reply(Reply::NoGranted);
    }

    /// Answers what can be answered and shows the next notice, when nothing else stands before the person.
    pub(super) fn settle(&mut self) {
        if self.state.mode == Mode::None {
            return;
        }
        for place in 0..self.state.asks.len() {
            let want = self.state.asks.get(place).map_or(usize::MAX, |ask| ask.item);
            let granted = self.missing(want).1 == 0;
            if let Some(ask) = self.state.asks.get_mut(place) {
                ask.granted = granted;
            }
        }
        self.reply(Reply::Decided);
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

    /// *Allow*, for as long as this says, or *refuse* on the notice. Only the use of a device has an end that a person could mean.
    pub(super) fn decided(&mut self, yes: Option<Grant>) {
        let Screen::Notice(notice) = &self.state.screen else {
            return;
        };
        let (item, place) = (notice.item, notice.place);
        let device = self.item(item).is_some_and(|item| item.kind == Kind::Use);
        if yes.is_some_and(|kind| kind != Grant::Lasting) && !device {
            return;
        }
        if yes.is_some() && self.waits_for_age(Then::Agree) {
            return;
        }
        // Said again is said anew: a second refusal begins the interval anew and is written down.
        self.state.repeated = Some(item);
        self.set(item, Decision::Undecided);
        self.set(item, if yes.is_some() { Decision::Given } else { Decision::Refused });
        if let (Some(kind), Some(item)) = (yes, self.state.items.get_mut(item)) {
            item.grant = kind;
        }
        self.back();
        self.commit(Control::Notice);
        if let Screen::Notice(next) = &mut self.state.screen
            && next.wanted_by.is_some()
            && yes.is_some()
        {
            next.place = (place.0 + 1, place.1.max(place.0 + 1));
        }
    }
}
