//! The contact fields that the profile asks for (PIPL 17(1)(1), GDPR 13(1)(a)).

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let contact = &case.policy.publisher.contact;
    for field in case.policy.profile.rules().contact {
        let there = match *field {
            "email" => contact.email.is_some(),
            "phone" => contact.phone.is_some(),
            _ => true,
        };
        let path = format!("$.publisher.contact.{field}");
        if !there && !faults.iter().any(|fault| path.starts_with(&fault.path)) {
            let what = format!("profile `{}` needs `{field}`", case.policy.profile.word());
            faults.push(Fault::new(
                path,
                "contact_missing",
                what,
                "add it: people must be able to reach the publisher",
            ));
        }
    }
    let address = contact.email.as_deref().filter(|email| !email.is_empty());
    let plausible = |email: &str| {
        email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !email.contains(char::is_whitespace)
    };
    if address.is_some_and(|email| !plausible(email)) {
        faults.push(Fault::new(
            "$.publisher.contact.email",
            "bad_email",
            "this is not an e-mail address",
            "write an address such as `privacy@example.com`",
        ));
    }
}
