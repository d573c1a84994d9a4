//! The consent program: the questions, bound to the guard's desk.
#![cfg_attr(target_family = "wasm", no_std)]
#![cfg(target_family = "wasm")]

extern crate alloc;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use menshen::api::{self, Consent, Desk, Place};
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

/// What the guard runs. It lives as long as the document: nothing of it is ever taken apart.
#[wasm_bindgen]
pub struct Program(&'static api::Program<Desk, Consent>);

#[wasm_bindgen]
impl Program {
    /// Begins. `place` holds the surface in bits 0-7 and the signals above.
    #[wasm_bindgen(constructor)]
    pub fn new(
        desk: Desk,
        table: Vec<u8>,
        texts: String,
        held: Option<Vec<u8>>,
        place: u32,
        testing: bool,
    ) -> Result<Program, JsValue> {
        let place = Place { signals: place, zone: 0, testing };
        match api::Program::new(desk, table, texts, held, place) {
            Ok(program) => Ok(Program(Box::leak(Box::new(program)))),
            Err(code) => Err(JsValue::from_str(code)),
        }
    }

    /// Takes an event.
    pub fn event(&self, name: &str, detail: &str) {
        self.0.event(name, detail);
    }
}
