//! One program in one document.

use super::ledger::{Commit, Facts, Ledger};
use super::read::Reader;
use super::table;
use crate::flow::{Change, Decision, Effect, Event, Mode, Screen, Standing, State, Tier};
use crate::gate::{Snapshot, Table};
use crate::policy::catalogue::Catalogue;
use crate::record::{Control, Grant};
use crate::signals::Signals;
use alloc::string::String;
use alloc::vec::Vec;

/// What is to be done, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Draw this; `[]` closes the screen.
    Draw(String),
    /// Write a decision to every tier.
    Commit {
        /// The new snapshot.
        snapshot: Vec<u8>,
        /// The lines that the log gets with it.
        entries: String,
        /// For a native host: JSON, by item id.
        grants: String,
    },
    /// Answer a question of the page.
    Answer {
        /// The question.
        token: String,
        /// Whether it may.
        allowed: bool,
    },
    /// Load the rights program and have it open this screen.
    Load(String),
    /// Read the log; it comes as the event `log`.
    Log,
    /// Send the event `snapshot` with what the gate holds now.
    Reread,
}

/// What a program is made of: the part of the flow it runs, the screens it draws, what it does with the whole log.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The machine.
    pub step: fn(State, Event, u64) -> (State, Vec<Effect>),
    /// The view; the time zone in minutes ahead of UTC.
    pub draw: fn(&State, &str, i32) -> String,
    /// Events that come of a log that was read.
    pub read: fn(&str, Catalogue, u64) -> Vec<Event>,
}

/// Where and how it runs.
#[derive(Clone, Copy)]
pub struct Place {
    /// The surface and the signals, as [`Signals::from_number`] reads them.
    pub signals: u32,
    /// Minutes ahead of UTC.
    pub zone: i32,
    /// A testing build: decisions can be set without taps.
    pub testing: bool,
}

/// One program in one document.
pub struct Session {
    table: Vec<u8>,
    texts: String,
    parts: Parts,
    place: Place,
    state: State,
    ledger: Ledger,
    closing: Control,
    log: String,
}

fn seconds(now: u64) -> u32 {
    (now / 1000) as u32
}

/// A snapshot that cannot be read is no decision.
fn readable(held: Option<Vec<u8>>, now: u64) -> Vec<u8> {
    held.filter(|bytes| Snapshot::open(bytes, seconds(now)).is_ok()).unwrap_or_default()
}

impl Session {
    /// Begins with the compiled policy, the texts of one language and the snapshot that the gate holds. Before the first
    /// decision the first layer stands there already. `now` in milliseconds since 1970. What is damaged is named by a code.
    pub fn new(
        table: Vec<u8>,
        texts: String,
        held: Option<Vec<u8>>,
        now: u64,
        place: Place,
        parts: Parts,
    ) -> Result<Self, &'static str> {
        if Table::open(&table).is_err() {
            return Err("damaged_table");
        }
        if Catalogue::open(&texts).is_none() {
            return Err("damaged_texts");
        }
        let held = readable(held, now);
        let (snapshot, opened) = (Snapshot::again(&held), Table::again(&table));
        let items = table::items(&opened, &snapshot, Signals::from_number(place.signals), seconds(now));
        let standing = table::standing(&opened, &snapshot, seconds(now));
        let mut state = State::new(items, standing.mode);
        if state.mode == Mode::None {
            state.screen = Screen::First;
        }
        Ok(Self {
            table,
            texts,
            parts,
            place,
            state,
            ledger: Ledger::new(held),
            closing: Control::Gate,
            log: String::new(),
        })
    }

    /// Begins to read the log where there is a decision; before the first one reading might create it.
    pub fn begin(&mut self) -> Vec<Output> {
        let mut out = Vec::new();
        if self.ledger.begun() {
            self.ledger.read(&mut out);
        }
        out
    }

    /// Takes an event of the guard. `held` is what the gate holds, for the events `snapshot` and `closed`.
    pub fn event(&mut self, name: &str, detail: &str, now: u64, held: Option<Vec<u8>>) -> Vec<Output> {
        let mut out = Vec::new();
        match name {
            "stored" => self.stored(detail, now, &mut out),
            "log" => self.log(detail, now, &mut out),
            "snapshot" => {
                let held = readable(held, now);
                let standing = self.standing(&held, now);
                self.ledger.moved(&held, &mut out);
                self.flow(Event::Snapshot(standing), now, &mut out);
            }
            "closed" => self.closed(detail, now, readable(held, now), &mut out),
            "set" if self.place.testing => self.set(detail, now, &mut out),
            _ => {
                let read = self.catalogue().map(|texts| Reader(texts).event(name, detail));
                self.flow(read.unwrap_or(Event::Unknown), now, &mut out);
            }
        }
        out
    }

    /// The flow's state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self, now: u64) -> String {
        self.catalogue().map(|texts| super::export(&self.log, texts, now)).unwrap_or_default()
    }

    fn catalogue(&self) -> Option<Catalogue<'_>> {
        Catalogue::open(&self.texts)
    }

    fn standing(&self, held: &[u8], now: u64) -> Standing {
        table::standing(&Table::again(&self.table), &Snapshot::again(held), seconds(now))
    }

    /// Runs the flow and turns its effects into outputs.
    fn flow(&mut self, event: Event, now: u64, out: &mut Vec<Output>) {
        let state = core::mem::replace(&mut self.state, State::new(Vec::new(), Mode::None));
        let (state, effects) = (self.parts.step)(state, event, now);
        self.state = state;
        for effect in effects {
            match effect {
                Effect::Draw => out.push(Output::Draw((self.parts.draw)(&self.state, &self.texts, self.place.zone))),
                Effect::Commit { changes, control } => {
                    self.commit(Commit { changes, control, time: now, by_flow: true }, out);
                }
                Effect::Answer { token, allowed } => out.push(Output::Answer { token, allowed }),
                Effect::Load(name) => {
                    out.extend(self.catalogue().map(|texts| Output::Load(Reader(texts).written(name))));
                }
                Effect::Log | Effect::Export => out.push(Output::Log),
                Effect::Reread => out.push(Output::Reread),
            }
        }
    }

    /// Has the ledger write, beside what it reads while it does.
    fn write(&mut self, act: impl FnOnce(&mut Ledger, &State, Facts)) {
        if let Some(texts) = Catalogue::open(&self.texts) {
            let surface = Signals::from_number(self.place.signals).surface;
            act(&mut self.ledger, &self.state, Facts { table: Table::again(&self.table), texts, surface });
        }
    }

    fn commit(&mut self, commit: Commit, out: &mut Vec<Output>) {
        self.write(|ledger, state, facts| ledger.commit(commit, state, facts, out));
    }

    fn fold(&mut self, out: &mut Vec<Output>) {
        let control = self.closing;
        self.write(|ledger, state, facts| ledger.fold(control, state, facts, out));
    }

    fn stored(&mut self, tier: &str, now: u64, out: &mut Vec<Output>) {
        let tier = match tier {
            "" => Tier::Failed,
            "memory" => Tier::Memory,
            "localStorage" => Tier::Local,
            _ => Tier::Kept,
        };
        if tier == Tier::Failed {
            self.ledger.lost();
        }
        if self.ledger.stored(tier == Tier::Kept) {
            self.flow(Event::Stored(tier), now, out);
        }
    }

    fn log(&mut self, log: &str, now: u64, out: &mut Vec<Output>) {
        let table = Table::again(&self.table);
        if let Some(known) = self.ledger.log(log, |id| table.find(id.as_bytes())) {
            self.fold(out);
            self.write(|ledger, state, facts| ledger.flush(state, facts, out));
            self.flow(Event::Known(known), now, out);
        }
        self.log = log.into();
        let events = self.catalogue().map(|texts| (self.parts.read)(log, texts, now));
        for event in events.unwrap_or_default() {
            self.flow(event, now, out);
        }
    }

    fn closed(&mut self, what: &str, now: u64, held: Vec<u8>, out: &mut Vec<Output>) {
        self.closing = if what == "disagree" { Control::Disagree } else { Control::Page };
        let before: Vec<Decision> = self.state.items.iter().map(|item| item.decision).collect();
        let standing = self.standing(&held, now);
        self.flow(Event::Closed(standing, self.closing), now, out);
        if self.ledger.closed(&held, &self.state, out) {
            return self.fold(out);
        }
        let turned = self.state.items.iter().zip(before).enumerate();
        let changes = turned
            .filter(|(_, (item, before))| item.decision != *before)
            .map(|(index, (item, _))| Change { item: index, decision: item.decision, grant: Grant::Lasting })
            .collect();
        self.commit(Commit { changes, control: self.closing, time: now, by_flow: false }, out);
    }

    /// Testing builds only: decisions without taps, `<item id>` tab `1` or `0` a line.
    fn set(&mut self, detail: &str, now: u64, out: &mut Vec<Output>) {
        let mut changes = Vec::new();
        let first = self.state.mode == Mode::None;
        for (index, item) in self.state.items.iter_mut().enumerate() {
            let Some(texts) = Catalogue::open(&self.texts) else {
                return;
            };
            let said = detail.split('\n').filter_map(|line| line.split_once('\t'));
            let said = said.rev().find(|(id, _)| Reader(texts).item(id) == Some(index)).map(|(_, yes)| yes == "1");
            let decision = match said.or((first && item.required).then_some(true)) {
                Some(true) => Decision::Given,
                Some(false) => Decision::Refused,
                None => continue,
            };
            (item.decision, item.fresh) = (decision, false);
            changes.push(Change { item: index, decision, grant: Grant::Lasting });
        }
        self.state.mode = Mode::Decided;
        self.state.screen = Screen::None;
        self.commit(Commit { changes, control: Control::Page, time: now, by_flow: false }, out);
        out.push(Output::Draw(String::from("[]")));
    }
}
