//! The policy changed: only what changed materially is asked anew, once. PIPL 14(2): a change of purpose, method or data type asks
//! again; TC260-PG-20202A 3.5 note: nothing is asked when the policy did not change.

use super::set::Set;
use super::state::{Choices, Kind, Mode, Page, Screen};
use super::turn::Turn;
use crate::record::{Control, Last, Verb};

impl Turn<'_> {
    /// The log has been read. What the record does not know as it is now was given under other terms (ask for it, by itself), is
    /// new (ask, unless it has its own trigger), or was refused before it changed (it stays closed and is not asked).
    pub(super) fn known(&mut self, past: &[Last]) {
        let mut asked = Set::default();
        for (index, item) in self.state.items.iter_mut().enumerate() {
            let last = past.iter().rev().find(|past| past.item == index);
            let refused = last.filter(|l| matches!(l.decision, Verb::Refused | Verb::Withdrawn));
            item.refused_at = item.refused_at.or(refused.map(|last| last.time));
            item.changed = item.fresh && last.is_some() && refused.is_none();
            let begins = last.is_none() && (item.bulk || item.required);
            let askable = item.fresh && item.possible() && !item.opted_out() && item.kind != Kind::Use;
            if askable && (item.changed || begins) {
                asked.set(index, true);
            }
        }
        let tells = core::mem::take(&mut self.state.tells);
        if self.state.mode != Mode::Decided || !(tells || self.state.items.iter().any(|item| item.fresh)) {
            return;
        }
        if asked.is_empty() {
            return if tells { self.over(Screen::Page(Page::Told)) } else { self.carried() };
        }
        self.over(Screen::Choose(Choices { shown: asked, changed: true, ..Choices::default() }));
    }

    /// From now on every item counts as seen: the same revision is never asked twice.
    pub(super) fn known_all(&mut self) {
        for item in &mut self.state.items {
            item.fresh = false;
        }
    }

    /// Binds the record to the present policy without deciding anything.
    pub(super) fn carried(&mut self) {
        self.known_all();
        self.commit(Control::Gate);
    }
}
