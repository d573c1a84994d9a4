//! Why an item is asked apart: what *agree* never gives (promise 5).

use super::{Item, Source};
use crate::policy::catalogue::mark;
use crate::policy::model::{Policy, Recipient, Role, SharingKind};
use alloc::vec::Vec;

/// A reason to ask for an item by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Sensitive data (PIPL 29).
    Sensitive,
    /// Biometric data (Network Data Regulations 22(2)).
    Biometric,
    /// The recipient decides for itself what it does with the data (PIPL 23).
    Independent,
    /// The recipient decides together with the publisher (PIPL 20 and 23).
    Joint,
    /// Data goes to another handler (PIPL 23).
    Sharing,
    /// Data leaves the country (PIPL 39).
    CrossBorder,
    /// Data is made public (PIPL 25).
    Disclosure,
    /// A device permission, asked when it is used (promise 6; TC260-PG-20204A 3.1 d).
    Prompt,
}

impl Reason {
    /// The letter that the catalogue writes; whoever receives the data for itself is one mark on the screen.
    pub fn mark(self) -> &'static str {
        match self {
            Reason::Sensitive => mark::SENSITIVE,
            Reason::Biometric => mark::BIOMETRIC,
            Reason::Independent | Reason::Joint | Reason::Sharing => mark::RECIPIENT,
            Reason::CrossBorder => mark::CROSS_BORDER,
            Reason::Disclosure => mark::DISCLOSURE,
            Reason::Prompt => mark::PROMPT,
        }
    }

    /// The reason in a sentence, for `check --explain`.
    pub fn sentence(self) -> &'static str {
        match self {
            Reason::Sensitive => "it takes sensitive data",
            Reason::Biometric => "it takes biometric data",
            Reason::Independent => "its recipient decides for itself what it does with the data",
            Reason::Joint => "its recipient decides together with the publisher",
            Reason::Sharing => "it gives data to another handler",
            Reason::CrossBorder => "data leaves the country",
            Reason::Disclosure => "data is made public",
            Reason::Prompt => "it is a device permission, asked when it is used",
        }
    }
}

impl Item<'_> {
    /// The reasons to ask for it by itself, in order; none if *agree* may give it.
    pub fn reasons(&self, policy: &Policy) -> Vec<Reason> {
        let data = self.data();
        let data = || policy.data.iter().filter(|entry| data.contains(&&entry.id));
        let mut reasons = Vec::new();
        let mut add = |holds: bool, reason: Reason| {
            if holds {
                reasons.push(reason);
            }
        };
        let role = self.sdk.map(|sdk| sdk.role);
        let act = match self.source {
            Source::Sharing(act) => Some(act.kind),
            _ => None,
        };
        add(data().any(|entry| entry.sensitive), Reason::Sensitive);
        add(data().any(|entry| entry.biometric), Reason::Biometric);
        add(role == Some(Role::Independent), Reason::Independent);
        add(role == Some(Role::Joint), Reason::Joint);
        add(act == Some(SharingKind::Sharing), Reason::Sharing);
        let abroad = |recipient: &Recipient| {
            let country = recipient.country.as_ref().map(|country| country.as_str());
            policy.profile.rules().country.is_some_and(|home| country.is_some_and(|country| country != home))
        };
        add(act == Some(SharingKind::CrossBorder) || self.recipient().is_some_and(abroad), Reason::CrossBorder);
        add(act == Some(SharingKind::Disclosure), Reason::Disclosure);
        add(self.prompted(), Reason::Prompt);
        reasons
    }
}
