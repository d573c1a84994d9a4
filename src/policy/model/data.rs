//! What is collected, how long it is kept, and what may run without being asked.

use super::{Id, Text};
use alloc::string::String;

part! {
    /// A category of personal data (a row of the list of collected data, 292号 list 1).
    Data {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// What belongs to it.
        details: Text,
        /// Whether it is sensitive (PIPL 28): asked separately (PIPL 29).
        sensitive: bool,
        /// Whether it is biometric: asked separately.
        biometric: bool = false,
        /// What it means for the person that sensitive or biometric data is processed (PIPL 30): shown wherever it is asked for.
        effect: Option<Text>,
        /// How long it is kept: the id of a retention.
        retention: Id,
        /// Where it comes from, if not from the person.
        source: Option<Text>,
        /// When it is collected, if not always.
        condition: Option<Text>,
    }
}

impl Data {
    /// Whether it is asked for by itself (PIPL 29).
    pub fn apart(&self) -> bool {
        self.sensitive || self.biometric
    }
}

part! {
    /// How long something is kept (PIPL 19).
    Retention {
        /// Its id.
        id: Id,
        /// In words.
        text: Text,
        /// In days, where it is a number.
        days: Option<u32>,
    }
}

part! {
    /// A legal basis: why an item may run without being asked. Never shown as consent.
    Basis {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// The article, such as `PIPL 13(1)(2)`.
        article: String,
        /// Whether it opens an item without a question.
        opens: bool = false,
    }
}
