//! What was met on the way through a page, and what the headers need of it.

use std::collections::{BTreeMap, BTreeSet};

/// Met in one page or in several. Hashes are source expressions, see [`crate::script::hash`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Scripts of the page's own that stand in it.
    pub scripts: BTreeSet<String>,
    /// Scripts in it that wait for the item that they are marked with.
    pub later_scripts: BTreeSet<String>,
    /// Handlers in attributes.
    pub handlers: BTreeSet<String>,
    /// Handlers of elements that wait.
    pub later_handlers: BTreeSet<String>,
    /// Scripts in addresses (`javascript:`), which are hashed with their scheme.
    pub addresses: BTreeSet<String>,
    /// Origins that links and forms lead to when a person activates them.
    pub links: BTreeSet<String>,
    /// Where forms lead that were made inert: to hosts that the policy does not declare.
    pub forms: BTreeSet<String>,
    /// How many elements were made inert, by name.
    pub held: BTreeMap<String, usize>,
}

impl Findings {
    /// Takes in what was found elsewhere.
    pub fn add(&mut self, other: Findings) {
        self.scripts.extend(other.scripts);
        self.later_scripts.extend(other.later_scripts);
        self.handlers.extend(other.handlers);
        self.later_handlers.extend(other.later_handlers);
        self.addresses.extend(other.addresses);
        self.links.extend(other.links);
        self.forms.extend(other.forms);
        for (name, count) in other.held {
            *self.held.entry(name).or_default() += count;
        }
    }
}
