//! First and second layer: agree, disagree, choose.

use super::age::Then;
use super::state::{Choices, Decision, Item, Kind, Mode, Note, Screen};
use super::turn::Turn;
use crate::record::Control;

impl Turn<'_> {
    /// *Agree*: what is required and what agreeing may give, on this surface. All else is asked at its trigger.
    pub(super) fn agree(&mut self) {
        if !matches!(self.state.screen, Screen::First) {
            return;
        }
        if self.waits_for_age(Then::Agree) {
            return;
        }
        if self.state.age.is_minor() {
            // Nothing is given to a minor in bulk: the guardian chooses.
            return self.choose();
        }
        for index in 0..self.state.items.len() {
            let Some(item) = self.state.items.get(index) else {
                continue;
            };
            if item.possible() && (item.required || item.bulk) {
                self.set(index, Decision::Given);
            } else if self.state.mode == Mode::Browse {
                // It was refused with the policy as a whole; now it waits for its own question.
                self.set(index, Decision::Undecided);
            }
        }
        self.accept(Control::Agree, None);
    }

    /// The second layer. Everything optional is off.
    pub(super) fn choose(&mut self) {
        if self.waits_for_age(Then::Choose) {
            return;
        }
        let mut choices = Choices::default();
        for (index, item) in self.state.items.iter().enumerate() {
            if item.here {
                choices.shown.set(index, true);
            }
        }
        self.over(Screen::Choose(choices));
    }

    /// A switch of the second layer.
    pub(super) fn toggle(&mut self, index: usize, on: bool) {
        let optional = self.state.items.get(index).is_some_and(|i| i.optional() && i.kind != Kind::Use);
        let Screen::Choose(choices) = &mut self.state.screen else {
            return;
        };
        if optional && choices.shown.contains(&index) {
            choices.on.set(index, on);
            self.out.draw = true;
        }
    }

    /// Unfolds an item's details on the second layer, or folds them.
    pub(super) fn unfold(&mut self, index: usize) -> bool {
        let Screen::Choose(choices) = &mut self.state.screen else {
            return false;
        };
        choices.open = Some(index).filter(|_| choices.open != Some(index));
        self.out.draw = true;
        true
    }

    /// The second layer is confirmed: on is given, off is refused, what is required is accepted. A use of the device has its
    /// own question at the time of use; only with nothing on at all is it refused with the rest.
    pub(super) fn save(&mut self) {
        let Screen::Choose(choices) = self.state.screen else {
            return;
        };
        let nothing = choices.on.is_empty() && !choices.changed;
        let is_yes = |(index, item): (usize, &Item)| choices.shown.contains(&index) && item.required;
        if (!choices.on.is_empty() || self.state.items.iter().enumerate().any(is_yes))
            && self.waits_for_age(Then::Choose)
        {
            return;
        }
        for index in 0..self.state.items.len() {
            let shown = |item: &&Item| choices.shown.contains(&index) && !item.shut();
            let Some(item) = self.state.items.get(index).filter(shown) else {
                continue;
            };
            if item.required || choices.on.contains(&index) {
                self.set(index, Decision::Given);
            } else if item.kind != Kind::Use || nothing {
                self.set(index, Decision::Refused);
            }
        }
        let note = if nothing { Note::Basic } else { Note::Saved };
        self.accept(Control::Save, Some(note));
    }

    fn accept(&mut self, control: Control, mut note: Option<Note>) {
        self.known_all();
        self.state.mode = Mode::Decided;
        if note != Some(Note::Basic) && self.state.opted_out() {
            note = Some(Note::Honoured);
        }
        self.clear(note);
        self.commit(control);
    }
}
