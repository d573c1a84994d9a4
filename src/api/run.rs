//! Runs a session on a platform: what it wants done becomes calls, and their results come back as events.

use super::kind::Kind;
use super::session::{Damaged, Output, Place, Session};
use crate::browser::Platform;
use alloc::string::String;
use core::cell::RefCell;

/// A session with its platform. A call of the platform that fails or calls back finds the session at rest.
pub struct Program<P, K> {
    session: RefCell<Session<K>>,
    /// Its platform.
    pub platform: P,
}

impl<P: Platform, K: Kind> Program<P, K> {
    /// Begins; see [`Session::new`].
    pub fn new(
        platform: P,
        table: &'static [u8],
        texts: &'static str,
        held: &[u8],
        now: u64,
        place: Place,
    ) -> Result<Self, Damaged> {
        let session = RefCell::new(Session::new(table, texts, held, now, place)?);
        let program = Self { session, platform };
        let out = program.with(|session| session.begin());
        program.run(out);
        Ok(program)
    }

    fn with<T: Default>(&self, act: impl FnOnce(&mut Session<K>) -> T) -> T {
        self.session.try_borrow_mut().map(|mut session| act(&mut session)).unwrap_or_default()
    }

    /// Takes what the guard says; see [`Session::event`].
    pub fn event(&self, name: &[u8], detail: &[u8], now: u64, held: &[u8]) {
        let reread = self.run(self.with(|session| session.event(name, detail, now, held)));
        if reread {
            self.run(self.with(|session| session.event(b"snapshot", b"", now, held)));
        }
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self, now: u64) -> String {
        self.with(|session| session.export(now))
    }

    /// Has everything done; returns whether what the gate holds is to be read again.
    fn run(&self, out: Output) -> bool {
        if let Some(write) = out.write {
            self.platform.commit(&write.snapshot, &write.entries, &write.grants);
        }
        for answer in out.answers {
            self.platform.answer(answer.token, answer.allowed);
        }
        if let Some(drawing) = out.drawing {
            self.platform.draw(&drawing);
        }
        if let Some(screen) = out.load {
            self.platform.load(&screen);
        }
        if out.log {
            self.platform.log();
        }
        out.reread
    }
}
