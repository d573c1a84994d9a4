//! What the consent program holds of the flow: the questions. A screen that belongs to the rights program is asked for.

use super::event::{Event, Name, Tap};
use super::set::Set;
use super::state::{Mode, Note, Page, Screen, Sunset};
use super::turn::Turn;
use crate::record::{Control, Grant};

impl Turn<'_> {
    pub(super) fn question(&mut self, event: Event) {
        if matches!(event, Event::Ask { .. } | Event::Open(_) | Event::Tap(_)) {
            self.leave_guardian();
        }
        match event {
            Event::Start => {
                if self.state.mode == Mode::None && matches!(self.state.screen, Screen::None | Screen::First) {
                    self.show(self.ground());
                }
                if self.state.sunset != Sunset::No && matches!(self.state.screen, Screen::None) {
                    (self.state.note, self.out.draw) = (Some(Note::Sunset), true);
                }
            }
            Event::Tap(tap) => self.tap(tap),
            Event::Ask { token, item, origin } => self.ask(token, item, origin),
            Event::Open(name) => self.open(name),
            Event::Withdraw(what) => self.withdraw(what, Control::Page),
            Event::Stored(tier) => self.stored(tier),
            Event::Snapshot(standing) => {
                // What waited to be written is overtaken: the state is what the gate holds.
                self.state.unstored = false;
                // It may be another person's.
                self.state.age.guardian = false;
                self.adopt(&standing);
            }
            Event::Closed(standing, control) => self.closed(standing, control),
            Event::Known(_) | Event::Log | Event::Unknown => {}
        }
    }

    fn tap(&mut self, tap: Tap) {
        match tap {
            Tap::Agree => self.agree(),
            Tap::Disagree => {
                if matches!(self.state.screen, Screen::First | Screen::Choose(_)) {
                    self.disagree();
                }
            }
            Tap::Choose => {
                if matches!(self.state.screen, Screen::First) {
                    self.choose();
                }
            }
            Tap::On(index, on) => self.toggle(index, on),
            Tap::Save => self.save(),
            Tap::Allow => self.decided(Some(Grant::Lasting)),
            Tap::Visit => self.decided(Some(Grant::Visit)),
            Tap::Once => self.decided(Some(Grant::Once)),
            Tap::Refuse => self.refuse(),
            Tap::Back => self.leave(false),
            Tap::Close => self.leave(true),
            Tap::HideNote => {
                self.out.draw |= self.state.note.take().is_some();
            }
            Tap::Item(index) => {
                if !self.unfold(index) {
                    self.open(Name::Item(index));
                }
            }
            Tap::Open(name) => self.open(name),
            Tap::Withdraw(what) => self.withdraw(what, Control::Settings),
            Tap::Erase | Tap::Minor | Tap::Adult | Tap::Browse | Tap::Guardian => {}
        }
    }

    /// *Refuse* on the notice of one item; on the second layer: nothing of it.
    fn refuse(&mut self) {
        if let Screen::Choose(choices) = &mut self.state.screen {
            choices.on = Set::default();
            self.save();
        } else {
            self.decided(None);
        }
    }

    /// Leaves the screen without an answer. Before the first decision the first layer stays.
    fn leave(&mut self, all: bool) {
        match &self.state.screen {
            Screen::None => return,
            Screen::First if self.state.mode == Mode::None => return,
            Screen::Notice(notice) => self.deny_for(notice.item),
            Screen::Choose(choices) if choices.changed => self.carried(),
            Screen::Page(Page::Told) => self.carried(),
            _ => {}
        }
        if all {
            self.clear(None);
        } else {
            self.back();
        }
        self.settle();
    }

    fn open(&mut self, name: Name) {
        let undecided = self.state.mode != Mode::Decided;
        match (name, &self.state.screen) {
            (Name::First, Screen::First) | (Name::Choose, Screen::Choose(_)) => {}
            (Name::First, _) if undecided => self.clear_to(Screen::First),
            (Name::Choose, _) if undecided => self.choose(),
            (Name::First | Name::Choose, _) => self.out.load = Some(Name::Settings),
            _ => self.out.load = Some(name),
        }
    }

    pub(super) fn clear_to(&mut self, screen: Screen) {
        self.state.under.clear();
        self.show(screen);
    }
}
