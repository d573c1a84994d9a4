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
    /// A guardian has said, for what is before them now, that they are one.
    pub guardian: bool,
    /// The organisation has attested that the person is of age. It is not the person's to say, and so is never kept.
    pub attested: bool,
}

impl Age {
    /// Nobody has said anything, and nobody asks.
    pub const UNKNOWN: Self =
        Self { band: Band::Unknown, asked: false, guarded: true, guardian: false, attested: false };

    /// Is the person below the policy's age?
    pub fn is_minor(&self) -> bool {
        self.band == Band::Minor && !self.attested
    }

    /// Does nobody know it, though it is to be known before anything is given?
    pub fn is_open(&self) -> bool {
        self.band == Band::Unknown && self.asked && !self.attested
    }
}

impl Turn<'_> {
    /// Does giving wait for the person's age, or for their guardian? Then the screen that asks is opened.
    pub(super) fn waits_for_age(&mut self, then: Then) -> bool {
        let age = &self.state.age;
        self.out.load = match (age.is_minor(), age.is_open()) {
            (true, _) if !age.guardian => Some(Name::Guardian),
            (_, true) => Some(Name::Age(then)),
            _ => return false,
        };
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

    /// *I am under that age*, on the first layer: who decides is asked for.
    pub(super) fn is_minor(&mut self) {
        if self.state.mode != Mode::Decided && !self.state.age.attested {
            self.state.age.band = Band::Minor;
        }
        self.open_page(Name::Guardian);
    }

    /// Nothing stands before the person any more: whoever decides next says again who they are.
    pub(super) fn leave_guardian(&mut self) {
        if matches!(self.state.screen, Screen::None) && !self.state.unstored {
            self.state.age.guardian = false;
        }
    }

    /// *I am the guardian*: from here on, until the screens are left, what is given is given by them.
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
