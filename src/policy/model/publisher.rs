//! Who publishes, and how to reach them (PIPL 17(1)(1): name and contact before the decision).

use super::{Id, Text};
use alloc::string::String;

part! {
    /// Who publishes the product.
    Publisher {
        /// The legal entity.
        name: Text,
        /// The product as people know it.
        product: Text,
        /// How to reach the publisher.
        contact: Contact,
    }
}

part! {
    /// How to reach the publisher.
    Contact {
        /// E-mail address.
        email: Option<String>,
        /// Telephone number.
        phone: Option<String>,
        /// When the telephone is answered.
        hours: Option<Text>,
        /// Postal address.
        post: Option<Text>,
        /// The responsible department.
        department: Option<Text>,
    }
}

part! {
    /// A sentence or label of the screens in the publisher's own words.
    Wording {
        /// Which: an id of `src/ui/words/`.
        id: Id,
        /// The words; places such as `{product}` must all be there.
        text: Text,
    }
}
