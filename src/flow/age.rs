//! Below the policy's age a guardian decides (PIPL 31; Child Online Protection Provisions 9; GDPR 8). No birthday is asked or kept: only
//! on which side of that age the person is.

use super::event::Name;
use super::state::{Mode, Page, Screen};
use super::turn::Turn;
use crate::record::Band;

/// What the person was about to do when their age was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Agree, or say yes to what stands before them.
    Agree,
    /// Choose one by one.
    Choose,
}

/// Who decides here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// On which side of the policy's age the person is.
    pub band: Band,
    /// Nothing is given before it is known.
    pub asked: bool,
    /// Below it a guardian may decide; else nobody can.
    pub guarded: bool,
    /// A guardian has said in this document that they are one.
    pub guardian: bool,
}

impl Age {
    /// Nobody has said anything, and nobody asks.
    pub const UNKNOWN: Self = Self { band: Band::Unknown, asked: false, guarded: true, guardian: false };

    /// Is the person below the policy's age?
    pub fn is_minor(&self) -> bool {
        self.band == Band::Minor
    }
}

impl Turn<'_> {
    /// Does giving wait for the person's age, or for their guardian? Then the screen that asks is opened.
    pub(super) fn waits_for_age(&mut self, then: Then) -> bool {
        let age = &self.state.age;
        let name = match age.band {
            Band::Minor if !age.guardian => Name::Guardian,
            Band::Unknown if age.asked => Name::Age(then),
            _ => return false,
        };
        self.out.load = Some(name);
        true
    }

    /// *Under*, or *of age*: what was about to be done is done, or a guardian is asked for.
    pub(super) fn is_of_age(&mut self, adult: bool) {
        let Screen::Page(Page::Age(then)) = self.state.screen else {
            return;
        };
        self.state.age.band = if adult { Band::Adult } else { Band::Minor };
        if !adult {
            self.show(Screen::Page(Page::Guardian));
        } else if self.state.mode == Mode::Decided {
            self.back();
        } else {
            self.clear_to(Screen::First);
            match then {
                Then::Agree => self.agree(),
                Then::Choose => self.choose(),
            }
        }
    }

    /// *I am the guardian*: from here on, in this document, what is given is given by them.
    pub(super) fn guardian(&mut self) {
        if self.state.screen != Screen::Page(Page::Guardian) || !self.state.age.guarded {
            return;
        }
        (self.state.age.band, self.state.age.guardian) = (Band::Minor, true);
        if self.state.mode == Mode::Decided {
            self.back();
        } else {
            self.clear_to(Screen::First);
            self.choose();
        }
    }

    /// *Only browse*: below the age, and no guardian is there.
    pub(super) fn browse(&mut self) {
        if self.state.screen == Screen::Page(Page::Guardian) && self.state.mode != Mode::Decided {
            self.state.age.band = Band::Minor;
            self.disagree();
        }
    }
}
