//! Scripts of makers that take a word for yes and no of their own: which of their words hangs on which items.

use super::{Id, ItemRef};
use alloc::vec::Vec;

words! {
    /// Whose words they are.
    TagMaker {
        /// Google Consent Mode, version 2.
        Google = "google-consent-mode",
        /// Microsoft Clarity, Consent API v2.
        Clarity = "microsoft-clarity",
        /// Microsoft Advertising, Universal Event Tracking.
        Uet = "microsoft-uet",
    }
}

part! {
    /// What a maker's scripts are told.
    Tag {
        /// Whose they are.
        maker: TagMaker,
        /// Its words.
        keys: Vec<TagKey>,
    }
}

part! {
    /// One word of a maker: granted where every item is open.
    TagKey {
        /// The word, as the maker writes it.
        key: Id,
        /// The items that it hangs on.
        items: Vec<ItemRef>,
    }
}
