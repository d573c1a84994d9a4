//! A guard made up: it takes snapshots into a real gate and keeps what is committed.

use menshen::api::{Kind, Place, Program, Rights};
use menshen::browser::Platform;
use menshen::gate::{Answer, Circumstances, Closing, Gate, Snapshot, Table, close};
use menshen::{policy, ui};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub const NOW: u64 = 1_800_000_000_000;

/// What the platform holds.
#[derive(Default)]
pub struct Held {
    pub snapshot: RefCell<Option<Vec<u8>>>,
    pub log: RefCell<String>,
    pub drawing: RefCell<String>,
    pub answers: RefCell<Vec<(u32, bool)>>,
    pub loads: RefCell<Vec<String>>,
    pub grants: RefCell<String>,
    /// Calls of `log()` and commits that wait to be answered.
    pub reads: Cell<usize>,
    pub writes: RefCell<Vec<(Vec<u8>, String)>>,
    pub commits: Cell<usize>,
    pub erased: Cell<usize>,
    pub time: Cell<u64>,
    /// Bits of `gate::signal`.
    pub signals: Cell<u32>,
}

/// The program's side of it.
#[derive(Clone)]
pub struct Desk(pub Rc<Held>);

impl Platform for Desk {
    fn draw(&self, drawing: &str) {
        *self.0.drawing.borrow_mut() = drawing.into();
    }
    fn commit(&self, snapshot: &[u8], entries: &[u8], grants: &[u8]) {
        self.0.commits.set(self.0.commits.get() + 1);
        self.0.writes.borrow_mut().push((snapshot.into(), String::from_utf8(entries.into()).unwrap()));
        *self.0.grants.borrow_mut() = String::from_utf8(grants.into()).unwrap();
    }
    fn answer(&self, token: u32, allowed: bool) {
        self.0.answers.borrow_mut().push((token, allowed));
    }
    fn load(&self, screen: &[u8]) {
        self.0.loads.borrow_mut().push(String::from_utf8(screen.into()).unwrap());
    }
    fn erase(&self) {
        self.0.erased.set(self.0.erased.get() + 1);
    }

    fn log(&self) {
        self.0.reads.set(self.0.reads.get() + 1);
    }
}

/// A compiled policy with the texts of one language: of what can be asked, and all. A program holds them as long as it lives.
#[derive(Clone, Copy)]
pub struct Built {
    pub table: &'static [u8],
    pub texts: &'static str,
    pub all: &'static str,
}

/// Compiles a policy.
pub fn build(text: &str) -> Built {
    let reading = policy::read(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let table = policy::compile::table(&reading).unwrap().leak();
    let texts = |scope, words: &str| policy::compile::texts(&reading, "en", scope, &[], words).leak();
    let web = policy::compile::Scope::Asking(policy::model::Surface::Web);
    Built { table, texts: texts(web, ""), all: texts(policy::compile::Scope::Whole, &ui::words::lines("en").unwrap()) }
}

pub const THREE: &str = include_str!("../../harness/policies/three.json");

/// The seed's own policy.
pub const SEED: &str = include_str!("../../../www/policies/messenger.json");

/// The guard of one document.
pub struct Guard<K = Rights> {
    pub built: Built,
    pub held: Rc<Held>,
    pub program: Program<Desk, K>,
}

impl Guard {
    /// A first visit.
    pub fn first(policy: &str) -> Self {
        Self::open(&build(policy), &Rc::default())
    }

    /// The next visit on the same device, under a policy.
    pub fn again(&self, policy: &str) -> Self {
        Self::open(&build(policy), &self.held)
    }
}

impl<K: Kind> Guard<K> {
    /// A document of a person whose device holds `held`.
    pub fn open(built: &Built, held: &Rc<Held>) -> Self {
        let place = Place { signals: 1 | held.signals.get() << 8, zone: 0, testing: false };
        let texts = if K::WHOLE { built.all } else { built.texts }.as_bytes();
        let snapshot = held.snapshot.borrow().clone().unwrap_or_default();
        let program = Program::new(Desk(held.clone()));
        program.begin(built.table, texts, &snapshot, NOW + held.time.get(), place).unwrap();
        Self { built: *built, held: held.clone(), program }
    }

    pub fn event(&self, name: &str, detail: &str) -> &Self {
        let snapshot = self.held.snapshot.borrow().clone().unwrap_or_default();
        self.program.event(name.as_bytes(), detail.as_bytes(), self.now(), &snapshot);
        self
    }

    pub fn now(&self) -> u64 {
        NOW + self.held.time.get()
    }

    pub fn tap(&self, action: &str) -> &Self {
        self.event("tap", action)
    }

    /// Answers every call of `log()` and every commit, each with this tier.
    pub fn settle_in(&self, tier: &str) -> &Self {
        while self.held.reads.take() > 0 || !self.held.writes.borrow().is_empty() {
            let log = self.held.log.borrow().clone();
            self.event("log", &log);
            let writes = self.held.writes.take();
            for (snapshot, entries) in writes {
                if matches!(tier, "indexedDB" | "host") && !entries.is_empty() {
                    let mut log = self.held.log.borrow_mut();
                    if !log.is_empty() {
                        log.push('\n');
                    }
                    log.push_str(&entries);
                }
                if !tier.is_empty() {
                    *self.held.snapshot.borrow_mut() = Some(snapshot);
                }
                self.event("stored", tier);
            }
        }
        self
    }

    pub fn settle(&self) -> &Self {
        self.settle_in("indexedDB")
    }

    /// The gate closes by itself and tells the program.
    pub fn close(&self, closing: Closing, detail: &str) -> &Self {
        self.close_alone(closing).event("closed", detail)
    }

    /// The gate closes while no program is there.
    pub fn close_alone(&self, closing: Closing) -> &Self {
        let mut out = vec![0; 16_384];
        let before = self.held.snapshot.borrow().clone().unwrap_or_default();
        let now = (self.now() / 1000) as u32;
        let length = close(&self.table(), Snapshot::again(&before), closing, now, &mut out).unwrap();
        out.truncate(length);
        *self.held.snapshot.borrow_mut() = Some(out);
        self
    }

    pub fn table(&self) -> Table<'_> {
        Table::open(self.built.table).unwrap()
    }

    pub fn index(&self, id: &str) -> usize {
        self.table().find(id.as_bytes()).unwrap()
    }

    /// What the gate says of an item.
    pub fn gate(&self, id: &str) -> Answer {
        let bytes = self.held.snapshot.borrow().clone().unwrap_or_default();
        let now = (self.now() / 1000) as u32;
        let snapshot = Snapshot::open(&bytes, now).unwrap_or(Snapshot::NONE);
        let around = Circumstances { now, surface: 1, signals: 0 };
        Gate { table: self.table(), snapshot, around }.item(self.index(id))
    }

    pub fn allows(&self, id: &str) -> bool {
        self.gate(id).verdict() == menshen::gate::Verdict::Allow
    }

    /// What the page draws.
    pub fn drawing(&self) -> String {
        let texts = &self.built.all;
        ui::template::fill(&self.held.drawing.borrow(), &ui::template::whole(texts), texts)
    }

    /// Item and decision of every line of the log, in order.
    pub fn log(&self) -> Vec<(String, String)> {
        let log = self.held.log.borrow();
        let entries = menshen::record::entries(&log);
        entries.iter().map(|entry| (entry.item.clone(), entry.decision.word().into())).collect()
    }
}
