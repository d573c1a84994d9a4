//! The age below which a guardian decides, as the profile's law has it (PIPL 31: under 14; GDPR 8: 13 to 16; COPPA: 13).

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let (least, most) = case.policy.profile.rules().minors;
    let age = case.policy.minors.age;
    let path = "$.minors.age";
    if !(least..=most).contains(&age)
        && !faults.iter().any(|fault| path.starts_with(&fault.path) || fault.path.starts_with(path))
    {
        let what = format!("under profile `{}` a guardian does not decide below {age}", case.policy.profile.word());
        let mend =
            if least == most { format!("write {least}") } else { format!("write an age from {least} to {most}") };
        faults.push(Fault::new(path, "minors_age", what, mend));
    }
}
