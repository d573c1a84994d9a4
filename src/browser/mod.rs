//! The real platform, as the programs meet it: the guard's desk, which draws, writes, answers and loads, and the choice
//! between two copies of the record.
//!
//! The guard writes the table, the texts and what the gate holds, one behind the other, where `room(length)` says, and calls
//! `begin(their three lengths, now, place, testing, zone)`. Then it writes name, detail and what the gate holds, and calls
//! `event(their three lengths, now)`:
//!
//! | event | detail | the guard sends it |
//! |---|---|---|
//! | `start` | | when something may have to be asked: no decision, or items that the record does not know as they are now |
//! | `tap` | the action, for a switch tab and `1`/`0` | a person used our screen |
//! | `ask` | token, tab, item id or `#` index, and tab `1` when a person's act started it | the page wants an item |
//! | `open` | a screen's name | the page or the settings button opens it |
//! | `withdraw` | item id or `all` | the page takes back and the gate could not close it itself |
//! | `stored` | tier, or nothing | once for every `commit`, in their order |
//! | `snapshot` | | another tab or the host decided; what the gate holds now is asked for |
//! | `closed` | `disagree`, `all`, or item | the gate closed by itself; likewise |
//! | `log` | the stored lines | an answer to `log()`; an error is an empty one |
//!
//! Invariant: nothing here decides; a platform that fails leaves things closed.
//! It must never know: the flow, the screens, the policy's words.

#[cfg(target_family = "wasm")]
mod desk;
mod reconcile;

#[cfg(target_family = "wasm")]
pub use desk::{Desk, Room};
pub use reconcile::newer;

/// What a program asks of the platform.
pub trait Platform {
    /// Draws operations; nothing at all closes the screen.
    fn draw(&self, drawing: &str);
    /// Writes a decision with its lines and, for a host, its grants (both UTF-8) to every tier; the event `stored` says which has it.
    fn commit(&self, snapshot: &[u8], entries: &[u8], grants: &[u8]);
    /// Answers a question of the page.
    fn answer(&self, token: u32, allowed: bool);
    /// Loads the rights program, which then opens the screen of this name; none for an empty one.
    fn load(&self, screen: &[u8]);
    /// Reads the log; the event `log` brings it.
    fn log(&self);
    /// Removes the record of this person from every tier.
    fn erase(&self);
}
