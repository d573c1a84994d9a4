//! Third-party code, and who receives what it takes (PIPL 21, 23).

use super::{Country, HostPattern, Id, Pattern, Surfaces, Text, WebLink};
use alloc::{string::String, vec::Vec};

words! {
    /// What the recipient is in law. Undeclared means independent.
    Role {
        /// Decides for itself what it does with the data: needs its own consent (PIPL 23).
        Independent = "independent",
        /// Decides together with the publisher (PIPL 20).
        Joint = "joint",
        /// Processes for the publisher, under agreement (PIPL 21).
        Entrusted = "entrusted",
    }
}

part! {
    /// Who receives data.
    Recipient {
        /// The legal entity.
        entity: Text,
        /// How to reach it.
        contact: Option<String>,
        /// Where it is.
        country: Option<Country>,
    }
}

part! {
    /// An SDK.
    Sdk {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// Who receives what it takes.
        recipient: Recipient,
        /// What the recipient is in law.
        role: Role = Role::Independent,
        /// Whether there is a data-protection agreement with the recipient.
        agreement: bool = false,
        /// What it is for; with several purposes each is an item of its own.
        purposes: Vec<Id>,
        /// What it takes.
        data: Vec<Id>,
        /// How the data is processed.
        method: Option<Id>,
        /// What starts it: it does not start before `menshen.request(id)` in this document.
        trigger: Option<Text>,
        /// The recipient's own privacy policy.
        privacy: WebLink,
        /// The hosts it talks to.
        hosts: Vec<HostPattern> = Vec::new(),
        /// Whether asynchronous sends to its hosts wait for a decision instead of failing.
        queue: bool = false,
        /// The cookies it sets.
        cookies: Vec<Pattern> = Vec::new(),
        /// The storage keys it writes.
        keys: Vec<Pattern> = Vec::new(),
        /// What stops working when it is refused.
        refused: Option<Text>,
        /// Where it exists.
        surfaces: Surfaces = Surfaces::ALL,
        /// Whether the publisher's list of SDKs names it; one that it does not name stays closed.
        declared: bool = true,
    }
}
