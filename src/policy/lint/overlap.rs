//! Patterns of different items that mean the same name. The more specific one wins (the exact name, then the longer pattern,
//! then the named port); where neither is more specific nobody could say whose the name is.

use super::Case;
use crate::policy::{
    Fault,
    model::{HostPattern, Pattern},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

struct Claim<'p, P> {
    path: String,
    owner: String,
    pattern: &'p P,
}

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let policy = case.policy;
    let (mut hosts, mut cookies, mut keys, mut bridge) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, sdk) in policy.sdks.iter().enumerate() {
        claim(&mut hosts, &format!("$.sdks[{at}].hosts"), sdk.id.as_str(), &sdk.hosts);
        claim(&mut cookies, &format!("$.sdks[{at}].cookies"), sdk.id.as_str(), &sdk.cookies);
        claim(&mut keys, &format!("$.sdks[{at}].keys"), sdk.id.as_str(), &sdk.keys);
    }
    for (at, class) in policy.storage.iter().enumerate() {
        claim(&mut cookies, &format!("$.storage[{at}].cookies"), class.id.as_str(), &class.cookies);
        claim(&mut keys, &format!("$.storage[{at}].keys"), class.id.as_str(), &class.keys);
    }
    for (at, own) in policy.hosts.iter().enumerate() {
        hosts.push(Claim {
            path: format!("$.hosts[{at}].host"),
            owner: own.item.as_str().to_string(),
            pattern: &own.host,
        });
    }
    for (at, permission) in policy.permissions.iter().enumerate() {
        claim(&mut bridge, &format!("$.permissions[{at}].bridge"), permission.id.as_str(), &permission.bridge);
    }
    pairs(&hosts, hosts_ambiguous, faults);
    for claims in [&cookies, &keys] {
        pairs(claims, names_ambiguous, faults);
    }
    pairs(&bridge, |left, right| names_ambiguous(left.pattern(), right.pattern()), faults);
}

fn claim<'p, P>(claims: &mut Vec<Claim<'p, P>>, path: &str, owner: &str, patterns: &'p [P]) {
    claims.extend(patterns.iter().enumerate().map(|(at, pattern)| Claim {
        path: format!("{path}[{at}]"),
        owner: owner.to_string(),
        pattern,
    }));
}

fn pairs<P: ToString>(claims: &[Claim<'_, P>], ambiguous: impl Fn(&P, &P) -> bool, faults: &mut Vec<Fault>) {
    for (at, here) in claims.iter().enumerate() {
        for there in claims
            .iter()
            .take(at)
            .filter(|there| there.owner != here.owner && !there.owner.is_empty() && !here.owner.is_empty())
        {
            if ambiguous(here.pattern, there.pattern) {
                let what = format!(
                    "`{}` and `{}` of `{}` mean the same names, and neither is more specific",
                    here.pattern.to_string(),
                    there.pattern.to_string(),
                    there.owner
                );
                faults.push(Fault::new(
                    here.path.clone(),
                    "ambiguous_pattern",
                    what,
                    "name it in one place, or make one of the two more specific",
                ));
            }
        }
    }
}

fn names_ambiguous(left: &Pattern, right: &Pattern) -> bool {
    match (left, right) {
        (Pattern::Prefix(start), Pattern::Suffix(end)) | (Pattern::Suffix(end), Pattern::Prefix(start)) => {
            !start.is_empty() && !end.is_empty()
        }
        (left, right) => left == right && !left.text().is_empty(),
    }
}

fn hosts_ambiguous(left: &HostPattern, right: &HostPattern) -> bool {
    !left.name.is_empty() && left.rivals(right)
}
