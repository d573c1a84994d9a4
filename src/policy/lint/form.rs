//! The format's version, and lists that must name something.

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

/// The version of the policy format that this release reads.
const FORMAT: u32 = 1;

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let policy = case.policy;
    if policy.format != FORMAT && policy.format != 0 {
        let what = format!("format {} is not known here", policy.format);
        faults.push(Fault::new(
            "$.format",
            "unsupported_format",
            what,
            format!("write {FORMAT}, or use the release that reads it"),
        ));
    }
    let mut empty = |is_empty: bool, path: alloc::string::String, mend: &str| {
        if is_empty && !faults.iter().any(|fault| fault.path.starts_with(&path)) {
            faults.push(Fault::new(path, "empty_list", "the list is empty", mend));
        }
    };
    empty(policy.languages.is_empty(), "$.languages".into(), "name the languages of the texts, the default first");
    for (at, permission) in policy.permissions.iter().enumerate() {
        empty(
            permission.uses.is_empty(),
            format!("$.permissions[{at}].uses"),
            "name what the permission is used for, or remove it",
        );
    }
    for (at, sdk) in policy.sdks.iter().enumerate() {
        empty(sdk.purposes.is_empty(), format!("$.sdks[{at}].purposes"), "name what the SDK is for, or remove it");
    }
}
