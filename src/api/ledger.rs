//! The end of the record, as this program writes it: the snapshot last written, the end of the chain, what waits for the log
//! and what waits for a tier.

use super::session::Output;
use crate::browser::newer;
use crate::flow::{self, Change, Decision, Item, Mode, State};
use crate::gate::{self, Snapshot, Surface, Table};
use crate::policy::catalogue::{Catalogue, field};
use crate::record::{Chain, Control, Entry, Grant, Last, Next, Turned, Verb, known, logged, missing, note};
use alloc::string::String;
use alloc::vec::Vec;

/// A decision that is to be written.
pub(super) struct Commit {
    pub changes: Vec<Change>,
    pub control: Control,
    /// Milliseconds since 1970.
    pub time: u64,
    /// Made by the flow, which waits to hear that it was stored.
    pub by_flow: bool,
}

/// A decision that was handed over and not acknowledged yet.
struct Flight {
    lines: String,
    by_flow: bool,
}

/// What there is to be read while writing.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub table: Table<'a>,
    pub texts: Catalogue<'a>,
    pub surface: u32,
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
    known: Vec<Last>,
    waiting: Vec<Commit>,
    flights: Vec<Flight>,
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

    /// The gate has closed by itself: what waits gives nothing that is closed now. Returns whether it held all that was
    /// written; else the closing must be written anew, over what is still on its way.
    pub fn closed(&mut self, held: &[u8], state: &State, out: &mut Vec<Output>) -> bool {
        for commit in &mut self.waiting {
            let decision = |item: usize| state.items.get(item).map(|item| item.decision);
            commit.changes.retain(|change| decision(change.item) == Some(change.decision));
        }
        if self.chain.is_none() {
            self.read(out);
        }
        let still = self.flights.is_empty();
        if still {
            self.held = held.into();
        }
        still
    }

    /// The log has come. Returns what it knows of the items when it was waited for.
    pub fn log(&mut self, log: &str, find: impl Fn(&str) -> Option<usize>) -> Option<Vec<Last>> {
        if !core::mem::take(&mut self.reading) {
            return None;
        }
        let log = join(log, &self.unkept);
        self.chain = Some(Chain::after(&log));
        self.known = known(&log, find);
        Some(self.known.clone())
    }

    /// Writes a decision, as soon as the log is known.
    pub fn commit(&mut self, commit: Commit, state: &State, facts: Facts, out: &mut Vec<Output>) {
        self.waiting.push(commit);
        self.flush(state, facts, out);
    }

    /// Writes what waits. Before the first decision the log is asked for only now: reading it may create it.
    pub fn flush(&mut self, state: &State, facts: Facts, out: &mut Vec<Output>) {
        if self.waiting.is_empty() {
            return;
        }
        let Some(mut chain) = self.chain.take() else {
            return self.read(out);
        };
        for commit in core::mem::take(&mut self.waiting) {
            self.write(commit, &mut chain, state, facts, out);
        }
        self.chain = Some(chain);
    }

    fn write(&mut self, commit: Commit, chain: &mut Chain, state: &State, facts: Facts, out: &mut Vec<Output>) {
        let turned: Vec<Turned> = commit.changes.iter().map(turned).collect();
        let fresh = |(index, item): (usize, &Item)| item.fresh.then_some(index);
        let unseen: Vec<usize> = state.items.iter().enumerate().filter_map(fresh).collect();
        let counter = self.snapshot().counter().max(chain.counter).saturating_add(1);
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
            logged: true,
        }
        .write();
        let mut lines = String::new();
        for change in &commit.changes {
            let item = state.items.get(change.item).filter(|item| item.here);
            if let Some(decision) = item.and_then(|item| verb(change.decision, item)) {
                self.line(change, decision, &commit, (chain, counter), facts, &mut lines);
            }
        }
        self.held = snapshot.clone();
        let entries = join(&self.unkept, &lines);
        self.unkept.clear();
        self.flights.push(Flight { lines: entries.clone(), by_flow: commit.by_flow });
        out.push(Output::Commit { snapshot, entries, grants: grants(state, facts.texts) });
    }

    fn line(
        &mut self,
        change: &Change,
        decision: Verb,
        commit: &Commit,
        (chain, counter): (&mut Chain, u32),
        facts: Facts,
        lines: &mut String,
    ) {
        let (item, revision) = (facts.texts.item(change.item), facts.texts.row("revision"));
        let entry = Entry {
            time: commit.time,
            counter,
            revision: revision.get(1).into(),
            content: revision.get(5).into(),
            item: item.get(field::ID).into(),
            material: item.get(field::MATERIAL).into(),
            decision,
            grant: change.grant,
            language: facts.texts.language().into(),
            surface: Surface::from_number(facts.surface).map_or("", Surface::word).into(),
            control: commit.control,
            profile: revision.get(7).into(),
        };
        chain.add(&entry, lines);
        note(&mut self.known, Last { item: change.item, decision, time: commit.time });
    }

    /// Takes into the log what the gate has closed by itself, before anything that waits.
    pub fn fold(&mut self, control: Control, state: &State, facts: Facts, out: &mut Vec<Output>) {
        let snapshot = self.snapshot();
        if self.held.is_empty() || self.chain.is_none() || logged(&snapshot) {
            return;
        }
        let time = u64::from(snapshot.time()) * 1000;
        let mut changes = Vec::new();
        for (item, verb) in missing(&facts.table, &snapshot, &self.known) {
            if state.items.get(item).is_some_and(|item| item.here) {
                let decision = if verb == Verb::Withdrawn { Decision::Withdrawn } else { Decision::Refused };
                changes.push(Change { item, decision, grant: Grant::Lasting });
            }
        }
        if !changes.is_empty() {
            self.waiting.insert(0, Commit { changes, control, time, by_flow: false });
            self.flush(state, facts, out);
        }
    }

    /// A tier has acknowledged the oldest decision, or none has. Returns whether the flow waits to hear it.
    pub fn stored(&mut self, holds_log: bool) -> bool {
        if self.flights.is_empty() {
            return false;
        }
        let flight = self.flights.remove(0);
        if !holds_log {
            self.unkept = join(&self.unkept, &flight.lines);
        }
        flight.by_flow
    }
}

fn join(one: &str, other: &str) -> String {
    let mut all = String::from(one);
    if !one.is_empty() && !other.is_empty() {
        all.push('\n');
    }
    all.push_str(other);
    all
}

fn turned(change: &Change) -> Turned {
    let state = match change.decision {
        Decision::Given => gate::State::Given,
        Decision::Refused => gate::State::Refused,
        Decision::Withdrawn => gate::State::Withdrawn,
        Decision::Undecided | Decision::Expired => gate::State::Undecided,
    };
    Turned { item: change.item, state, grant: change.grant }
}

fn verb(decision: Decision, item: &Item) -> Option<Verb> {
    Some(match decision {
        Decision::Given if item.required => Verb::Acknowledged,
        Decision::Given => Verb::Given,
        Decision::Refused => Verb::Refused,
        Decision::Withdrawn => Verb::Withdrawn,
        Decision::Undecided | Decision::Expired => return None,
    })
}

/// What a host is told: by item id, whether it is given.
fn grants(state: &State, texts: Catalogue) -> String {
    let mut out = String::from("{");
    for (row, item) in texts.rows("item").zip(&state.items) {
        if out.len() > 1 {
            out.push(',');
        }
        out.push('"');
        out.push_str(row.get(field::ID));
        out.push_str(if item.given() && state.mode == flow::Mode::Decided { "\":true" } else { "\":false" });
    }
    out.push('}');
    out
}
