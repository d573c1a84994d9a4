//! The consent program: the questions, bound to the guard's desk.
#![cfg_attr(target_family = "wasm", no_std)]
#![cfg(target_family = "wasm")]

extern crate alloc;

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;
use menshen::api::{Consent, Desk, Place, Program};
use wasm_bindgen::prelude::*;

// SAFETY: a page's program runs in one thread; nothing here is shared with a worker.
#[global_allocator]
#[allow(unsafe_code, reason = "the allocator's promise")]
static MEMORY: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// The program of this document. It lives as long as the document: nothing of it is ever taken apart.
struct Only(OnceCell<Program<Desk, Consent>>);

// SAFETY: as with the allocator.
#[allow(unsafe_code, reason = "one thread")]
unsafe impl Sync for Only {}

static PROGRAM: Only = Only(OnceCell::new());

/// Begins: 0, or what is damaged, see `api::Damaged`. `place` holds the surface in bits 0-7 and the signals above.
#[wasm_bindgen]
pub fn begin(table: Vec<u8>, texts: String, held: Vec<u8>, now: f64, place: u32, testing: bool) -> u8 {
    let desk = Desk::default();
    desk.at(Vec::new(), now);
    match Program::new(desk, table, texts, held, Place { signals: place, zone: 0, testing }) {
        Ok(program) => {
            let _ = PROGRAM.0.set(program);
            0
        }
        Err(damaged) => damaged as u8,
    }
}

/// Takes an event. `held` is what the gate holds, empty when that is nothing; `now` is in milliseconds since 1970.
#[wasm_bindgen]
pub fn event(name: &str, detail: &str, held: Vec<u8>, now: f64) {
    if let Some(program) = PROGRAM.0.get() {
        program.platform.at(held, now);
        program.event(name, detail);
    }
}
