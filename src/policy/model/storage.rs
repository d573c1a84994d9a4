//! Classes of storage on the device: cookies and keys.

use super::{Id, Pattern, Surfaces, Text};
use alloc::vec::Vec;

part! {
    /// A class of storage (necessary, functional, analytics …).
    StorageClass {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// What is stored, in plain words.
        description: Text,
        /// What it is for.
        purpose: Id,
        /// Whether the product cannot work without it.
        required: bool = false,
        /// Why it is required.
        why: Option<Text>,
        /// The cookies.
        cookies: Vec<Pattern> = Vec::new(),
        /// The storage keys.
        keys: Vec<Pattern> = Vec::new(),
        /// What stops working when it is refused.
        refused: Option<Text>,
        /// The personal data in it.
        data: Vec<Id> = Vec::new(),
        /// Where it exists.
        surfaces: Surfaces = Surfaces::ALL,
    }
}
