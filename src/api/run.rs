//! Runs a session on a platform: outputs become calls, and their results come back as events.

use super::kind::Kind;
use super::session::{Output, Place, Session};
use crate::browser::Platform;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;

/// A session with its platform. A call of the platform that fails or calls back finds the session at rest.
pub struct Program<P, K> {
    session: RefCell<Session<K>>,
    platform: P,
}

impl<P: Platform, K: Kind> Program<P, K> {
    /// Begins; see [`Session::new`].
    pub fn new(
        platform: P,
        table: Vec<u8>,
        texts: String,
        held: Option<Vec<u8>>,
        place: Place,
    ) -> Result<Self, &'static str> {
        let session = RefCell::new(Session::new(table, texts, held, platform.now(), place)?);
        let program = Self { session, platform };
        let outputs = program.with(|session| session.begin());
        program.run(outputs);
        Ok(program)
    }

    fn with<T: Default>(&self, act: impl FnOnce(&mut Session<K>) -> T) -> T {
        self.session.try_borrow_mut().map(|mut session| act(&mut session)).unwrap_or_default()
    }

    /// Takes an event of the guard.
    pub fn event(&self, name: &str, detail: &str) {
        let held = if matches!(name, "snapshot" | "closed") { self.platform.snapshot() } else { None };
        let now = self.platform.now();
        let outputs = self.with(|session| session.event(name, detail, now, held));
        self.run(outputs);
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self) -> String {
        let now = self.platform.now();
        self.with(|session| session.export(now))
    }

    fn run(&self, outputs: Vec<Output>) {
        for output in outputs {
            match output {
                Output::Draw(drawing) => self.platform.draw(&drawing),
                Output::Commit { snapshot, entries, grants } => self.platform.commit(&snapshot, &entries, &grants),
                Output::Answer { token, allowed } => self.platform.answer(&token, allowed),
                Output::Load(screen) => self.platform.load(&screen),
                Output::Log => self.platform.log(),
                Output::Reread => self.event("snapshot", ""),
            }
        }
    }
}
