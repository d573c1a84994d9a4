//! The end of the record, as this program writes it: the snapshot last written, the end of the chain, what waits for the log
//! and what waits for a tier.

use super::session::Output;
use crate::browser::newer;
use crate::flow::{Change, Decision, Item, Mode, State};
use crate::gate::{self, Snapshot, Surface, Table};
use crate::policy::catalogue::{Catalogue, field};
use crate::record::{Chain, Control, Draft, Grant, Last, Next, Turned, Verb, logged};
use alloc::string::String;
use alloc::vec::Vec;

/// A decision that is to be written.
pub(super) struct Commit {
    pub changes: Vec<Change>,
    pub control: Control,
    /// Milliseconds since 1970.
    pub time: u64,
    /// With it the log knows all that the snapshot says.
    pub whole: bool,
}

/// What there is to be read while writing.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub table: Table<'a>,
    pub texts: Catalogue<'a>,
    pub surface: u32,
    pub state: &'a State,
}

/// The end of the record.
#[derive(Default)]
pub(super) struct Ledger {
    /// The snapshot last written or read; empty when there is none.
    held: Vec<u8>,
    /// The end of the chain; `None` until the log has been read.
    chain: Option<Chain>,
    /// The log was asked for and has not come.
    reading: bool,
    waiting: Vec<Commit>,
    /// The lines of decisions that no tier has acknowledged yet.
    flights: Vec<String>,
    /// Lines that no tier has kept that holds the log; they go with the next decision.
    unkept: String,
}

impl Ledger {
    /// Begins with the snapshot that the gate holds.
    pub fn new(held: Vec<u8>) -> Self {
        Self { held, ..Self::default() }
    }

    /// What was written last has reached no tier.
    pub fn lost(&mut self) {
        self.held.clear();
    }

    fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::again(&self.held)
    }

    /// Is there a decision?
    pub fn begun(&self) -> bool {
        !self.held.is_empty()
    }

    /// Asks for the log, once.
    pub fn read(&mut self, out: &mut Vec<Output>) {
        if !self.reading {
            self.reading = true;
            out.push(Output::Log);
        }
    }

    /// Another tab or the host has written: the end of the chain is where the log says, and what waited is overtaken.
    pub fn moved(&mut self, held: &[u8], out: &mut Vec<Output>) {
        // What was written last may be newer and still on its way.
        self.held = newer(self.snapshot(), Snapshot::again(held)).bytes().into();
        self.chain = None;
        self.waiting.clear();
        self.read(out);
    }

    /// The gate has closed by itself: what waits gives nothing that is closed now. What is still on
    /// its way to the tiers stays the ground of the next decision.
    pub fn closed(&mut self, held: Vec<u8>, state: &State, out: &mut Vec<Output>) {
        for commit in &mut self.waiting {
            let decision = |item: usize| state.items.get(item).map(|item| item.decision);
            commit.changes.retain(|change| decision(change.item) == Some(change.decision));
        }
        if self.flights.is_empty() {
            self.held = held;
        }
        if self.chain.is_none() {
            self.read(out);
        }
    }

    /// The log has come. Returns whether it was waited for.
    pub fn log(&mut self, log: &str) -> bool {
        let waited = core::mem::take(&mut self.reading);
        if waited {
            let end = if self.unkept.is_empty() { log } else { &self.unkept };
            self.chain = Some(Chain::after(end));
        }
        waited
    }

    /// Writes a decision, as soon as the log is known.
    pub fn commit(&mut self, commit: Commit, facts: &Facts, out: &mut Vec<Output>) {
        self.waiting.push(commit);
        self.flush(facts, out);
    }

    /// Writes what waits. Before the first decision the log is asked for only now: reading it may create it.
    pub fn flush(&mut self, facts: &Facts, out: &mut Vec<Output>) {
        if self.waiting.is_empty() {
            return;
        }
        let Some(mut chain) = self.chain.take() else {
            return self.read(out);
        };
        for commit in core::mem::take(&mut self.waiting) {
            self.write(&commit, &mut chain, facts, out);
        }
        self.chain = Some(chain);
    }

    fn write(&mut self, commit: &Commit, chain: &mut Chain, facts: &Facts, out: &mut Vec<Output>) {
        let state = facts.state;
        let counter = self.snapshot().counter().max(chain.counter).saturating_add(1);
        let (mut turned, mut unseen) = (Vec::new(), Vec::new());
        let mut entries = core::mem::take(&mut self.unkept);
        for (index, item) in state.items.iter().enumerate() {
            if item.fresh {
                unseen.push(index);
            }
        }
        let revision = facts.texts.row("revision");
        for change in &commit.changes {
            let Some(item) = state.items.get(change.item) else {
                continue;
            };
            let (stands, said) = spoken(change.decision, item);
            turned.push(Turned { item: change.item, state: stands, grant: change.grant });
            if let (true, Some(decision)) = (item.here, said) {
                let row = facts.texts.item(change.item);
                let draft = Draft {
                    time: commit.time,
                    counter,
                    revision: revision.get(1),
                    content: revision.get(5),
                    item: row.get(field::ID),
                    material: row.get(field::MATERIAL),
                    decision,
                    grant: change.grant,
                    language: facts.texts.language(),
                    surface: Surface::from_number(facts.surface).map_or("", Surface::word),
                    control: commit.control,
                    profile: revision.get(7),
                };
                chain.add(&draft, &mut entries);
            }
        }
        let snapshot = Next {
            table: facts.table,
            before: self.snapshot(),
            mode: match state.mode {
                Mode::None => gate::Mode::None,
                Mode::Browse => gate::Mode::Browse,
                Mode::Decided => gate::Mode::Decided,
            },
            turned: &turned,
            unseen: &unseen,
            counter,
            now: (commit.time / 1000) as u32,
            logged: commit.whole || self.held.is_empty() || logged(&self.snapshot()),
        }
        .write();
        self.held = snapshot.clone();
        self.flights.push(entries.clone());
        out.push(Output::Commit { snapshot, entries, grants: grants(facts) });
    }

    /// Takes into the log what the gate has closed by itself while no program was there: what the log does not know. `known` is
    /// what it does; a program that does not read it does this only where the log is empty.
    pub fn fold(&mut self, known: Option<&[Last]>, facts: &Facts, out: &mut Vec<Output>) {
        let snapshot = self.snapshot();
        let empty = self.chain.as_ref().is_some_and(|chain| chain.hash.is_empty());
        if self.held.is_empty() || !self.waiting.is_empty() || logged(&snapshot) || known.is_none() && !empty {
            return;
        }
        let time = u64::from(snapshot.time()) * 1000;
        let mut changes = Vec::new();
        for (index, item) in facts.state.items.iter().enumerate() {
            let said = spoken(item.decision, item).1;
            let heard = known.unwrap_or_default().iter().find(|last| last.item == index).map(|last| last.decision);
            if item.here && matches!(said, Some(Verb::Refused | Verb::Withdrawn)) && said != heard {
                changes.push(Change { item: index, decision: item.decision, grant: Grant::Lasting });
            }
        }
        if !changes.is_empty() {
            self.commit(Commit { changes, control: Control::Gate, time, whole: true }, facts, out);
        }
    }

    /// A tier has acknowledged the oldest decision, or none has.
    pub fn stored(&mut self, holds_log: bool) -> bool {
        let waited = !self.flights.is_empty();
        if waited {
            let lines = self.flights.remove(0);
            if !holds_log && !lines.is_empty() {
                if !self.unkept.is_empty() {
                    self.unkept.push('\n');
                }
                self.unkept.push_str(&lines);
            }
        }
        waited
    }
}

/// What a decision is in the snapshot and in the log.
fn spoken(decision: Decision, item: &Item) -> (gate::State, Option<Verb>) {
    match decision {
        Decision::Given => (gate::State::Given, Some(if item.required { Verb::Acknowledged } else { Verb::Given })),
        Decision::Refused => (gate::State::Refused, Some(Verb::Refused)),
        Decision::Withdrawn => (gate::State::Withdrawn, Some(Verb::Withdrawn)),
        Decision::Undecided | Decision::Expired => (gate::State::Undecided, None),
    }
}

/// What a host is told: by item id, whether it is given.
fn grants(facts: &Facts) -> String {
    let mut out = String::from("{");
    for (row, item) in facts.texts.rows("item").zip(&facts.state.items) {
        if out.len() > 1 {
            out.push(',');
        }
        out.push('"');
        out.push_str(row.get(field::ID));
        out.push_str(if item.given() && facts.state.mode == Mode::Decided { "\":true" } else { "\":false" });
    }
    out.push('}');
    out
}
