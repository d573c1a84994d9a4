//! Bridge methods of a permission with several uses. A call from the page to native code cannot say which use it is for (promise 6:
//! a permission is asked for a use), so one of the uses must be what it means; the page would else never be let through.

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (at, permission) in case.policy.permissions.iter().enumerate() {
        if permission.bridge.is_empty()
            || permission.uses.len() < 2
            || permission.uses.iter().any(|usage| usage.fallback)
        {
            continue;
        }
        faults.push(Fault::new(
            format!("$.permissions[{at}].bridge"),
            "bridge_use_unknown",
            format!("a bridge method cannot say which use of `{}` it is for", permission.id),
            "write `\"fallback\": true` at the use that a call from the page means",
        ));
    }
}
