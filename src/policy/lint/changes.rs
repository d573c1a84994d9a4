//! What each kind of change does is said once.

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let changes = &case.policy.changes;
    for (at, change) in changes.iter().enumerate() {
        let path = format!("$.changes[{at}].kind");
        let read = !faults.iter().any(|fault| path.starts_with(&fault.path) || fault.path.starts_with(&path));
        if read && changes.iter().take(at).any(|earlier| earlier.kind == change.kind) {
            let what = format!("`{}` is said twice", change.kind.word());
            faults.push(Fault::new(path, "repeated_change", what, "keep one"));
        }
    }
}
