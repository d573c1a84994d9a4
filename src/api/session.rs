//! One program in one document.

use super::kind::Kind;
use super::ledger::{Facts, Ledger};
use super::read::{self, Reader};
use super::table;
use crate::flow::{Answer, Decision, Effects, Event, Mode, Screen, Standing, State, Tier};
use crate::gate::{Snapshot, Table};
use crate::policy::catalogue::Catalogue;
use crate::record::{self, Control};
use crate::signals::Signals;
use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;

/// A decision that every tier is to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The new snapshot.
    pub snapshot: Vec<u8>,
    /// The lines that the log gets with it.
    pub entries: Vec<u8>,
    /// For a native host: JSON, by item id.
    pub grants: String,
}

/// What is to be done after an event.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Output {
    /// Write a decision.
    pub write: Option<Write>,
    /// Answer questions of the page.
    pub answers: Vec<Answer>,
    /// Draw this; nothing at all closes the screen.
    pub drawing: Option<String>,
    /// Load the rights program and have it open this screen.
    pub load: Option<String>,
    /// Read the log; it comes as the event `log`.
    pub log: bool,
    /// Send the event `snapshot` with what the gate holds now.
    pub reread: bool,
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

/// What a program cannot begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Damaged {
    /// The compiled policy.
    Table = 1,
    /// The texts.
    Texts = 2,
}

/// One program in one document.
pub struct Session<K> {
    kind: PhantomData<K>,
    table: Vec<u8>,
    texts: String,
    place: Place,
    state: State,
    ledger: Ledger,
    /// The log as it was read last; only where the whole of it is held.
    log: String,
}

fn seconds(now: u64) -> u32 {
    (now / 1000) as u32
}

/// A snapshot that cannot be read is no decision.
fn readable(held: Vec<u8>, now: u64) -> Vec<u8> {
    if Snapshot::open(&held, seconds(now)).is_ok() { held } else { Vec::new() }
}

impl<K: Kind> Session<K> {
    /// Begins with the compiled policy, the texts of one language and the snapshot that the gate holds. Before the first
    /// decision the first layer stands there already. `now` in milliseconds since 1970. What is damaged is named.
    pub fn new(table: Vec<u8>, texts: String, held: Vec<u8>, now: u64, place: Place) -> Result<Self, Damaged> {
        if Table::open(&table).is_err() {
            return Err(Damaged::Table);
        }
        if Catalogue::open(&texts).is_none() {
            return Err(Damaged::Texts);
        }
        let held = readable(held, now);
        let (snapshot, opened) = (Snapshot::again(&held), Table::again(&table));
        let items = table::items(&opened, &snapshot, Signals::from_number(place.signals), seconds(now));
        let mut state = State::new(items, table::mode(&snapshot));
        state.needs = table::needs(&opened);
        if state.mode == Mode::None {
            state.screen = Screen::First;
        }
        let ledger = Ledger::new(held, &state);
        Ok(Self { kind: PhantomData, table, texts, place, state, ledger, log: String::new() })
    }

    /// What is to be done at once. Where there is a decision the log is read; before the first one reading might create it.
    /// Items that the record does not know as they are now are the rights program's.
    pub fn begin(&mut self) -> Output {
        if self.ledger.begun() {
            self.ledger.read();
        }
        let mut out = self.finish(Effects::default(), 0);
        if !K::WHOLE && self.state.items.iter().any(|item| item.fresh) {
            out.load = Some(String::new());
        }
        out
    }

    /// Takes an event of the guard. `held` is what the gate holds, for the events `snapshot` and `closed`.
    pub fn event(&mut self, name: &str, detail: &str, now: u64, held: Vec<u8>) -> Output {
        let mut effects = Effects::default();
        let out = &mut effects;
        match name {
            "stored" => self.stored(detail, now, out),
            "log" => self.read(detail, now, out),
            "snapshot" => {
                let held = readable(held, now);
                self.ledger.moved(K::WHOLE, &held);
                let standing = self.standing(&held, now);
                K::step(&mut self.state, Event::Snapshot(standing), now, out);
                self.ledger.agree(&self.state);
            }
            "closed" => self.closed(detail, now, readable(held, now), out),
            "set" if self.place.testing => self.set(detail, out),
            _ => {
                let event = Reader { table: Table::again(&self.table) }.event(name, detail);
                K::step(&mut self.state, event, now, out);
            }
        }
        self.finish(effects, now)
    }

    /// Turns what the flow wants done into what the platform has to do.
    fn finish(&mut self, effects: Effects, now: u64) -> Output {
        if let Some(control) = effects.commit {
            self.ledger.commit(control, now);
        }
        let mut write = None;
        if let Some(texts) = Catalogue::open(&self.texts) {
            let surface = Signals::from_number(self.place.signals).surface;
            let facts = Facts { table: Table::again(&self.table), texts, surface, state: &self.state };
            write = self.ledger.flush(&facts);
        }
        self.state.repeated = None;
        Output {
            write,
            answers: effects.answers,
            drawing: effects.draw.then(|| K::draw(&self.state, &self.texts, self.place.zone)),
            load: effects.load.map(read::written),
            log: core::mem::take(&mut self.ledger.wanted) | effects.log,
            reread: effects.reread,
        }
    }

    /// The flow's state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The log as it was read last.
    pub fn log(&self) -> &str {
        &self.log
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self, now: u64) -> String {
        let texts = Catalogue::open(&self.texts);
        let field = |name, place| texts.map_or("", |texts| texts.row(name).get(place));
        record::export(&self.log, field("revision", 6), field("publisher", 1), now)
    }

    fn standing(&self, held: &[u8], now: u64) -> Standing {
        table::standing(&Table::again(&self.table), &Snapshot::again(held), seconds(now))
    }

    fn stored(&mut self, tier: &str, now: u64, out: &mut Effects) {
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
            K::step(&mut self.state, Event::Stored(tier), now, out);
        }
    }

    fn read(&mut self, log: &str, now: u64, out: &mut Effects) {
        if self.ledger.waits() {
            let table = Table::again(&self.table);
            let known = if K::WHOLE { Some(record::known(log, |id| table.find(id.as_bytes()))) } else { None };
            self.ledger.log(log.as_bytes(), known.as_deref(), &self.state);
            if let Some(known) = known {
                K::step(&mut self.state, Event::Known(known), now, out);
            }
        }
        if K::WHOLE {
            self.log = log.into();
            for event in K::read(self, now) {
                K::step(&mut self.state, event, now, out);
            }
        }
    }

    /// The gate has closed something by itself: what the log does not know yet is written down.
    fn closed(&mut self, what: &str, now: u64, held: Vec<u8>, out: &mut Effects) {
        let control = if what == "disagree" { Control::Disagree } else { Control::Page };
        let standing = self.standing(&held, now);
        K::step(&mut self.state, Event::Closed(standing, control), now, out);
        if self.ledger.closed(held, control, &self.state) {
            self.state.unstored = true;
            out.commit = Some(control);
        }
    }

    /// Testing builds only: decisions without taps, `<item id>` tab `1` or `0` a line. The first of them accepts what is
    /// required.
    fn set(&mut self, detail: &str, out: &mut Effects) {
        let reader = Reader { table: Table::again(&self.table) };
        for item in &mut self.state.items {
            if self.state.mode == Mode::None && item.required {
                item.decision = Decision::Given;
            }
        }
        for line in detail.split('\n') {
            let (id, yes) = line.split_once('\t').unwrap_or_default();
            if let Some(item) = reader.item(id).and_then(|index| self.state.items.get_mut(index)) {
                item.decision = if yes == "1" { Decision::Given } else { Decision::Refused };
                item.fresh = false;
            }
        }
        self.state.mode = Mode::Decided;
        self.state.screen = Screen::None;
        (out.commit, out.draw) = (Some(Control::Page), true);
    }
}
