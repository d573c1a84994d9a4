//! What changed since the latest earlier revision, as lines that a person reads before being asked again. They are made of the
//! policy's own words and of signs, so they need no sentence in any language: `A → B`, `+ new`, `− gone`.

use super::row::{marks, name};
use crate::policy::{
    Reading,
    change::{Change, What, difference},
    item::{self, Item},
    model::{Policy, Text},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// Kind, item's index (empty where it is about the whole policy) and text of each change, in one language.
pub fn changes(old: &Reading, new: &Reading, language: &str) -> Vec<(String, String, String)> {
    let (before, after) = (item::list(&old.policy), item::list(&new.policy));
    let line = |change: &Change| {
        let index = after.iter().position(|item| item.id == change.item);
        let item = index.and_then(|index| after.get(index));
        let earlier = before.iter().find(|item| item.id == change.item);
        let text = match (change.what, earlier, item) {
            (What::Added, _, Some(item)) => format!("+ {}", name(item, language)),
            (What::Removed, Some(item), _) => format!("− {}", name(item, language)),
            (What::Changed, Some(earlier), Some(item)) => {
                let parts = parts((&old.policy, earlier), (&new.policy, item), language);
                let name = name(item, language);
                if parts.is_empty() {
                    name
                } else {
                    format!("{name}{}{}", colon(language), parts.join(marks(language).semicolon))
                }
            }
            _ => told(old, new, change, language),
        };
        (change.kind.word().to_string(), index.map(|index| index.to_string()).unwrap_or_default(), text)
    };
    difference(old, new).changes.iter().map(line).collect()
}

fn colon(language: &str) -> &'static str {
    if language.starts_with("zh") || language.starts_with("ja") { "：" } else { ": " }
}

/// What differs in an item that has changed: recipient and data by name; a changed purpose or method by the item's name alone.
fn parts(old: (&Policy, &Item<'_>), new: (&Policy, &Item<'_>), language: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let entity = |item: &Item<'_>| item.recipient().map_or("", |recipient| recipient.entity.get(language)).to_string();
    if entity(old.1) != entity(new.1) {
        parts.push(arrow(&entity(old.1), &entity(new.1)));
    }
    let names = |policy: &Policy, item: &Item<'_>, but: &Item<'_>| -> Vec<String> {
        let data: Vec<_> = item.data().into_iter().filter(|id| !but.data().contains(id)).collect();
        policy
            .data
            .iter()
            .filter(|entry| data.contains(&&entry.id))
            .map(|entry| entry.name.get(language).to_string())
            .collect()
    };
    parts.extend(names(new.0, new.1, old.1).iter().map(|name| format!("+ {name}")));
    parts.extend(names(old.0, old.1, new.1).iter().map(|name| format!("− {name}")));
    parts
}

fn told(old: &Reading, new: &Reading, change: &Change, language: &str) -> String {
    use crate::policy::model::ChangeKind;
    let of = |reading: &Reading| -> String {
        let (publisher, contact) = (&reading.policy.publisher, &reading.policy.publisher.contact);
        let text = |text: &Option<Text>| text.as_ref().map_or("", |text| text.get(language)).to_string();
        let parts = match change.kind {
            ChangeKind::ControlChange => Vec::from([publisher.name.get(language).to_string()]),
            ChangeKind::Contact => Vec::from([
                contact.email.clone().unwrap_or_default(),
                contact.phone.clone().unwrap_or_default(),
                text(&contact.department),
                text(&contact.post),
                text(&contact.hours),
            ]),
            _ => reading.policy.rights.iter().map(|right| right.name.get(language).to_string()).collect(),
        };
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(marks(language).comma)
    };
    arrow(&of(old), &of(new))
}

fn arrow(before: &str, after: &str) -> String {
    if before == after { after.to_string() } else { format!("{before} → {after}") }
}
