//! Acts of giving data on that are no SDK's.

use super::{Id, Recipient, Surfaces, Text};
use alloc::vec::Vec;

words! {
    /// The kind of act.
    SharingKind {
        /// To another handler (PIPL 23).
        Sharing = "sharing",
        /// Out of the country (PIPL 38 and 39).
        CrossBorder = "crossBorder",
        /// To the public (PIPL 25).
        Disclosure = "disclosure",
    }
}

part! {
    /// An act of sharing, cross-border transfer or disclosure.
    Sharing {
        /// Its id.
        id: Id,
        /// The kind of act.
        kind: SharingKind,
        /// Its name.
        name: Text,
        /// Who receives the data.
        recipient: Recipient,
        /// What it is for.
        purpose: Id,
        /// What is given on.
        data: Vec<Id>,
        /// How the data is processed.
        method: Option<Id>,
        /// What it means for the person (PIPL 30).
        effect: Option<Text>,
        /// What stops working when it is refused.
        refused: Option<Text>,
        /// Where it exists.
        surfaces: Surfaces = Surfaces::ALL,
    }
}
