//! The end of the record, as this program writes it: the snapshot last written, the end of the chain, what waits for the log
//! and what waits for a tier.
//!
//! A decision is written as the difference between what the flow's state says and what the log says: whatever way a decision
//! came, by a tap, by the gate's own closing or without a program there, it becomes a line exactly once.

use super::material::material;
use super::said::{by, grant, mode, stand, verb};
use super::session::Write;
use super::words::{cut, nth, row};
use crate::browser::newer;
use crate::flow::{Decision, State};
use crate::gate::{Snapshot, Surface, Table};
use crate::policy::catalogue::field;
use crate::record::{Chain, Control, Draft, Last, Next, copied, hash, logged};
use alloc::vec::Vec;

/// What there is to be read while writing.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub table: Table<'a>,
    pub texts: &'a [u8],
    pub surface: u32,
    pub state: &'a State,
}

/// What the log calls the opt-out signal of a browser.
const OPT_OUT: &[u8] = b"opt-out";

/// Ends the lines of one decision; no line holds it.
const LANDED: u8 = 0;

/// The end of the record.
pub(super) struct Ledger {
    /// The snapshot last written or read; empty when there is none.
    held: Vec<u8>,
    /// The end of the chain; `None` until the log has been read.
    chain: Option<Chain>,
    /// The log is to be asked for.
    pub wanted: bool,
    /// The log was asked for and has not come.
    reading: bool,
    /// What the log says of each item.
    said: Vec<Decision>,
    /// The control of the gate's last closing, where this program has heard of it.
    closing: Option<Control>,
    /// The control and the time, milliseconds since 1970, of what waits for the log.
    waiting: Option<(Control, u64)>,
    /// The lines of decisions that no tier has acknowledged yet, each decision with [`LANDED`] behind it.
    flights: Vec<u8>,
    /// Lines that no tier has kept that holds the log; they go with the next decision.
    unkept: Vec<u8>,
    /// Everything in the snapshot stands in the log too.
    whole: bool,
}

impl Ledger {
    /// Nothing is known yet.
    pub const EMPTY: Self = Self {
        held: Vec::new(),
        chain: None,
        wanted: false,
        reading: false,
        said: Vec::new(),
        closing: None,
        waiting: None,
        flights: Vec::new(),
        unkept: Vec::new(),
        whole: false,
    };

    /// Begins with the snapshot that the gate holds, and with what it says. Where there is one the log is read.
    pub fn begin(&mut self, held: Snapshot, state: &State) {
        self.hold(held);
        self.whole = self.held.is_empty() || logged(&held);
        self.agree(state);
        if !self.held.is_empty() {
            self.read();
        }
    }

    /// Takes up a snapshot of somebody else.
    fn hold(&mut self, held: Snapshot) {
        self.held.clear();
        self.held.extend_from_slice(held.bytes());
    }

    /// The log says what the state says: somebody else has written it.
    pub fn agree(&mut self, state: &State) {
        self.said.clear();
        for item in &state.items {
            self.said.push(item.decision);
        }
    }

    /// What was written last has reached no tier.
    pub fn lost(&mut self) {
        self.held.clear();
    }

    fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::again(&self.held)
    }

    /// Asks for the log, once.
    pub fn read(&mut self) {
        if !self.reading && self.chain.is_none() {
            (self.reading, self.wanted) = (true, true);
        }
    }

    /// Another tab or the host has written: the end of the chain is where the log says, and what waited is overtaken.
    pub fn moved(&mut self, whole: bool, held: Snapshot) {
        // What was written last may be newer and still on its way.
        if whole {
            self.held = copied(newer(self.snapshot(), held).bytes());
        } else if self.flights.is_empty() {
            self.hold(held);
        }
        self.chain = None;
        self.waiting = None;
        self.read();
    }

    /// The gate has closed by itself. What is still on its way to the tiers stays the ground of the next decision.
    /// Returns whether the log does not say so yet.
    pub fn closed(&mut self, held: Snapshot, control: Control, state: &State) -> bool {
        self.closing = Some(control);
        if self.flights.is_empty() {
            self.hold(held);
        }
        self.read();
        state.items.iter().zip(&self.said).any(|(item, said)| item.decision != *said)
    }

    /// The log has come; `known` is what it knows of the items, where the program reads that. What the gate closed while no
    /// program was there is to be written, too; without that knowledge only where the log is empty.
    pub fn log(&mut self, log: &[u8], known: Option<&[Last]>, state: &State) {
        let end = Chain::after(if self.unkept.is_empty() { log } else { &self.unkept });
        let unheard = known.is_some() || end.hash.is_empty();
        self.chain = Some(end);
        if self.whole || !unheard || self.waiting.is_some() {
            return;
        }
        for (index, (item, said)) in state.items.iter().zip(&mut self.said).enumerate() {
            let last = known.unwrap_or_default().iter().find(|last| last.item == index).map(|last| last.decision);
            if matches!(item.decision, Decision::Refused | Decision::Withdrawn) && verb(item) != last {
                *said = Decision::Undecided;
                self.waiting = Some((self.closing.unwrap_or(Control::Gate), 0));
            }
        }
        if let Some((_, time)) = &mut self.waiting {
            *time = u64::from(Snapshot::again(&self.held).time()) * 1000;
            self.whole = true;
        }
    }

    /// Is the log waited for?
    pub fn waits(&mut self) -> bool {
        core::mem::take(&mut self.reading)
    }

    /// The state is to be written, by this control. What waits already keeps its own: binding to a policy is nobody's act.
    pub fn commit(&mut self, control: Control, time: u64) {
        if control != Control::Gate || self.waiting.is_none() {
            self.waiting = Some((control, time));
        }
    }

    /// Writes what waits, as soon as the log is known. Before the first decision the log is asked for only now: reading it may
    /// create it.
    pub fn flush(&mut self, facts: &Facts) -> Option<Write> {
        let (control, time) = self.waiting?;
        let Some(chain) = &mut self.chain else {
            self.read();
            return None;
        };
        self.waiting = None;
        let counter = Snapshot::again(&self.held).counter().max(chain.counter).saturating_add(1);
        let mut entries = core::mem::take(&mut self.unkept);
        let (mut grants, mut rows) = (copied(b"{"), facts.texts);
        let text = |name: &[u8], place| nth(row(&mut { facts.texts }, name), b'\t', place);
        for (index, (item, said)) in facts.state.items.iter().zip(&mut self.said).enumerate() {
            let texts = row(&mut rows, b"item");
            let id = nth(texts, b'\t', field::ID);
            grant(&mut grants, id, item, facts.state);
            let new = item.decision != *said || facts.state.repeated == Some(index);
            *said = item.decision;
            if let (true, Some(decision)) = (item.here && new, verb(item)) {
                let draft = Draft {
                    time,
                    counter,
                    revision: text(b"revision", 1),
                    content: text(b"revision", 5),
                    item: id,
                    material: &hash(&material(texts)),
                    decision,
                    grant: item.grant,
                    language: text(b"menshen", 2),
                    surface: Surface::from_number(facts.surface).map_or("", Surface::word).as_bytes(),
                    control,
                    profile: text(b"revision", 7),
                    signal: if item.overrides() { OPT_OUT } else { b"" },
                    by: by(&facts.state.age),
                };
                chain.add(&draft, &mut entries);
            }
        }
        grants.push(b'}');
        let next = Next {
            table: facts.table,
            before: self.snapshot(),
            mode: mode(facts.state),
            band: facts.state.age.band,
            counter,
            now: (time / 1000) as u32,
            logged: self.whole,
        };
        let snapshot = next.write(facts.state.items.iter().map(stand));
        self.held = copied(&snapshot);
        self.flights.extend_from_slice(&entries);
        self.flights.push(LANDED);
        Some(Write { snapshot, entries, grants })
    }

    /// A tier has acknowledged the oldest decision, or none has. Returns whether nothing is on its way any more.
    pub fn stored(&mut self, holds_log: bool) -> bool {
        if self.flights.is_empty() {
            return false;
        }
        let (lines, rest) = cut(&self.flights, LANDED);
        if !holds_log && !lines.is_empty() {
            if !self.unkept.is_empty() {
                self.unkept.push(b'\n');
            }
            self.unkept.extend_from_slice(lines);
        }
        self.flights = copied(rest);
        self.flights.is_empty() && self.waiting.is_none()
    }
}
