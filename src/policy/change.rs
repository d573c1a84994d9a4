//! What changed between two revisions, by item: what asks again, and which words changed under an unchanged hash.

use super::{
    Reading, hash,
    item::{self, Item},
    json::Value,
    model::{ChangeKind, Seen},
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// What happened to an item, or to the policy as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new: it is asked, nothing is given (promise 12).
    Added,
    /// It is gone.
    Removed,
    /// It binds differently: it is asked again.
    Changed,
    /// It is told, and asks nothing.
    Told,
}

/// One change.
#[derive(Clone, Debug)]
pub struct Change {
    /// What happened.
    pub what: What,
    /// Which of the six kinds of material change it is.
    pub kind: ChangeKind,
    /// The item's id; empty when it is about the policy as a whole.
    pub item: String,
    /// The names that the material hash is over and that differ.
    pub fields: Vec<String>,
}

/// Words that changed under an unchanged hash.
#[derive(Clone, Debug)]
pub struct Edit {
    /// JSON path in the new revision, down to the language.
    pub path: String,
    /// The words before.
    pub before: String,
    /// The words now.
    pub after: String,
}

/// The difference of two revisions.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    /// Changes, in the order of the new revision's items, then what is gone, then what is told.
    pub changes: Vec<Change>,
    /// Edits, in the order of the text.
    pub edits: Vec<Edit>,
}

/// Compares a revision with an earlier one.
pub fn difference(old: &Reading, new: &Reading) -> Difference {
    let (before, after) = (item::list(&old.policy), item::list(&new.policy));
    let mut changes = Vec::new();
    for item in &after {
        match before.iter().find(|earlier| earlier.id == item.id) {
            None => changes.push(change(What::Added, item, Vec::new())),
            Some(earlier) => {
                let fields = differing(&hash::form(&old.policy, earlier), &hash::form(&new.policy, item));
                if !fields.is_empty() {
                    changes.push(change(What::Changed, item, fields));
                }
            }
        }
    }
    let gone = before.iter().filter(|item| !after.iter().any(|later| later.id == item.id));
    changes.extend(gone.map(|item| change(What::Removed, item, Vec::new())));
    told(old, new, &mut changes);
    let edits = edits(old, new, &after, &changes);
    Difference { changes, edits }
}

fn change(what: What, item: &Item<'_>, fields: Vec<String>) -> Change {
    let of_recipient = |field: &String| matches!(field.as_str(), "recipient" | "country" | "role" | "sdk" | "act");
    let recipients = match what {
        What::Changed => fields.iter().all(of_recipient),
        _ => item.recipient().is_some(),
    };
    let kind = if recipients { ChangeKind::Recipients } else { ChangeKind::ServiceModel };
    Change { what, kind, item: item.id.clone(), fields }
}

fn differing(before: &[(String, Value)], after: &[(String, Value)]) -> Vec<String> {
    let differs =
        |(name, value): &&(String, Value)| !before.iter().any(|(other, earlier)| other == name && earlier == value);
    let mut fields: Vec<String> = after.iter().filter(differs).map(|(name, _)| name.clone()).collect();
    let gone = before.iter().filter(|(name, _)| !after.iter().any(|(other, _)| other == name));
    fields.extend(gone.map(|(name, _)| name.clone()));
    fields
}

/// Changes that concern no item: who controls the publisher, how to reach it, the rights.
fn told(old: &Reading, new: &Reading, changes: &mut Vec<Change>) {
    let part = |reading: &Reading, path: &[&str]| {
        path.iter().try_fold(reading.value.clone(), |value, name| value.get(name).cloned())
    };
    for (kind, path) in [
        (ChangeKind::ControlChange, &["publisher", "name"][..]),
        (ChangeKind::Rights, &["rights"]),
        (ChangeKind::Contact, &["publisher", "contact"]),
    ] {
        if part(old, path) != part(new, path) {
            changes.push(Change {
                what: What::Told,
                kind,
                item: String::new(),
                fields: path.iter().map(ToString::to_string).collect(),
            });
        }
    }
}

fn edits(old: &Reading, new: &Reading, items: &[Item<'_>], changes: &[Change]) -> Vec<Edit> {
    let asked = |seen: &Seen| {
        let of_changed = |item: &&Item<'_>| changes.iter().any(|change| change.item == item.id);
        let part = |item: &Item<'_>| seen.path.strip_prefix(&item.path).is_some_and(|rest| rest.starts_with('.'));
        items.iter().filter(of_changed).any(part)
    };
    let mut edits = Vec::new();
    for seen in new.texts.iter().filter(|seen| !asked(seen)) {
        let Some(earlier) = old.texts.iter().find(|earlier| earlier.key == seen.key) else { continue };
        for (language, after) in &seen.texts {
            let before = earlier.texts.iter().find(|(tag, _)| tag == language).map(|(_, text)| text);
            if let Some(before) = before.filter(|before| *before != after) {
                edits.push(Edit {
                    path: alloc::format!("{}.{language}", seen.path),
                    before: before.clone(),
                    after: after.clone(),
                });
            }
        }
    }
    edits
}
