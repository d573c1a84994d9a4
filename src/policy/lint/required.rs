//! What is required says why: it is shown as required, with the reason, not as a switch (promise 2; PIPL 16).

use super::Case;
use crate::policy::{Fault, model::Text};
use alloc::{format, string::String, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let mut one = |path: String, required: bool, why: &Option<Text>| {
        if required && why.is_none() {
            faults.push(Fault::new(
                path.clone(),
                "required_without_why",
                "it is required but does not say why",
                "add `why`, or make it optional",
            ));
        }
        if !required && why.is_some() {
            faults.push(Fault::new(
                format!("{path}.why"),
                "why_without_required",
                "it says why it is required but is not",
                "add `\"required\": true`, or remove `why`",
            ));
        }
    };
    for (at, purpose) in case.policy.purposes.iter().enumerate() {
        one(format!("$.purposes[{at}]"), purpose.required, &purpose.why);
    }
    for (at, class) in case.policy.storage.iter().enumerate() {
        one(format!("$.storage[{at}]"), class.required, &class.why);
    }
    for (at, purpose) in case.policy.purposes.iter().enumerate() {
        if purpose.required && purpose.apart {
            faults.push(Fault::new(
                format!("$.purposes[{at}].apart"),
                "required_and_apart",
                "it is required, so that nobody turns it on",
                "remove `apart`, or `required`",
            ));
        }
    }
}
