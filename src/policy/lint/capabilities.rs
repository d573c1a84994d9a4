//! Capabilities of the web platform: only what is prompted has one, and a bare call means one use at most.

use super::Case;
use crate::policy::{Fault, item::Source, model::CapabilityWord};
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (at, permission) in case.policy.permissions.iter().enumerate() {
        if let (Some(capability), false) =
            (permission.capability.filter(|word| word.is_prompted()), permission.prompted)
        {
            let what =
                format!("`{}` is prompted by every browser, but the permission says it is not", capability.word());
            let mend = "write `\"prompted\": true`, or remove `capability`";
            faults.push(Fault::new(format!("$.permissions[{at}].prompted"), "capability_not_prompted", what, mend));
        }
        if permission.gesture && !permission.capability.is_some_and(CapabilityWord::takes_gesture) {
            let what = format!("no call of `{}` can be made to need a tap here", permission.id);
            let mend = "remove `gesture`: camera, microphone and location take it";
            faults.push(Fault::new(format!("$.permissions[{at}].gesture"), "gesture_of_nothing", what, mend));
        }
    }
    let mut fallbacks = Vec::new();
    for item in &case.items {
        let Source::Use(permission, usage) = item.source else { continue };
        if !usage.fallback {
            continue;
        }
        let path = format!("{}.fallback", item.path);
        let Some(capability) = permission.capability else {
            if permission.bridge.is_empty() {
                let what = "nothing calls this permission, so no bare call can mean this use";
                faults.push(Fault::new(path, "fallback_of_nothing", what, "remove `fallback`"));
            }
            continue;
        };
        if let Some((_, _, other)) =
            fallbacks.iter().find(|(word, bits, _)| *word == capability && bits & item.surfaces.bits != 0)
        {
            let what = format!("a bare call of `{}` already means `{other}`", capability.word());
            faults.push(Fault::new(path, "fallback_twice", what, "keep one fallback for each capability and surface"));
        }
        fallbacks.push((capability, item.surfaces.bits, &item.id));
    }
}
