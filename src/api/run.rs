//! Runs a session on a platform: what it wants done becomes calls, and their results come back as events.

use super::kind::Kind;
use super::read::written;
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
    /// A program that has not begun.
    pub const fn new(platform: P) -> Self {
        Self { session: RefCell::new(Session::EMPTY), platform }
    }

    /// Begins; see [`Session::begin`].
    pub fn begin(
        &self,
        table: &'static [u8],
        texts: &'static [u8],
        held: &[u8],
        now: u64,
        place: Place,
    ) -> Result<(), Damaged> {
        let mut out = Output::default();
        if let Ok(mut session) = self.session.try_borrow_mut() {
            session.begin(table, texts, held, now, place, &mut out)?;
        }
        self.run(&out);
        Ok(())
    }

    /// Takes what the guard says; see [`Session::event`].
    pub fn event(&self, mut name: &[u8], mut detail: &[u8], now: u64, held: &[u8]) {
        loop {
            let mut out = Output::default();
            if let Ok(mut session) = self.session.try_borrow_mut() {
                session.event(name, detail, now, held, &mut out);
            }
            self.run(&out);
            if !out.effects.reread {
                return;
            }
            (name, detail) = (b"snapshot", b"");
        }
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self, now: u64) -> String {
        self.session.try_borrow().map(|session| session.export(now)).unwrap_or_default()
    }

    fn run(&self, out: &Output) {
        if let Some(write) = &out.write {
            self.platform.commit(&write.snapshot, &write.entries, &write.grants);
        }
        for answer in &out.effects.answers {
            self.platform.answer(answer.token, answer.allowed);
        }
        if let Some(drawing) = &out.drawing {
            self.platform.draw(drawing);
        }
        if let Some(screen) = out.effects.load {
            self.platform.load(&written(screen));
        } else if out.whole {
            self.platform.load(b"");
        }
        if out.effects.log {
            self.platform.log();
        }
        if K::WHOLE && out.effects.erase {
            self.platform.erase();
        }
    }
}
