//! The consent program: the questions, bound to the guard's desk.
#![cfg_attr(target_family = "wasm", no_std)]
#![cfg(target_family = "wasm")]

use menshen::api::{Consent, Desk, Place, Program, Room};
use wasm_bindgen::prelude::*;

mod memory;

#[global_allocator]
static MEMORY: memory::Memory = memory::Memory::new();

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// The program of this document, and where the desk writes. Both live as long as the document: nothing of them is ever taken
/// apart.
struct Only {
    program: Program<Desk, Consent>,
    room: Room,
}

// SAFETY: a page's program runs in one thread; nothing here is shared with a worker.
#[allow(unsafe_code, reason = "one thread")]
unsafe impl Sync for Only {}

static ONLY: Only = Only { program: Program::new(Desk), room: Room::new() };

/// Makes room for what the next call reads, `length` bytes, and says where.
#[wasm_bindgen]
pub fn room(length: usize) -> *mut u8 {
    ONLY.room.make(length)
}

/// Begins: 0, or what is damaged, see `api::Damaged`. In the room stand the table, the texts and what the gate holds. `place`
/// holds the surface in bits 0-7 and the signals above; `now` is in milliseconds since 1970.
#[wasm_bindgen]
pub fn begin(table: usize, texts: usize, held: usize, now: f64, place: u32, testing: bool) -> u8 {
    let [table, texts, held] = ONLY.room.give([table, texts, held]);
    let place = Place { signals: place, zone: 0, testing };
    ONLY.program.begin(table, texts, held, now as u64, place).map_or_else(|damaged| damaged as u8, |()| 0)
}

/// Takes an event. In the room stand its name, its detail and what the gate holds.
#[wasm_bindgen]
pub fn event(name: usize, detail: usize, held: usize, now: f64) {
    ONLY.room.lend([name, detail, held], |[name, detail, held]| ONLY.program.event(name, detail, now as u64, held));
}
