//! The guard's desk, bound.

use super::Platform;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

// Plain functions and no objects: a table of what the page lent would cost the program that asks more than all of them.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = draw)]
    fn js_draw(drawing: &str);
    #[wasm_bindgen(js_name = commit)]
    fn js_commit(snapshot: &[u8], entries: &[u8], grants: &str);
    #[wasm_bindgen(js_name = answer)]
    fn js_answer(token: u32, allowed: bool);
    #[wasm_bindgen(js_name = load)]
    fn js_load(screen: &str);
    #[wasm_bindgen(js_name = log)]
    fn js_log();
}

/// The guard's desk. What it knows of the moment comes with each call of the guard.
#[derive(Default)]
pub struct Desk {
    held: RefCell<Vec<u8>>,
    now: Cell<f64>,
}

impl Desk {
    /// Takes up the moment: what the gate holds, empty when that is nothing, and milliseconds since 1970.
    pub fn at(&self, held: Vec<u8>, now: f64) {
        self.held.replace(held);
        self.now.set(now);
    }
}

impl Platform for Desk {
    fn draw(&self, drawing: &str) {
        js_draw(drawing);
    }

    fn commit(&self, snapshot: &[u8], entries: &[u8], grants: &str) {
        js_commit(snapshot, entries, grants);
    }

    fn snapshot(&self) -> Vec<u8> {
        self.held.borrow().clone()
    }

    fn now(&self) -> u64 {
        self.now.get() as u64
    }

    fn answer(&self, token: u32, allowed: bool) {
        js_answer(token, allowed);
    }

    fn load(&self, screen: &str) {
        js_load(screen);
    }

    fn log(&self) {
        js_log();
    }
}
