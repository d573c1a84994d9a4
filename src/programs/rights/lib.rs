//! The rights program: the whole flow, bound to the guard's desk.
#![cfg(target_family = "wasm")]

use menshen::api::{Desk, Place, Program, Rights};
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// The program of this document.
    static PROGRAM: OnceCell<Program<Desk, Rights>> = const { OnceCell::new() };
}

/// Begins: 0, or what is damaged, see `api::Damaged`. `place` holds the surface in bits 0-7 and the signals above; `zone` is in
/// minutes ahead of UTC.
#[wasm_bindgen]
pub fn begin(table: Vec<u8>, texts: String, held: Vec<u8>, now: f64, place: u32, testing: bool, zone: i32) -> u8 {
    let desk = Desk::default();
    desk.at(Vec::new(), now);
    match Program::new(desk, table, texts, held, Place { signals: place, zone, testing }) {
        Ok(program) => {
            PROGRAM.with(|place| drop(place.set(program)));
            0
        }
        Err(damaged) => damaged as u8,
    }
}

/// Takes an event. `held` is what the gate holds, empty when that is nothing; `now` is in milliseconds since 1970.
#[wasm_bindgen]
pub fn event(name: &str, detail: &str, held: Vec<u8>, now: f64) {
    at(held, now, |program| program.event(name, detail));
}

/// The record as JSON, of the log that was read last.
#[wasm_bindgen]
pub fn record(now: f64) -> String {
    at(Vec::new(), now, Program::export)
}

fn at<T: Default>(held: Vec<u8>, now: f64, act: impl FnOnce(&Program<Desk, Rights>) -> T) -> T {
    PROGRAM.with(|place| {
        place.get().map_or_else(T::default, |program| {
            program.platform.at(held, now);
            act(program)
        })
    })
}
