//! The rights program: the whole flow, bound to the guard's desk.
#![cfg(target_family = "wasm")]

use menshen::api::{Desk, Place, Program, Rights, Room};
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// The program of this document.
    static PROGRAM: OnceCell<Program<Desk, Rights>> = const { OnceCell::new() };
    /// Where the desk writes.
    static ROOM: Room = const { Room::new() };
}

/// Makes room for what the next call reads, `length` bytes, and says where.
#[wasm_bindgen]
pub fn room(length: usize) -> *mut u8 {
    ROOM.with(|room| room.make(length))
}

/// Begins: 0, or what is damaged, see `api::Damaged`. In the room stand the table, the texts and what the gate holds. `place`
/// holds the surface in bits 0-7 and the signals above; `now` is in milliseconds since 1970, `zone` in minutes ahead of UTC.
#[wasm_bindgen]
pub fn begin(table: usize, texts: usize, now: f64, place: u32, testing: bool, zone: i32) -> u8 {
    let (table, texts, held) = ROOM.with(|room| room.give(table, texts));
    match Program::new(Desk, table, texts, held, now as u64, Place { signals: place, zone, testing }) {
        Ok(program) => {
            PROGRAM.with(|place| drop(place.set(program)));
            0
        }
        Err(damaged) => damaged as u8,
    }
}

/// Takes an event. In the room stand its name, its detail and what the gate holds.
#[wasm_bindgen]
pub fn event(name: usize, detail: usize, now: f64) {
    ROOM.with(|room| {
        room.lend(name, detail, |[name, detail, held]| at(|program| program.event(name, detail, now as u64, held)));
    });
}

/// The record as JSON, of the log that was read last.
#[wasm_bindgen]
pub fn record(now: f64) -> String {
    at(|program| program.export(now as u64))
}

fn at<T: Default>(act: impl FnOnce(&Program<Desk, Rights>) -> T) -> T {
    PROGRAM.with(|place| place.get().map_or_else(T::default, act))
}
