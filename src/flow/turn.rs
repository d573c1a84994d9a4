//! One turn of the machine: the state that changes and the effects that come of it.

use super::effect::Effects;
use super::event::What;
use super::state::{Decision, Mode, Note, Screen, State, Sunset};
use crate::record::{Control, Grant};

/// Is it a no?
pub(super) fn closed(decision: Decision) -> bool {
    matches!(decision, Decision::Refused | Decision::Withdrawn)
}

/// The state, what is to be done, and the time.
pub(super) struct Turn<'a> {
    pub(super) state: &'a mut State,
    pub(super) out: &'a mut Effects,
    /// Milliseconds since 1970.
    pub(super) now: u64,
}

impl Turn<'_> {
    /// Shows `screen`; the line that was there goes.
    pub(super) fn show(&mut self, screen: Screen) {
        self.state.screen = screen;
        self.state.note = None;
        self.out.draw = true;
    }

    /// Shows `screen` over the present one.
    pub(super) fn over(&mut self, screen: Screen) {
        let below = core::mem::replace(&mut self.state.screen, Screen::None);
        if !matches!(below, Screen::None) {
            self.state.under.push(below);
        }
        self.show(screen);
    }

    /// Leaves the present screen for the one under it.
    pub(super) fn back(&mut self) {
        let mut below = self.state.under.pop();
        while below.as_ref().is_some_and(|screen| self.is_answered(screen)) {
            below = self.state.under.pop();
        }
        self.show(below.unwrap_or(self.ground()));
    }

    /// Leaves all screens.
    pub(super) fn clear(&mut self, note: Option<Note>) {
        self.state.under.clear();
        self.show(self.ground());
        self.state.note = note;
    }

    /// What stands there when nothing is open: before the first decision the first layer, else nothing.
    pub(super) fn ground(&self) -> Screen {
        match self.state.mode {
            Mode::None if self.state.sunset != Sunset::Over => Screen::First,
            _ => Screen::None,
        }
    }

    /// Sets one item's decision. Whatever waits for an item that is closed gets its *no*.
    pub(super) fn set(&mut self, index: usize, decision: Decision) {
        let now = self.now;
        let Some(item) = self.state.items.get_mut(index) else {
            return;
        };
        (item.fresh, item.changed, item.grant) = (false, false, Grant::Lasting);
        if item.decision != decision {
            item.decision = decision;
            self.out.draw = true;
            if closed(decision) {
                item.refused_at = Some(now);
                self.deny_for(index);
            }
        }
    }

    /// Closes one item as the gate itself would: withdrawn when it was given, else refused.
    pub(super) fn shut(&mut self, index: usize) {
        let was = self.state.items.get(index).map(|item| item.decision);
        let given = matches!(was, Some(Decision::Given | Decision::Withdrawn));
        self.set(index, if given { Decision::Withdrawn } else { Decision::Refused });
    }

    /// Has the state written; then whatever can be answered is.
    pub(super) fn commit(&mut self, control: Control) {
        self.state.unstored = true;
        self.out.commit = Some(control);
        self.settle();
    }

    /// The policy as a whole is not agreed to: browse mode.
    pub(super) fn disagree(&mut self) {
        for index in 0..self.state.items.len() {
            self.shut(index);
        }
        self.state.mode = Mode::Browse;
        self.clear(Some(Note::Browse));
        self.commit(Control::Disagree);
    }

    /// Takes back one item or all. What is required is not a switch.
    pub(super) fn withdraw(&mut self, what: What, control: Control) {
        let before = core::mem::take(&mut self.out.draw);
        for index in 0..self.state.items.len() {
            let optional = self.state.items.get(index).is_some_and(|i| !i.required);
            if optional && (what == What::All || what == What::Item(index)) {
                self.shut(index);
            }
        }
        if what == What::All && self.state.mode == Mode::None {
            self.state.mode = Mode::Browse;
            self.clear(None);
        }
        if self.out.draw {
            self.state.note = Some(match what {
                What::All => Note::WithdrawnAll,
                What::Item(index) => Note::Withdrawn(index),
            });
            self.commit(control);
        }
        self.out.draw |= before;
    }
}
