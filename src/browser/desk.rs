//! The guard's desk, bound.

use super::Platform;
use alloc::vec::Vec;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The object that the guard hands to a program.
    pub type Desk;

    #[wasm_bindgen(method, js_name = draw)]
    fn js_draw(this: &Desk, drawing: &str);
    #[wasm_bindgen(method, js_name = commit)]
    fn js_commit(this: &Desk, snapshot: &[u8], entries: &str, grants: &str);
    #[wasm_bindgen(method, js_name = snapshot)]
    fn js_snapshot(this: &Desk) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, js_name = now)]
    fn js_now(this: &Desk) -> f64;
    #[wasm_bindgen(method, js_name = answer)]
    fn js_answer(this: &Desk, token: &str, allowed: bool);
    #[wasm_bindgen(method, js_name = load)]
    fn js_load(this: &Desk, part: &str, screen: &str);
    #[wasm_bindgen(method, js_name = log)]
    fn js_log(this: &Desk);

    #[wasm_bindgen(js_name = Date)]
    type JsDate;
    #[wasm_bindgen(constructor, js_class = "Date")]
    fn new() -> JsDate;
    #[wasm_bindgen(method, js_name = getTimezoneOffset)]
    fn offset(this: &JsDate) -> i32;
}

impl Platform for Desk {
    fn draw(&self, drawing: &str) {
        self.js_draw(drawing);
    }

    fn commit(&self, snapshot: &[u8], entries: &str, grants: &str) {
        self.js_commit(snapshot, entries, grants);
    }

    fn snapshot(&self) -> Option<Vec<u8>> {
        self.js_snapshot()
    }

    fn now(&self) -> u64 {
        self.js_now() as u64
    }

    fn answer(&self, token: &str, allowed: bool) {
        self.js_answer(token, allowed);
    }

    fn load(&self, screen: &str) {
        self.js_load("rights", screen);
    }

    fn log(&self) {
        self.js_log();
    }
}

/// The reader's time zone, minutes ahead of UTC.
pub fn zone() -> i32 {
    -JsDate::new().offset()
}
