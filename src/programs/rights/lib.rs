//! The rights program: the whole flow, bound to the guard's desk.
#![cfg(target_family = "wasm")]

use menshen::api::{Desk, Place, Program, Rights, Room};
use wasm_bindgen::prelude::*;

thread_local! {
    /// The program of this document.
    static PROGRAM: Program<Desk, Rights> = const { Program::new(Desk) };
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
pub fn begin(table: usize, texts: usize, held: usize, now: f64, place: u32, testing: bool, zone: i32) -> u8 {
    let [table, texts, held] = ROOM.with(|room| room.give([table, texts, held]));
    let place = Place { signals: place, zone, testing };
    let begun = PROGRAM.with(|program| program.begin(table, texts, held, now as u64, place));
    begun.map_or_else(|damaged| damaged as u8, |()| 0)
}

/// Takes an event. In the room stand its name, its detail and what the gate holds.
#[wasm_bindgen]
pub fn event(name: usize, detail: usize, held: usize, now: f64) {
    ROOM.with(|room| {
        room.lend([name, detail, held], |[name, detail, held]| {
            PROGRAM.with(|program| program.event(name, detail, now as u64, held))
        });
    });
}

// It is handed over by a call: a string given back would be two values, which the translation to JavaScript has no word for.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = exported)]
    fn js_exported(record: &str);
}

/// Hands over the record as JSON, of the log that was read last.
#[wasm_bindgen]
pub fn record(now: f64) {
    PROGRAM.with(|program| js_exported(&program.export(now as u64)));
}
