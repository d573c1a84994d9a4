//! Why personal data is processed.

use super::{Id, Surfaces, Text};
use alloc::vec::Vec;

words! {
    /// Who decides on the processing.
    Controller {
        /// The publisher.
        Publisher = "publisher",
        /// The organisation that the person belongs to.
        Organisation = "organisation",
    }
}

part! {
    /// A purpose. What a person decides on has exactly one (design.md, "purpose").
    Purpose {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// What is done with the data, in plain words.
        description: Text,
        /// Raise it when the words come to mean something else: then it is asked again.
        meaning: u32 = 1,
        /// Whether the person decides on it by itself; otherwise only uses, SDKs and storage name it.
        item: bool = true,
        /// Whether the first layer names it.
        main: bool = false,
        /// Whether the person turns it on by itself, and *agree* does not give it.
        apart: bool = false,
        /// Whether the product cannot work without it.
        required: bool = false,
        /// Why it is required.
        why: Option<Text>,
        /// The data it needs.
        data: Vec<Id> = Vec::new(),
        /// How the data is processed.
        method: Option<Id>,
        /// How long its data is kept, if not as its data says.
        retention: Option<Id>,
        /// What stops working when it is refused.
        refused: Option<Text>,
        /// The legal basis that opens it without a question.
        basis: Option<Id>,
        /// Who decides on the processing.
        controller: Controller = Controller::Publisher,
        /// Whether it is a sale or sharing in the sense of US state law.
        sale: bool = false,
        /// Where it exists.
        surfaces: Surfaces = Surfaces::ALL,
    }
}
