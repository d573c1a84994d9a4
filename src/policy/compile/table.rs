//! Writes the compiled table; its layout is `menshen_gate::layout`, byte by byte.

use super::rules::{needs, rules};
use crate::policy::{
    Fault, Reading, hash,
    item::{self, Item},
    model::UndeclaredMode,
};
use alloc::{format, vec, vec::Vec};
use menshen_gate::{checksum, id_hash, layout as at};

/// The compiled table of a policy. It fails only for a policy with more patterns than the format's counts can hold.
pub fn table(reading: &Reading) -> Result<Vec<u8>, Fault> {
    let policy = &reading.policy;
    let items = item::list(policy);
    let rules = rules(policy, &items);
    let needs = needs(&items);
    let pool: usize = rules.iter().map(|rule| rule.text.len()).sum();

    let mut out = vec![0; at::TABLE_HEAD];
    let word = |seconds: i64| u32::try_from(seconds).unwrap_or(u32::MAX).to_le_bytes();
    put(&mut out, 0, &at::TABLE_MAGIC.to_le_bytes());
    put(&mut out, at::AT_VERSION, &[at::VERSION as u8, switches(reading), policy.profile.number()]);
    put(&mut out, at::AT_CONTENT, &hash::content(&reading.value).short());
    put(&mut out, at::AT_EFFECTIVE, &word(policy.dates.effective.seconds()));
    put(&mut out, at::AT_SUNSET, &word(policy.sunset.as_ref().map_or(0, |sunset| sunset.date.seconds())));
    let counts =
        [(at::AT_ITEMS, items.len()), (at::AT_RULES, rules.len()), (at::AT_NEEDS, needs.len()), (at::AT_POOL, pool)];
    for (place, count) in counts {
        let count = u16::try_from(count).map_err(|_| {
            let what = format!("the policy compiles to a count of {count}, more than {}", u16::MAX);
            Fault::new("$", "table_too_large", what, "name fewer hosts, cookies and keys, or shorter ones")
        })?;
        put(&mut out, place, &count.to_le_bytes());
    }
    columns(&mut out, reading, &items);
    out.extend(rules.iter().map(|rule| rule.channel as u8));
    out.extend(rules.iter().map(|rule| rule.how as u8));
    out.extend(rules.iter().flat_map(|rule| rule.item.to_le_bytes()));
    out.extend(rules.iter().map(|rule| rule.extra));
    // The reader refuses patterns longer than a byte can say.
    out.extend(rules.iter().map(|rule| rule.text.len() as u8));
    out.extend(needs.iter().flat_map(|(from, _)| from.to_le_bytes()));
    out.extend(needs.iter().flat_map(|(_, to)| to.to_le_bytes()));
    out.extend(rules.iter().flat_map(|rule| rule.text.bytes()));

    let length = u32::try_from(out.len()).unwrap_or(u32::MAX);
    put(&mut out, at::AT_LENGTH, &length.to_le_bytes());
    let sum = checksum(&out);
    put(&mut out, at::CHECKSUM, &sum.to_le_bytes());
    Ok(out)
}

/// Marks a table: this revision has something to tell that asks nothing.
pub fn mark_telling(table: &mut [u8]) {
    put(table, at::AT_TELLS, &[1]);
    let sum = checksum(table);
    put(table, at::CHECKSUM, &sum.to_le_bytes());
}

fn columns(out: &mut Vec<u8>, reading: &Reading, items: &[Item<'_>]) {
    let policy = &reading.policy;
    let life = (policy.profile.rules().given / (24 * 60 * 60)) as u16;
    out.extend(items.iter().flat_map(|item| id_hash(item.id.as_bytes()).to_le_bytes()));
    out.extend(items.iter().flat_map(|item| hash::material(policy, item).short()));
    out.extend(items.iter().flat_map(|item| item.flags(policy).to_le_bytes()));
    out.extend(items.iter().map(|item| item.surfaces.bits));
    out.extend(items.iter().map(|item| item.kind() as u8));
    out.extend(items.iter().flat_map(|_| life.to_le_bytes()));
}

fn switches(reading: &Reading) -> u8 {
    let modes = &reading.policy.undeclared;
    let switches =
        [(modes.hosts, at::REPORT_HOSTS), (modes.cookies, at::REPORT_COOKIES), (modes.keys, at::REPORT_KEYS)];
    let minors = &reading.policy.minors;
    let ages = [(minors.ask, at::ASKS_AGE), (!minors.guardian, at::NO_GUARDIAN)];
    let reported = switches.iter().map(|(mode, bit)| (*mode == UndeclaredMode::Report, *bit));
    reported.chain(ages).filter(|(on, _)| *on).fold(0, |bits, (_, bit)| bits | bit as u8)
}

fn put(out: &mut [u8], at: usize, bytes: &[u8]) {
    for (slot, byte) in out.iter_mut().skip(at).zip(bytes) {
        *slot = *byte;
    }
}
