//! What one part of a policy says against another. One check, one file: its page says what is wrong, why it matters and where
//! the rule comes from. A check is lenient: stand-ins of what could not be read add no faults of their own.

mod bases;
mod bridge;
mod capabilities;
mod changes;
mod contact;
mod dates;
mod form;
mod ids;
mod languages;
mod main_purpose;
mod minors;
mod overlap;
mod reach;
mod recipients;
mod references;
mod required;
mod storage;
mod tags;

use super::{
    Fault,
    item::{self, Item},
    model::{Policy, Seen},
};
use alloc::vec::Vec;

/// What a check looks at.
pub struct Case<'p> {
    /// The policy, possibly with stand-ins.
    pub policy: &'p Policy,
    /// Its items.
    pub items: Vec<Item<'p>>,
    /// The texts that were met.
    pub texts: &'p [Seen],
}

/// Runs every check.
pub fn all(policy: &Policy, texts: &[Seen], faults: &mut Vec<Fault>) {
    let case = Case { policy, items: item::list(policy), texts };
    for check in [
        form::check,
        dates::check,
        languages::check,
        contact::check,
        ids::check,
        references::check,
        main_purpose::check,
        required::check,
        bases::check,
        capabilities::check,
        bridge::check,
        recipients::check,
        storage::check,
        overlap::check,
        reach::check,
        changes::check,
        minors::check,
        tags::check,
    ] {
        check(&case, faults);
    }
}
