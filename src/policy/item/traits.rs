//! What an item is made of, whatever part it comes from.

use super::{Item, Source};
use crate::policy::model::{Basis, Controller, Id, Policy, Recipient, Text};
use alloc::vec::Vec;
use menshen_gate::flag;

impl<'p> Item<'p> {
    /// The data that it takes.
    pub fn data(&self) -> Vec<&'p Id> {
        let own = match self.source {
            Source::Purpose(purpose) => &purpose.data,
            Source::Use(_, usage) if !usage.data.is_empty() => &usage.data,
            Source::Use(..) => return self.purpose.map(|purpose| purpose.data.iter().collect()).unwrap_or_default(),
            Source::Sdk(sdk) => &sdk.data,
            Source::Storage(class) => &class.data,
            Source::Sharing(act) => &act.data,
        };
        own.iter().collect()
    }

    /// Who receives the data, if not the publisher.
    pub fn recipient(&self) -> Option<&'p Recipient> {
        match self.source {
            Source::Sharing(act) => Some(&act.recipient),
            _ => self.sdk.map(|sdk| &sdk.recipient),
        }
    }

    /// How the data is processed; `collect` when nothing else is said.
    pub fn method(&self) -> &'p str {
        self.declared_method().unwrap_or("collect")
    }

    /// How the data is processed, where the policy says so.
    pub fn declared_method(&self) -> Option<&'p str> {
        let own = match self.source {
            Source::Sdk(sdk) => sdk.method.as_ref(),
            Source::Sharing(act) => act.method.as_ref(),
            _ => None,
        };
        own.or(self.purpose.and_then(|purpose| purpose.method.as_ref())).map(Id::as_str)
    }

    /// What stops working when it is refused.
    pub fn refused(&self) -> Option<&'p Text> {
        match self.source {
            Source::Purpose(purpose) => purpose.refused.as_ref(),
            Source::Use(_, usage) => usage.refused.as_ref(),
            Source::Sdk(sdk) => sdk.refused.as_ref(),
            Source::Storage(class) => class.refused.as_ref(),
            Source::Sharing(act) => act.refused.as_ref(),
        }
    }

    /// What it means for the person: of its sensitive data, and of the act of sharing.
    pub fn effects(&self, policy: &'p Policy) -> Vec<&'p Text> {
        let data = self.data();
        let special = policy.data.iter().filter(|entry| entry.apart() && data.contains(&&entry.id));
        let mut effects: Vec<_> = special.filter_map(|entry| entry.effect.as_ref()).collect();
        if let Source::Sharing(act) = self.source {
            effects.extend(act.effect.as_ref());
        }
        effects
    }

    /// Whether it is an SDK that does not start before its trigger.
    pub fn waits_for_trigger(&self) -> bool {
        matches!(self.source, Source::Sdk(sdk) if sdk.trigger.is_some())
    }

    /// Whether it is a use each bare call of which waits for an act of the person.
    fn waits_for_gesture(&self) -> bool {
        matches!(self.source, Source::Use(permission, _) if permission.gesture)
    }

    /// Whether the platform asks the person for it.
    pub fn prompted(&self) -> bool {
        matches!(self.source, Source::Use(permission, _) if permission.prompted)
    }

    /// The basis that opens it without a question.
    pub fn basis(&self, policy: &'p Policy) -> Option<&'p Basis> {
        let Source::Purpose(purpose) = self.source else { return None };
        let id = purpose.basis.as_ref()?;
        policy.bases.iter().find(|basis| basis.id == *id && basis.opens)
    }

    /// Whether it opens as soon as the policy is accepted: declared as required, or on a basis that opens it. A prompted use is
    /// always asked, however much its purpose needs it (promise 6).
    pub fn required(&self, policy: &Policy) -> bool {
        match self.source {
            Source::Purpose(purpose) => purpose.required || self.basis(policy).is_some(),
            Source::Use(permission, usage) => usage.required && !permission.prompted,
            Source::Storage(class) => class.required,
            Source::Sdk(_) | Source::Sharing(_) => false,
        }
    }

    /// Whether an SDK that the policy names but does not declare stands behind it.
    pub fn undeclared(&self) -> bool {
        self.sdk.is_some_and(|sdk| !sdk.declared)
    }

    /// Whether the person's organisation decides on it: it is closed until the host says that the organisation has attested.
    pub fn organisation(&self) -> bool {
        self.purpose.is_some_and(|purpose| purpose.controller == Controller::Organisation)
    }

    /// Whether *agree* gives it (promise 5).
    pub fn bulk(&self, policy: &Policy) -> bool {
        let apart = matches!(self.source, Source::Purpose(purpose) if purpose.apart);
        !apart && !self.required(policy) && !self.undeclared() && self.reasons(policy).is_empty()
    }

    /// Its flags in the compiled table, see [`menshen_gate::flag`].
    pub fn flags(&self, policy: &Policy) -> u16 {
        let required = self.required(policy);
        let own = matches!(self.source, Source::Purpose(_) | Source::Storage(_));
        let bits = [
            (required, flag::REQUIRED),
            (required && own && self.data().is_empty(), flag::IMPERSONAL),
            (self.bulk(policy), flag::BULK),
            (self.waits_for_trigger() || self.waits_for_gesture(), flag::TRIGGER),
            (matches!(self.source, Source::Use(_, usage) if usage.fallback), flag::FALLBACK),
            (self.purpose.is_some_and(|purpose| purpose.sale), flag::SALE),
            (self.organisation(), flag::ORGANISATION),
            (self.surfaces.brand.is_some(), flag::BRAND),
            (self.undeclared(), flag::UNDECLARED),
        ];
        bits.iter().filter(|(holds, _)| *holds).fold(0, |flags, (_, bit)| flags | bit)
    }

    /// Whether an SDK cannot start before this item is given: the prompted uses that name it, for its purpose.
    pub fn needs(&self, other: &Item<'_>) -> bool {
        let (Source::Sdk(sdk), Source::Use(permission, usage)) = (self.source, other.source) else { return false };
        permission.prompted
            && usage.sdk.as_ref() == Some(&sdk.id)
            && (sdk.purposes.len() == 1 || usage.purpose == *self.purpose_id)
    }
}
