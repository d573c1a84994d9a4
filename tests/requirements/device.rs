//! The device of a person under a policy, and what its gate answers. The build is one for tests, so that a decision can be set.

use crate::guard::{Desk, Guard, Held, build};
use menshen::api::{Place, Program};
use menshen::gate::{Answer, Channel, Circumstances, Gate, Snapshot, Verdict};
use menshen::policy::item;
use std::rc::Rc;

pub const WEB: u32 = 1;
pub const ANDROID: u32 = 2;
pub const IOS: u32 = 4;

pub struct Device {
    pub guard: Guard,
    policy: String,
    surface: u32,
    /// Bits of `gate::signal`.
    pub signals: u32,
}

impl Device {
    /// A first visit.
    pub fn new(policy: &str, surface: u32) -> Self {
        Self::holding(policy, surface, Rc::default())
    }

    /// The next visit, under a policy.
    pub fn again(&self, policy: &str) -> Self {
        Self::holding(policy, self.surface, self.guard.held.clone())
    }

    fn holding(policy: &str, surface: u32, held: Rc<Held>) -> Self {
        let built = build(policy);
        let program = Program::new(Desk(held.clone()));
        let place = Place { signals: surface, zone: 0, testing: true };
        let snapshot = held.snapshot.borrow().clone().unwrap_or_default();
        let now = crate::guard::NOW + held.time.get();
        program.begin(built.table, built.all.as_bytes(), &snapshot, now, place).unwrap();
        Self { guard: Guard { built, held, program }, policy: policy.into(), surface, signals: 0 }
    }

    /// The person agrees; where the policy asks for an age, they are of age.
    pub fn agree(&self) -> &Self {
        self.guard.event("start", "").tap("agree");
        if self.guard.drawing().contains("=adult") {
            self.guard.tap("adult");
        }
        self.guard.settle();
        self
    }

    /// The person refuses all on the second layer: basic mode.
    pub fn refuse_all(&self) -> &Self {
        self.guard.event("start", "").tap("choose").tap("refuse").settle();
        self
    }

    /// Sets decisions as a testing build can.
    pub fn set(&self, decisions: &[(&str, bool)]) -> &Self {
        let lines: Vec<String> = decisions.iter().map(|(item, yes)| format!("{item}\t{}", u8::from(*yes))).collect();
        self.guard.event("set", &lines.join("\n")).settle();
        self
    }

    fn gate<R>(&self, question: impl FnOnce(&Gate<'_>) -> R) -> R {
        let bytes = self.guard.held.snapshot.borrow().clone().unwrap_or_default();
        let now = (self.guard.now() / 1000) as u32;
        let snapshot = Snapshot::open(&bytes, now).unwrap_or(Snapshot::NONE);
        let around = Circumstances { now, surface: self.surface & 255, signals: self.signals };
        question(&Gate { table: self.guard.table(), snapshot, around })
    }

    /// What the gate says of an item.
    pub fn item(&self, id: &str) -> Answer {
        self.gate(|gate| gate.item(self.guard.index(id)))
    }

    /// What the gate says of a resource.
    pub fn ask(&self, channel: Channel, name: &str) -> Verdict {
        self.gate(|gate| gate.ask(channel, name.as_bytes(), 0).verdict())
    }

    /// Is the item open?
    pub fn opens(&self, id: &str) -> bool {
        self.item(id).verdict() == Verdict::Allow
    }

    /// May the SDK start: is it open, and all that it needs?
    pub fn ready(&self, id: &str) -> bool {
        self.gate(|gate| gate.ready(self.guard.index(id)).verdict() == Verdict::Allow)
    }

    /// Does the policy know this item at all?
    pub fn knows(&self, id: &str) -> bool {
        self.guard.table().find(id.as_bytes()).is_some()
    }

    /// Every item that is open, in order.
    pub fn open(&self) -> Vec<String> {
        let reading = crate::reading(&self.policy);
        item::list(&reading.policy).iter().map(|item| item.id.clone()).filter(|id| self.opens(id)).collect()
    }

    /// The list or screen of this name, as it is drawn.
    pub fn shows(&self, screen: &str) -> String {
        self.guard.event("open", screen).settle();
        self.guard.drawing()
    }
}
