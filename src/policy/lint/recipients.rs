//! Recipients: entrusted processing needs an agreement (PIPL 21), what crosses the border says where to (PIPL 39).

use super::Case;
use crate::policy::{
    Fault,
    model::{Role, SharingKind},
};
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (at, sdk) in case.policy.sdks.iter().enumerate() {
        if sdk.role == Role::Entrusted && !sdk.agreement {
            let what = "the recipient is entrusted without an agreement";
            let mend = "write `\"agreement\": true` once there is one, or name another role";
            faults.push(Fault::new(format!("$.sdks[{at}].agreement"), "entrusted_without_agreement", what, mend));
        }
    }
    for (at, act) in case.policy.sharing.iter().enumerate().filter(|(_, act)| act.kind == SharingKind::CrossBorder) {
        let path = format!("$.sharing[{at}].recipient.country");
        let home = case.policy.profile.rules().country;
        match act.recipient.country.as_ref().map(|country| country.as_str()) {
            None => faults.push(Fault::new(
                path,
                "cross_border_without_country",
                "it crosses the border but does not say where to",
                "add `country`",
            )),
            Some(country) if Some(country) == home => {
                let what = format!("`{country}` is not across the border under this profile");
                faults.push(Fault::new(
                    path,
                    "cross_border_at_home",
                    what,
                    "name the other country, or write `\"kind\": \"sharing\"`",
                ));
            }
            Some(_) => {}
        }
    }
}
