//! What is declared can be reached: every item exists somewhere, and a use that names an SDK is for a purpose of that SDK, so
//! that the SDK waits for it.

use super::Case;
use crate::policy::{Fault, item::Source};
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for item in &case.items {
        if item.surfaces.bits == 0 && !faults.iter().any(|fault| fault.path.starts_with(&item.path)) {
            let what = format!(
                "`{}` exists nowhere: its surfaces and those of what it belongs to have none in common",
                item.id
            );
            faults.push(Fault::new(
                item.path.clone(),
                "exists_nowhere",
                what,
                "mend `surfaces` here or on its permission, SDK or purpose",
            ));
        }
        let (Source::Use(_, usage), Some(sdk)) = (item.source, item.sdk) else { continue };
        if item.purpose.is_some() && !sdk.purposes.contains(&usage.purpose) {
            let what = format!("the SDK `{}` is not for the purpose `{}`", sdk.id, usage.purpose);
            let mend = format!(
                "add the purpose to the SDK, or use one of: {}",
                sdk.purposes.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ")
            );
            faults.push(Fault::new(format!("{}.purpose", item.path), "use_not_of_sdk", what, mend));
        }
    }
}
