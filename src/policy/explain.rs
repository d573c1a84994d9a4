//! What *agree* gives and what is asked apart, with the reason in words: `check --explain`.

use super::{
    Policy,
    item::{self, Item},
    model::Surface,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::Write;

/// The ids that *agree* gives on a surface, in order. What depends on the device's brand or on the organisation is not among
/// them: it is the host that knows these.
pub fn agree_set(policy: &Policy, surface: Surface) -> Vec<String> {
    let items = item::list(policy);
    let given = items.iter().filter(|item| here(item, surface) && !shut(item) && item.bulk(policy));
    given.map(|item| item.id.clone()).collect()
}

fn here(item: &Item<'_>, surface: Surface) -> bool {
    item.surfaces.on(surface) && item.surfaces.brand.is_none()
}

fn shut(item: &Item<'_>) -> bool {
    item.undeclared() || item.organisation()
}

/// The explanation for one surface.
pub fn explain(policy: &Policy, surface: Surface) -> String {
    let items = item::list(policy);
    let mut out = String::new();
    let mut group = |title: &str, chosen: Vec<(&Item<'_>, String)>| {
        if !chosen.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{title}");
            for (item, why) in chosen {
                let _ = match why.is_empty() {
                    true => writeln!(out, "  {}", item.id),
                    false => writeln!(out, "  {}: {why}", item.id),
                };
            }
        }
    };
    let on = |item: &Item<'_>| here(item, surface);
    let closed: Vec<_> = items.iter().filter(|item| on(item) && shut(item)).map(|item| (item, until(item))).collect();
    let picked = |test: &dyn Fn(&Item<'_>) -> bool, why: &dyn Fn(&Item<'_>) -> String| -> Vec<(&Item<'_>, String)> {
        items.iter().filter(|item| on(item) && !shut(item) && test(item)).map(|item| (item, why(item))).collect()
    };
    group(
        &format!("on {}, agree gives", surface.word()),
        picked(&|item| item.bulk(policy), &|item| starts(item, &items, surface)),
    );
    group("comes with accepting the policy", picked(&|item| item.required(policy), &|item| basis(item, policy)));
    let apart = |item: &Item<'_>| !item.bulk(policy) && !item.required(policy);
    group("is asked apart", picked(&apart, &|item| reasons(item, policy)));
    group("stays closed", closed);
    let elsewhere = items.iter().filter(|item| !here(item, surface)).map(|item| (item, condition(item)));
    group(&format!("does not exist on {}", surface.word()), elsewhere.collect());
    out
}

/// An SDK that *agree* gives may still wait: for its trigger, or for a permission that it uses.
fn starts(item: &Item<'_>, items: &[Item<'_>], surface: Surface) -> String {
    let mut waits: Vec<String> = Vec::new();
    if item.waits_for_trigger() {
        waits.push("its trigger".to_string());
    }
    waits.extend(
        items.iter().filter(|other| item.needs(other) && here(other, surface)).map(|other| format!("`{}`", other.id)),
    );
    if waits.is_empty() { String::new() } else { format!("starts after {}", waits.join(" and ")) }
}

fn basis(item: &Item<'_>, policy: &Policy) -> String {
    item.basis(policy).map(|basis| basis.article.clone()).unwrap_or_default()
}

fn reasons(item: &Item<'_>, policy: &Policy) -> String {
    let sentences: Vec<_> = item.reasons(policy).iter().map(|reason| reason.sentence()).collect();
    sentences.join("; ")
}

/// What keeps it closed here, whatever the person says.
fn until(item: &Item<'_>) -> String {
    let undeclared = "its SDK is not in the publisher's list";
    if item.undeclared() { undeclared } else { "until the host says that the organisation has attested" }.to_string()
}

fn condition(item: &Item<'_>) -> String {
    item.surfaces
        .brand
        .as_ref()
        .map(|brand| format!("only where the host says that the device is {brand}"))
        .unwrap_or_default()
}
