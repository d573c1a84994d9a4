//! What the platform reports: the record kept or lost a decision, another tab or the host decided, the gate closed by itself.

use super::event::Standing;
use super::state::{Mode, Note, Notice, Screen, State, Tier};
use super::turn::{Turn, closed};
use crate::record::{Band, Control};

impl Turn<'_> {
    /// The record has, or has not, kept the last decision.
    pub(super) fn stored(&mut self, tier: Tier) {
        self.state.unstored = false;
        self.state.tier = tier;
        match tier {
            Tier::Failed => {
                self.deny_granted();
                self.state.note = Some(Note::Failed);
                self.out.draw = true;
                self.out.reread = true;
                return;
            }
            Tier::Memory => {
                if matches!(self.state.note, None | Some(Note::Saved | Note::Honoured)) {
                    self.state.note = Some(Note::Visit);
                }
                self.out.draw = true;
            }
            Tier::Kept | Tier::Local | Tier::Unknown => {}
        }
        self.settle();
    }

    /// The gate holds this now; what stood before the person and is decided elsewhere goes away.
    pub(super) fn adopt(&mut self, standing: &Standing) {
        let asked = match self.state.screen {
            Screen::Notice(Notice { item, .. }) => item,
            _ => usize::MAX,
        };
        let said = |state: &State| state.items.get(asked).map(|item| item.decision);
        let before = said(self.state);
        for (index, (decision, grant)) in standing.decisions.iter().zip(&standing.grants).enumerate() {
            if self.state.items.get(index).is_some_and(|item| item.decision != *decision) {
                self.set(index, *decision);
            }
            if let Some(item) = self.state.items.get_mut(index) {
                item.grant = *grant;
            }
        }
        self.state.mode = standing.mode;
        self.state.age.band = standing.band;
        self.out.draw = true;
        let answered = match self.state.screen {
            Screen::First | Screen::Choose(_) => standing.mode != Mode::None,
            Screen::Notice(_) => standing.mode != Mode::Decided || said(self.state) != before,
            _ => false,
        };
        // Of a record that is gone, or another person's, nothing is left to show: the first layer stands there.
        let gone = standing.mode == Mode::None && !matches!(self.state.screen, Screen::First | Screen::Choose(_));
        if answered || gone {
            self.clear(None);
        }
        self.settle();
    }

    /// The gate closed something by itself; it never opens by itself. The record takes it in by itself.
    pub(super) fn closed(&mut self, mut standing: Standing, control: Control) {
        let held = standing.decisions.iter_mut().zip(&mut standing.grants);
        for ((decision, grant), item) in held.zip(&self.state.items) {
            if !closed(*decision) {
                (*decision, *grant) = (item.decision, item.grant);
            }
        }
        if standing.mode != Mode::Browse {
            standing.mode = self.state.mode;
        }
        // What was said of the age may be on its way still.
        if standing.band == Band::Unknown {
            standing.band = self.state.age.band;
        }
        self.adopt(&standing);
        if control == Control::Disagree {
            self.clear(Some(Note::Browse));
        }
    }
}
