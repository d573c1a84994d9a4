//! One program in one document.

use super::kind::Kind;
use super::ledger::{Facts, Ledger};
use super::read::{Reader, Said};
use super::table;
use super::words::cut;
use crate::flow::{Decision, Effects, Event, Mode, Screen, Standing, State, Sunset, Tier};
use crate::gate::{Snapshot, Surface, Table};
use crate::policy::catalogue::{self, Catalogue};
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
    /// The lines that the log gets with it, UTF-8.
    pub entries: Vec<u8>,
    /// For a native host: JSON, by item id.
    pub grants: Vec<u8>,
}

/// What is to be done after an event; the default is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Output {
    /// Write a decision.
    pub write: Option<Write>,
    /// Draw this; nothing at all closes the screen.
    pub drawing: Option<String>,
    /// Load the rights program, even where the flow wants no screen of it.
    pub whole: bool,
    /// What else the flow wants.
    pub effects: Effects,
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
    table: Table<'static>,
    texts: &'static [u8],
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
fn readable(held: &[u8], now: u64) -> Snapshot<'_> {
    Snapshot::open(held, seconds(now)).unwrap_or(Snapshot::NONE)
}

impl<K: Kind> Session<K> {
    /// A session that has not begun: without a policy it hears nothing. It stands in the program's own memory, where what is
    /// empty costs nothing.
    pub const EMPTY: Self = Self {
        kind: PhantomData,
        table: Table::NONE,
        texts: &[],
        place: Place { signals: 0, zone: 0, testing: false },
        state: State::new(Vec::new(), Mode::None),
        ledger: Ledger::EMPTY,
        log: String::new(),
    };

    /// Begins with the compiled policy, the texts of one language and the snapshot that the gate holds; a session lives as long
    /// as its document, and so do they. `now` in milliseconds since 1970. What is damaged is named, and nothing begins.
    ///
    /// Before the first decision the first layer stands there already. Where there is a decision the log is read; before the
    /// first one reading might create it. Items that the record does not know as they are now are the rights program's.
    pub fn begin(
        &mut self,
        table: &'static [u8],
        texts: &'static [u8],
        held: &[u8],
        now: u64,
        place: Place,
        out: &mut Output,
    ) -> Result<(), Damaged> {
        let table = Table::open(table).map_err(|_| Damaged::Table)?;
        if !texts.starts_with(catalogue::HEAD.as_bytes()) {
            return Err(Damaged::Texts);
        }
        (self.table, self.texts, self.place) = (table, texts, place);
        let snapshot = readable(held, now);
        let signals = Signals::from_number(place.signals);
        let state = &mut self.state;
        state.native = signals.surface != Surface::Web as u32;
        table::items(&mut state.items, &table, &snapshot, signals, seconds(now));
        table::needs(&mut state.needs, &table);
        state.mode = table::mode(&snapshot);
        state.age = table::age(&table, &snapshot, signals);
        state.sunset = table::sunset(&table, seconds(now));
        if state.mode == Mode::None && state.sunset != Sunset::Over {
            state.screen = Screen::First;
        }
        self.ledger.begin(snapshot, state);
        out.effects.log = core::mem::take(&mut self.ledger.wanted);
        let state = &mut self.state;
        state.tells = state.mode == Mode::Decided && table::tells(&table, &snapshot);
        out.whole = !K::WHOLE && (state.tells || state.items.iter().any(|item| item.fresh));
        Ok(())
    }

    /// Takes what the guard says, see `browser`. `held` is what the gate holds. Nothing is to be done before it has begun.
    pub fn event(&mut self, name: &[u8], detail: &[u8], now: u64, held: &[u8], output: &mut Output) {
        if self.table.is_empty() {
            return;
        }
        let out = &mut output.effects;
        match (Reader { table: self.table }).said(name, detail) {
            Said::Stored(tier) => self.stored(tier, now, out),
            Said::Log(log) => self.read(log, now, out),
            Said::Snapshot => {
                let held = readable(held, now);
                self.ledger.moved(K::WHOLE, held);
                let standing = self.standing(&held, now);
                K::step(&mut self.state, Event::Snapshot(standing), now, out);
                self.ledger.agree(&self.state);
            }
            Said::Closed(control) => self.closed(control, now, readable(held, now), out),
            // The program that asks holds no door for tests.
            Said::Set(lines) if K::WHOLE => self.set(lines, out),
            Said::Set(_) => {}
            Said::Event(event) => K::step(&mut self.state, event, now, out),
        }
        self.finish(output, now);
    }

    /// Turns what the flow wants done into what the platform has to do.
    fn finish(&mut self, out: &mut Output, now: u64) {
        if let Some(control) = out.effects.commit {
            self.ledger.commit(control, now);
        }
        let surface = Signals::from_number(self.place.signals).surface;
        out.write = self.ledger.flush(&Facts { table: self.table, texts: self.texts, surface, state: &self.state });
        self.state.repeated = None;
        out.effects.log |= core::mem::take(&mut self.ledger.wanted);
        if K::WHOLE && out.effects.erase {
            self.ledger = Ledger::EMPTY;
            self.ledger.begin(Snapshot::NONE, &self.state);
            self.log.clear();
        }
        if out.effects.draw {
            out.drawing = Some(K::draw(self, now));
        }
    }

    fn standing(&self, held: &Snapshot, now: u64) -> Standing {
        table::standing(&self.table, held, Signals::from_number(self.place.signals), seconds(now))
    }

    /// The flow's state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The texts; empty before it has begun.
    pub fn texts(&self) -> &str {
        core::str::from_utf8(self.texts).unwrap_or_default()
    }

    /// Minutes ahead of UTC.
    pub fn zone(&self) -> i32 {
        self.place.zone
    }

    /// The log as it was read last.
    pub fn log(&self) -> &str {
        &self.log
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self, now: u64) -> String {
        let texts = Catalogue::open(self.texts());
        let field = |name, place| texts.map_or("", |texts| texts.row(name).get(place));
        record::export(&self.log, field("revision", 6), field("publisher", 1), now)
    }

    fn stored(&mut self, tier: Tier, now: u64, out: &mut Effects) {
        if tier == Tier::Failed {
            self.ledger.lost();
        }
        if self.ledger.stored(tier == Tier::Kept) {
            K::step(&mut self.state, Event::Stored(tier), now, out);
        }
    }

    fn read(&mut self, log: &[u8], now: u64, out: &mut Effects) {
        let whole = if K::WHOLE { core::str::from_utf8(log).unwrap_or_default() } else { "" };
        if self.ledger.waits() {
            let find = |id: &str| self.table.find(id.as_bytes());
            let known = if K::WHOLE { Some(record::known(whole, find)) } else { None };
            self.ledger.log(log, known.as_deref(), &self.state);
            if let Some(known) = known {
                K::step(&mut self.state, Event::Known(known), now, out);
            }
        }
        if K::WHOLE {
            self.log = whole.into();
            K::step(&mut self.state, Event::Log, now, out);
        }
    }

    /// The gate has closed something by itself: what the log does not know yet is written down.
    fn closed(&mut self, control: Control, now: u64, held: Snapshot, out: &mut Effects) {
        let standing = self.standing(&held, now);
        K::step(&mut self.state, Event::Closed(standing, control), now, out);
        if self.ledger.closed(held, control, &self.state) {
            self.state.unstored = true;
            out.commit = Some(control);
        }
    }

    /// Testing builds only: decisions without taps, `<item id>` tab `1` or `0` a line. The first of them accepts what is
    /// required.
    fn set(&mut self, lines: &[u8], out: &mut Effects) {
        if !self.place.testing {
            return;
        }
        let reader = Reader { table: self.table };
        for item in &mut self.state.items {
            if self.state.mode == Mode::None && item.required {
                item.decision = Decision::Given;
            }
        }
        let mut rest = lines;
        while !rest.is_empty() {
            let (line, more) = cut(rest, b'\n');
            let (id, yes) = cut(line, b'\t');
            if let Some(item) = reader.item(id).and_then(|index| self.state.items.get_mut(index)) {
                item.decision = if yes == b"1" { Decision::Given } else { Decision::Refused };
                item.fresh = false;
            }
            rest = more;
        }
        self.state.mode = Mode::Decided;
        self.state.screen = Screen::None;
        (out.commit, out.draw) = (Some(Control::Page), true);
    }
}
