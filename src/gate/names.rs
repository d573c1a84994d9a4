//! Every vocabulary with its words and numbers: what the constants of other languages and the docs' rows are generated from.

use crate::item::{Capability, Channel, ItemKind, Match, Mode, State, Surface, flag};
use crate::layout as at;
use crate::table::Fault;
use crate::verdict::{Reason, Verdict};

/// A vocabulary: its name and the word and number of each value.
pub type Listing = (&'static str, &'static [(&'static str, u32)]);

/// All of them, in the order in which they are generated.
pub const fn listings() -> &'static [Listing] {
    &[
        ("Channel", Channel::NAMES),
        ("Capability", Capability::NAMES),
        ("Match", Match::NAMES),
        ("ItemKind", ItemKind::NAMES),
        ("Flag", flag::NAMES),
        ("Surface", Surface::NAMES),
        ("State", State::NAMES),
        ("Mode", Mode::NAMES),
        ("Verdict", Verdict::NAMES),
        ("Reason", Reason::NAMES),
        ("Fault", Fault::NAMES),
        ("Layout", at::NAMES),
    ]
}
