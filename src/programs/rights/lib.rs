//! The rights program: the whole flow, bound to the guard's desk.
#![cfg(target_family = "wasm")]

use menshen::api::{self, Desk, Place, Rights, zone};
use wasm_bindgen::prelude::*;

/// What the guard runs.
#[wasm_bindgen]
pub struct Program(api::Program<Desk, Rights>);

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
        let place = Place { signals: place, zone: zone(), testing };
        match api::Program::new(desk, table, texts, held, place) {
            Ok(program) => Ok(Program(program)),
            Err(code) => Err(JsValue::from_str(code)),
        }
    }

    /// Takes an event.
    pub fn event(&self, name: &str, detail: &str) {
        self.0.event(name, detail);
    }

    /// The record as JSON, of the log that was read last.
    pub fn export(&self) -> String {
        self.0.export()
    }
}
