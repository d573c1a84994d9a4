//! The guard's desk, bound.

use super::Platform;
use crate::record::zeros;
use core::cell::Cell;
use wasm_bindgen::prelude::*;

// Plain functions and no objects: a table of what the page lent would cost the program that asks more than all of them.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = draw)]
    fn js_draw(drawing: &str);
    #[wasm_bindgen(js_name = commit)]
    fn js_commit(snapshot: &[u8], entries: &[u8], grants: &[u8]);
    #[wasm_bindgen(js_name = answer)]
    fn js_answer(token: u32, allowed: bool);
    #[wasm_bindgen(js_name = load)]
    fn js_load(screen: &[u8]);
    #[wasm_bindgen(js_name = log)]
    fn js_log();
    #[wasm_bindgen(js_name = erase)]
    fn js_erase();
}

/// The guard's desk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Desk;

impl Platform for Desk {
    fn draw(&self, drawing: &str) {
        js_draw(drawing);
    }

    fn commit(&self, snapshot: &[u8], entries: &[u8], grants: &[u8]) {
        js_commit(snapshot, entries, grants);
    }

    fn answer(&self, token: u32, allowed: bool) {
        js_answer(token, allowed);
    }

    fn load(&self, screen: &[u8]) {
        js_load(screen);
    }

    fn log(&self) {
        js_log();
    }

    fn erase(&self) {
        js_erase();
    }
}

/// Where the desk writes what the next call reads: three pieces, one behind the other. Strings and lists as arguments would each
/// bring an allocation, a copy and a release of their own.
#[derive(Default)]
pub struct Room(Cell<&'static mut [u8]>);

impl Room {
    /// An empty room.
    pub const fn new() -> Self {
        Self(Cell::new(&mut []))
    }

    /// Makes room for this many bytes and says where. It is made anew when it is too small, and as long as it is lent.
    pub fn make(&self, length: usize) -> *mut u8 {
        let mut bytes = self.0.take();
        if bytes.len() < length {
            bytes = zeros(length).leak();
        }
        let place = bytes.as_mut_ptr();
        self.0.set(bytes);
        place
    }

    /// Gives three pieces away for good.
    pub fn give(&self, lengths: [usize; 3]) -> [&'static [u8]; 3] {
        pieces(self.0.take(), lengths)
    }

    /// Lends three pieces.
    pub fn lend(&self, lengths: [usize; 3], to: impl FnOnce([&[u8]; 3])) {
        let bytes = self.0.take();
        to(pieces(bytes, lengths));
        self.0.set(bytes);
    }
}

fn pieces(bytes: &[u8], lengths: [usize; 3]) -> [&[u8]; 3] {
    let [first, second, third] = lengths;
    let (first, rest) = bytes.split_at_checked(first).unwrap_or_default();
    let (second, rest) = rest.split_at_checked(second).unwrap_or_default();
    [first, second, rest.get(..third).unwrap_or_default()]
}
