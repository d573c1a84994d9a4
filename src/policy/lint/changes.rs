//! What each kind of change does is said once, and under `cn` a change of purposes, data, method or recipients asks again
//! (PIPL 14(2), 23): the material hash does so whatever the policy says.

use super::Case;
use crate::policy::{
    Fault, Profile,
    model::{Ask, ChangeKind},
};
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
        let must = case.policy.profile == Profile::Cn
            && matches!(change.kind, ChangeKind::ServiceModel | ChangeKind::Recipients);
        if read && must && change.ask != Ask::Yes {
            let what = format!("`{}` asks again, whatever the policy says", change.kind.word());
            faults.push(Fault::new(format!("$.changes[{at}].ask"), "change_must_ask", what, "write `\"yes\"`"));
        }
    }
}
