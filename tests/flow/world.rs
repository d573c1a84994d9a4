//! A small platform around the machine: a gate that opens only what was stored, a record, other tabs, a page that asks.

use menshen::flow::*;

pub const REQUIRED: usize = 0;
pub const BULK: usize = 1;
pub const CAMERA: usize = 2;
pub const MICROPHONE: usize = 3;
pub const ABROAD: usize = 4;
pub const SDK: usize = 5;
pub const FACE: usize = 6;
pub const CLASS: usize = 7;
pub const SHUT: usize = 8;
pub const SOLD: usize = 9;

/// A policy with one of everything: `FACE` is an independent SDK that needs camera and a use that is not here; `SOLD` is what the
/// browser's opt-out signal closes.
pub fn items() -> Vec<Item> {
    let required = Item { required: true, ..Item::new(Kind::Purpose) };
    let bulk = Item { bulk: true, ..Item::new(Kind::Purpose) };
    let abroad = Item { here: false, ..Item::new(Kind::Use) };
    let sdk = Item { bulk: true, ..Item::new(Kind::Sdk) };
    let face = Item::new(Kind::Sdk);
    let class = Item { bulk: true, ..Item::new(Kind::Storage) };
    let shut = Item { signal: Some(Closed::Organisation), bulk: true, ..Item::new(Kind::Sharing) };
    let sold = Item { signal: Some(Closed::OptedOut), ..Item::new(Kind::Sharing) };
    vec![required, bulk, Item::new(Kind::Use), Item::new(Kind::Use), abroad, sdk, face, class, shut, sold]
}

/// What `FACE` cannot do without.
pub fn needs() -> Vec<Need> {
    [CAMERA, ABROAD].map(|of| Need { sdk: FACE, of }).into()
}

/// The machine with its surroundings.
#[derive(Clone)]
pub struct World {
    pub state: State,
    pub now: u64,
    /// What the gate holds.
    pub gate: Standing,
    /// Every decision ever written, and what it says of each item.
    pub record: Vec<(usize, Decision)>,
    pub said: Vec<Decision>,
    /// Commits that no tier has acknowledged, with the standing each would bring.
    pub writing: Vec<Standing>,
    /// Questions and their answers.
    pub asked: Vec<u32>,
    pub answers: Vec<(u32, bool)>,
    /// What was to be done after each event, where there was something.
    pub effects: Vec<Effects>,
    /// Runs the whole flow, as the rights program does.
    pub whole: bool,
}

impl World {
    pub fn new(items: Vec<Item>, mode: Mode) -> Self {
        let decisions: Vec<Decision> = items.iter().map(|item| item.decision).collect();
        Self {
            said: decisions.clone(),
            state: State { needs: needs(), ..State::new(items, mode) },
            now: 1_700_000_000_000,
            gate: Standing { mode, band: Band::Unknown, grants: vec![Grant::Lasting; decisions.len()], decisions },
            record: Vec::new(),
            writing: Vec::new(),
            asked: Vec::new(),
            answers: Vec::new(),
            effects: Vec::new(),
            whole: true,
        }
    }

    /// A first visit, the first layer shown.
    pub fn first() -> Self {
        let mut world = Self::new(items(), Mode::None);
        world.event(Event::Start);
        world
    }

    /// A person who has agreed, stored.
    pub fn agreed() -> Self {
        let mut world = Self::first();
        world.tap(Tap::Agree).stored();
        world
    }

    pub fn event(&mut self, event: Event) -> &mut Self {
        let run = if self.whole { step } else { ask_step };
        let (state, effects) = run(self.state.clone(), event, self.now);
        self.state = state;
        if effects.commit.is_some() {
            self.commit();
        }
        if effects.erase {
            self.erased();
        }
        self.answers.extend(effects.answers.iter().map(|answer| (answer.token, answer.allowed)));
        if effects != Effects::default() {
            self.effects.push(effects);
        }
        self
    }

    pub fn tap(&mut self, tap: Tap) -> &mut Self {
        self.event(Event::Tap(tap))
    }

    pub fn ask(&mut self, token: char, item: usize, origin: Origin) -> &mut Self {
        self.asked.push(token.into());
        self.event(Event::Ask { token: token.into(), item: Some(item), origin })
    }

    pub fn answer(&self, token: impl Into<u32>) -> Option<bool> {
        let token = token.into();
        self.answers.iter().find(|(t, _)| *t == token).map(|(_, allowed)| *allowed)
    }

    fn commit(&mut self) {
        let decisions: Vec<Decision> = self.state.items.iter().map(|item| item.decision).collect();
        for (index, decision) in decisions.iter().enumerate() {
            let repeated = self.state.repeated == Some(index);
            if (self.said[index] != *decision || repeated) && *decision != Decision::Undecided {
                self.record.push((index, *decision));
            }
        }
        self.said = decisions.clone();
        // Closing is taken into the gate at once, opening when a tier has acknowledged.
        self.close(&decisions);
        let grants = self.state.items.iter().map(|item| item.grant).collect();
        self.writing.push(Standing { mode: self.state.mode, band: self.state.age.band, decisions, grants });
    }

    /// Nothing was ever decided here.
    fn erased(&mut self) {
        self.record.clear();
        self.writing.clear();
        self.said = vec![Decision::Undecided; self.said.len()];
        self.gate = Standing {
            mode: Mode::None,
            band: Band::Unknown,
            decisions: self.said.clone(),
            grants: vec![Grant::Lasting; self.said.len()],
        };
    }

    /// The strongest tier acknowledges the oldest commit.
    pub fn stored(&mut self) -> &mut Self {
        if !self.writing.is_empty() {
            self.gate = self.writing.remove(0);
            // What was closed since stays closed.
            for later in self.writing.clone() {
                self.close(&later.decisions);
            }
            if self.writing.is_empty() {
                self.event(Event::Stored(Tier::Kept));
            }
        }
        self
    }

    /// No tier takes the latest commit; the machine reads again what the gate holds.
    pub fn failed(&mut self) -> &mut Self {
        while self.writing.len() > 1 {
            self.stored();
        }
        if self.writing.pop().is_some() {
            self.event(Event::Stored(Tier::Failed));
            self.event(Event::Snapshot(self.gate.clone()));
        }
        self
    }

    fn close(&mut self, decisions: &[Decision]) {
        for (held, new) in self.gate.decisions.iter_mut().zip(decisions) {
            if *new != Decision::Given {
                *held = *new;
            }
        }
    }

    pub fn given(&self) -> Vec<usize> {
        let items = self.state.items.iter().enumerate();
        items.filter(|(_, item)| item.given()).map(|(i, _)| i).collect()
    }

    pub fn decision(&self, index: usize) -> Decision {
        self.state.items[index].decision
    }
}
