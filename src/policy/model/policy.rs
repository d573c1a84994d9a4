//! The policy: one JSON file.

use super::{
    Basis, Change, Data, Date, HostPattern, Id, ItemRef, Language, Links, Minors, Permission, Publisher, Purpose,
    Retention, Right, Sdk, Sharing, StorageClass, Sunset, Tag, Text, Wording,
};
use crate::policy::Profile;
use alloc::vec::Vec;

part! {
    /// A publisher's declaration of what its product does with personal data.
    Policy {
        /// Version of this format: 1.
        format: u32,
        /// The policy's id.
        id: Id,
        /// This revision's name.
        revision: Id,
        /// When it was published, last updated and takes effect.
        dates: Dates,
        /// The rule set of a legal space.
        profile: Profile,
        /// The languages of every text; the first is the default.
        languages: Vec<Language>,
        /// Who publishes.
        publisher: Publisher,
        /// The full documents.
        documents: Documents,
        /// First layer: why we ask, in one to three sentences.
        summary: Text,
        /// What may run without being asked.
        bases: Vec<Basis> = Vec::new(),
        /// How long data is kept.
        retention: Vec<Retention> = Vec::new(),
        /// What is collected.
        data: Vec<Data>,
        /// Why.
        purposes: Vec<Purpose>,
        /// Device permissions.
        permissions: Vec<Permission> = Vec::new(),
        /// Third-party code.
        sdks: Vec<Sdk> = Vec::new(),
        /// Cookies and keys of the publisher's own.
        storage: Vec<StorageClass> = Vec::new(),
        /// Further hosts of the publisher's own.
        hosts: Vec<OwnHost> = Vec::new(),
        /// Acts of giving data on.
        sharing: Vec<Sharing> = Vec::new(),
        /// What each kind of change does.
        changes: Vec<Change> = Vec::new(),
        /// The rule for minors.
        minors: Minors,
        /// What a person can do.
        rights: Vec<Right> = Vec::new(),
        /// The end of the service, if it is known.
        sunset: Option<Sunset>,
        /// Sentences and labels of the screens in the publisher's own words.
        wording: Vec<Wording> = Vec::new(),
        /// What scripts of makers with words of their own are told.
        tags: Vec<Tag> = Vec::new(),
        /// What happens to names that the policy does not declare.
        undeclared: Undeclared = Undeclared::default(),
    }
}

part! {
    /// The three dates of a revision.
    Dates {
        /// First publication of the policy.
        published: Date,
        /// This revision's text.
        updated: Date,
        /// From when this revision holds.
        effective: Date,
    }
}

part! {
    /// The full documents, a link for each language.
    Documents {
        /// The privacy policy.
        policy: Links,
        /// The rules on permissions.
        permissions: Option<Links>,
    }
}

part! {
    /// A further host of the publisher's own.
    OwnHost {
        /// The host.
        host: HostPattern,
        /// The item that it serves.
        item: ItemRef,
        /// Whether asynchronous sends wait for a decision instead of failing.
        queue: bool = false,
    }
}

words! {
    /// What happens to a name that the policy does not declare.
    UndeclaredMode {
        /// It is held.
        Hold = "hold",
        /// It is let through and reported.
        Report = "report",
    }
}

part! {
    /// What happens to names that the policy does not declare.
    Undeclared {
        /// Hosts.
        hosts: UndeclaredMode = UndeclaredMode::Hold,
        /// Cookies.
        cookies: UndeclaredMode = UndeclaredMode::Hold,
        /// Storage keys.
        keys: UndeclaredMode = UndeclaredMode::Hold,
    }
}

impl Default for Undeclared {
    fn default() -> Self {
        Self { hosts: UndeclaredMode::Hold, cookies: UndeclaredMode::Hold, keys: UndeclaredMode::Hold }
    }
}
