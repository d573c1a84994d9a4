//! Templates: what a screen looks like, drawn once at build time, with places for what is not known then.
//!
//! A program that asks names a template, the item it is about and what is to be seen of it; the page's desk fills it
//! (`src/web/desk/fill.ts`). So neither the views nor the sentences are linked into that program.
//!
//! In a template `\x01` and a name stands for a value, and what stands between `\x02` names `\x03` and `\x04` is drawn only where one of
//! the names has a value, or with `!` before them none. A name is one character: of a field of the item's row ([`field`]), of a number
//! of the call ([`value`]), a letter that the row carries (`policy::catalogue::mark`), or a letter of the call ([`when`]).

mod call;
mod fill;
mod list;

use alloc::string::String;
pub use call::Call;
pub use fill::fill;
pub use list::{asking, folded, whole};

/// Begins the place of a value.
pub(super) const VALUE: char = '\u{1}';
/// Begins a condition: names follow.
pub(super) const WHEN: char = '\u{2}';
/// Ends its names.
pub(super) const THEN: char = '\u{3}';
/// Ends what it is about.
pub(super) const END: char = '\u{4}';
/// Begins a call.
pub(super) const CALL: char = '\u{e}';

/// What can be called, in the order of the list that the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// The line that goes away.
    Note,
    /// How the second layer begins.
    Choose,
    /// The heading of a group of items.
    Group,
    /// An item with its switch.
    Row,
    /// How the second layer ends.
    Foot,
    /// The just-in-time notice.
    Notice,
    /// All about an item.
    About,
    /// An item in the list of who may receive data.
    Shared,
}

/// The last of them that a program calls which only asks.
pub(super) const LAST_ASKING: Template = Template::Notice;

/// The letters of calls. Each template gives some of them a meaning of their own.
pub mod when {
    /// The item is required.
    pub const REQUIRED: &str = "R";
    /// The word *required* stands where others have a switch.
    pub const FIXED: &str = "Z";
    /// A signal keeps the item closed.
    pub const SHUT: &str = "S";
    /// A use, which is asked at its time.
    pub const LATER: &str = "L";
    /// Its switch is on.
    pub const ON: &str = "N";
    /// Its switch is off.
    pub const OFF: &str = "F";
    /// Its details are unfolded: whoever fills the template must have them.
    pub const OPEN: &str = "O";
    /// Its details are folded.
    pub const FOLDED: &str = "C";
    /// It is asked apart.
    pub const APART: &str = "P";
    /// It was refused before.
    pub const REFUSED: &str = "X";
    /// It was withdrawn.
    pub const WITHDRAWN: &str = "W";
    /// Its yes has run out.
    pub const EXPIRED: &str = "E";
    /// It changed with the policy.
    pub const CHANGED: &str = "G";
    /// One of several questions.
    pub const PLACED: &str = "Q";
    /// Another item needs it.
    pub const NEEDED: &str = "H";
    /// It is not on this device.
    pub const ELSEWHERE: &str = "V";
    /// The organisation decides on it and has not attested.
    pub const ORGANISATION: &str = "4";
    /// The service has ended.
    pub const SUNSET: &str = "5";
    /// The browser's opt-out signal keeps it closed.
    pub const OPTED_OUT: &str = "6";
    /// There are so many items that one is looked for.
    pub const MANY: &str = "7";
    /// It is given for this visit.
    pub const VISIT: &str = "9";
    /// It is given for this use.
    pub const ONCE: &str = "Y";
    /// A guardian decides.
    pub const GUARDED: &str = "8";
}

/// Names of values: the index of the item, two numbers of the call, and the name of another item.
pub mod value {
    /// The index of the item.
    pub const INDEX: &str = "0";
    /// The first number: which question this is.
    pub const PLACE: &str = "1";
    /// The second: of how many.
    pub const COUNT: &str = "2";
    /// What the other item is called.
    pub const OTHER: &str = "3";
}

/// Stands for the organisation in the place of another item: past the last that a policy may have.
pub const ORGANISATION: usize = 9999;

/// The letters of what holds.
pub fn letters(holds: &[(bool, &str)]) -> String {
    let mut out = String::new();
    for (holds, letter) in holds {
        out.push_str(if *holds { letter } else { "" });
    }
    out
}

/// The name of a field of the item's row.
pub fn field(place: usize) -> &'static str {
    "abcdefghijklmnopqrstuvwxyz_".get(place..=place).unwrap_or_default()
}

/// The place of a value, to stand in a text.
pub fn slot(name: &str) -> String {
    let mut out = String::from(VALUE);
    out.push_str(name);
    out
}
