//! The first layer names the main purposes (PIPL 17(1)(2)): there must be one.

use super::Case;
use crate::policy::Fault;
use alloc::vec::Vec;

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let purposes = &case.policy.purposes;
    if !purposes.is_empty() && !purposes.iter().any(|purpose| purpose.main) {
        let what = "no purpose is marked `main`, so the first layer would name none";
        faults.push(Fault::new(
            "$.purposes",
            "main_purpose_missing",
            what,
            "add `\"main\": true` to the purposes that a person should know first",
        ));
    }
}
