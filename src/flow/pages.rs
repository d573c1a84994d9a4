//! What only the rights program holds: settings, lists, history, export, erasure.

use super::age::Then;
use super::event::{Event, Name, Tap, What};
use super::state::{Decision, Item, Mode, Page, Screen, Why};
use super::turn::Turn;
use crate::record::{Band, Control};

impl Turn<'_> {
    /// Handles what belongs to the pages and gives back the rest.
    pub(super) fn page(&mut self, event: Event) -> Option<Event> {
        let on_page = matches!(self.state.screen, Screen::Page(_));
        match event {
            Event::Open(name) | Event::Tap(Tap::Open(name)) => self.open_page(name),
            Event::Tap(Tap::Item(index)) if on_page => self.open_page(Name::Item(index)),
            Event::Tap(Tap::On(index, on)) if on_page => self.switch(index, on),
            Event::Tap(Tap::Erase) => self.erase(),
            Event::Tap(Tap::Minor) => self.is_of_age(false),
            Event::Tap(Tap::Adult) => self.is_of_age(true),
            Event::Tap(Tap::Browse) => self.browse(),
            Event::Tap(Tap::Guardian) => self.guardian(),
            Event::Stored(_) if self.state.erasing => {
                self.state.unstored = false;
                self.erased();
            }
            Event::Snapshot(_) => {
                self.question(event);
                self.erased();
            }
            Event::Known(past) => self.known(&past),
            Event::Log => self.out.draw |= matches!(self.state.screen, Screen::Page(Page::History | Page::Export)),
            other => return Some(other),
        }
        None
    }

    pub(super) fn open_page(&mut self, name: Name) {
        let (decided, age) = (self.state.mode == Mode::Decided, self.state.age);
        let page = match name {
            Name::Guardian if !decided || age.is_minor() => Page::Guardian,
            Name::Age(then) if age.is_open() => Page::Age(then),
            Name::Minor => return self.is_minor(),
            Name::Age(_) if !decided => return self.question(Event::Open(Name::First)),
            Name::First | Name::Choose if !decided => {
                return self.question(Event::Open(name));
            }
            Name::Settings | Name::First | Name::Choose | Name::Guardian | Name::Age(_) => Page::Settings,
            Name::Collected => Page::Collected,
            Name::Shared => Page::Shared,
            Name::Erase => Page::Erase,
            Name::Item(index) => Page::Item(index),
            Name::History => {
                self.out.log = true;
                Page::History
            }
            Name::Export => {
                self.out.log = true;
                Page::Export
            }
        };
        // Notices stay on top: what is opened comes under them.
        let page = Screen::Page(page);
        if self.state.screen != page {
            self.over(page);
        }
    }

    /// *Erase* on its own screen. Everything is withdrawn first, and written: what could not be erased then stays closed.
    fn erase(&mut self) {
        if matches!(self.state.screen, Screen::Page(Page::Erase)) {
            self.state.erasing = true;
            self.withdraw(What::All, Control::Settings);
            self.erased();
        }
    }

    /// As soon as nothing is on its way any more, nothing was ever decided here.
    fn erased(&mut self) {
        if !self.state.erasing || self.state.unstored {
            return;
        }
        // What the page has asked waits for the first layer, as on a first visit.
        for ask in &mut self.state.asks {
            ask.granted = false;
        }
        for item in &mut self.state.items {
            *item = Item { decision: Decision::Undecided, fresh: false, changed: false, refused_at: None, ..*item };
        }
        (self.state.erasing, self.state.mode) = (false, Mode::None);
        (self.state.age.band, self.state.age.guardian) = (Band::Unknown, false);
        self.clear(None);
        self.out.erase = true;
    }

    /// A switch in the settings. On: what *agree* may give is given at once, all else is asked by itself. Off is one tap.
    fn switch(&mut self, index: usize, on: bool) {
        let Some(item) = self.state.items.get(index).copied() else {
            return;
        };
        if self.state.mode != Mode::Decided || !item.possible() || item.given() == on {
            return;
        }
        if !on {
            self.withdraw(What::Item(index), Control::Settings);
        } else if !item.bulk && !item.required {
            self.notice(index, Why::Settings, None, (1, 1));
        } else if !self.waits_for_age(Then::Agree) {
            self.set(index, Decision::Given);
            self.commit(Control::Settings);
        }
    }
}
