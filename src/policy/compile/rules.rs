//! The rules of the table: which item a host, cookie, key, bridge method or capability belongs to.

use super::rank::{self, Rank};
use crate::policy::{
    item::{Item, Source},
    model::{CapabilityWord, HostPattern, Pattern, Permission, Policy, Port, Use},
};
use alloc::{format, string::String, vec::Vec};
use menshen_gate::{Channel, Match};

/// One rule, as the table writes it. The order of the fields is the order of the rules.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Which questions it answers.
    pub channel: Channel,
    rank: Rank,
    /// The item's index.
    pub item: u16,
    /// A capability's number, or 1 = queue for hosts.
    pub extra: u8,
    /// How the text is compared.
    pub how: Match,
    /// The pattern.
    pub text: String,
}

/// Every rule of a policy, the more specific first.
pub fn rules(policy: &Policy, items: &[Item<'_>]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (item, index) in items.iter().zip(0u16..) {
        match item.source {
            Source::Sdk(sdk) => {
                // An SDK with several purposes is an item each; its own id means whichever of them is allowed.
                if item.id != sdk.id.as_str() {
                    names(&mut rows, index, Channel::Item, &[Pattern::Exact(sdk.id.as_str().into())]);
                }
                hosts(&mut rows, index, &sdk.hosts, sdk.queue);
                names(&mut rows, index, Channel::Cookie, &sdk.cookies);
                names(&mut rows, index, Channel::Key, &sdk.keys);
            }
            Source::Storage(class) => {
                names(&mut rows, index, Channel::Cookie, &class.cookies);
                names(&mut rows, index, Channel::Key, &class.keys);
            }
            Source::Use(permission, usage) => uses(&mut rows, index, permission, usage),
            Source::Purpose(_) | Source::Sharing(_) => {}
        }
    }
    for own in &policy.hosts {
        let index =
            items.iter().position(|item| item.id == own.item.as_str()).and_then(|index| u16::try_from(index).ok());
        if let Some(index) = index {
            hosts(&mut rows, index, core::slice::from_ref(&own.host), own.queue);
        }
    }
    rows.sort();
    rows.dedup();
    rows
}

/// A host without a port means the default ports of `https` and `http`: the gate is asked with the port always written.
fn hosts(rows: &mut Vec<Row>, item: u16, patterns: &[HostPattern], queue: bool) {
    for pattern in patterns {
        let name = if pattern.subdomains { format!(".{}", pattern.name) } else { pattern.name.clone() };
        let mut add = |how, text| {
            rows.push(Row { channel: Channel::Host, rank: rank::host(pattern), item, extra: queue.into(), how, text })
        };
        let fixed = if pattern.subdomains { Match::Suffix } else { Match::Exact };
        match pattern.port {
            Port::Any if pattern.subdomains => add(Match::SuffixAnyPort, name),
            Port::Any => add(Match::AnyPort, name),
            Port::Only(port) => add(fixed, format!("{name}:{port}")),
            Port::Default => {
                add(fixed, format!("{name}:443"));
                add(fixed, format!("{name}:80"));
            }
        }
    }
}

fn names<'a>(rows: &mut Vec<Row>, item: u16, channel: Channel, patterns: impl IntoIterator<Item = &'a Pattern>) {
    for pattern in patterns {
        let how = match pattern {
            Pattern::Exact(_) => Match::Exact,
            Pattern::Prefix(_) => Match::Prefix,
            Pattern::Suffix(_) => Match::Suffix,
        };
        rows.push(Row { channel, rank: rank::name(pattern), item, extra: 0, how, text: pattern.text().into() });
    }
}

/// A capability belongs to each use of its permission. A bridge method cannot say which use it is for, so it belongs to the
/// only use, else to the fallback; several uses without one are a fault of the policy.
fn uses(rows: &mut Vec<Row>, item: u16, permission: &Permission, usage: &Use) {
    if let Some(capability) = permission.capability {
        let row = Row {
            channel: Channel::Capability,
            rank: (0, core::cmp::Reverse(0), false),
            item,
            extra: number(capability),
            how: Match::Exact,
            text: String::new(),
        };
        rows.push(row);
    }
    if usage.fallback || permission.uses.len() == 1 {
        names(rows, item, Channel::Bridge, permission.bridge.iter().map(|method| method.pattern()));
    }
}

fn number(word: CapabilityWord) -> u8 {
    menshen_gate::Capability::from_word(word.word()).map_or(u8::MAX, |capability| capability as u8)
}

/// Which uses an SDK waits for: (index of the SDK's item, index of the use's item).
pub fn needs(items: &[Item<'_>]) -> Vec<(u16, u16)> {
    let mut needs = Vec::new();
    for (item, index) in items.iter().zip(0u16..) {
        needs.extend(items.iter().zip(0u16..).filter(|(other, _)| item.needs(other)).map(|(_, need)| (index, need)));
    }
    needs
}
