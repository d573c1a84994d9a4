//! A storage class names what it stores.

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (at, class) in case.policy.storage.iter().enumerate() {
        let path = format!("$.storage[{at}]");
        let unread = faults.iter().any(|fault| {
            fault.path.starts_with(&format!("{path}.cookies")) || fault.path.starts_with(&format!("{path}.keys"))
        });
        if class.cookies.is_empty() && class.keys.is_empty() && !unread {
            faults.push(Fault::new(
                path,
                "storage_of_nothing",
                "the class names no cookie and no key",
                "add `cookies` or `keys`, or remove the class",
            ));
        }
    }
}
