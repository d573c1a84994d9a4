//! The material hash of an item: what binds a decision. It is over ids, never words, so that an editorial change asks nothing
//! and a material one asks for its item alone (PIPL 14(2): purpose, method, kind of data; PIPL 23: recipient).
//!
//! One word is in it: the recipient's legal entity in the default language, trimmed. An entity has no id of ours, and a person
//! who agreed to one company has not agreed to another. A purpose whose words come to mean something else raises `meaning`.

use super::Hash;
use crate::policy::{
    hash,
    item::{Item, Source},
    json::Value,
    model::{Id, Policy},
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// The material hash of an item.
pub fn material(policy: &Policy, item: &Item<'_>) -> Hash {
    Hash::of(hash::canonical(&Value::Object(form(policy, item))).as_bytes())
}

/// What the hash is over: names and values.
pub fn form(policy: &Policy, item: &Item<'_>) -> Vec<(String, Value)> {
    let text = |text: &str| Value::Text(text.to_string());
    let (data, sensitive) = data(policy, item);
    let list = |ids: &[&crate::policy::model::Id]| Value::List(ids.iter().map(|id| text(id.as_str())).collect());
    let mut fields = Vec::new();
    let mut field = |name: &str, value: Value| fields.push((name.to_string(), value));
    field("item", text(&item.id));
    field("kind", text(item.kind().word()));
    field("purpose", text(item.purpose_id.as_str()));
    field("meaning", Value::Number(item.purpose.map_or(1, |purpose| purpose.meaning).into()));
    field("method", text(item.method()));
    field("data", list(&data));
    field("sensitive", list(&sensitive));
    if let Some(recipient) = item.recipient() {
        field("recipient", Value::Text(entity(policy, item)));
        field("country", recipient.country.as_ref().map_or(Value::Null, |country| text(country.as_str())));
    }
    if let Some(sdk) = item.sdk {
        field("sdk", text(sdk.id.as_str()));
        field("role", text(sdk.role.word()));
    }
    match item.source {
        Source::Use(permission, _) => field("permission", text(permission.id.as_str())),
        Source::Sharing(act) => field("act", text(act.kind.word())),
        _ => {}
    }
    fields
}

/// The ids of the data in order, and those of them that are sensitive.
pub fn data<'p>(policy: &'p Policy, item: &Item<'p>) -> (Vec<&'p Id>, Vec<&'p Id>) {
    let mut data: Vec<_> = item.data();
    data.sort();
    data.dedup();
    let apart = |id: &&Id| policy.data.iter().any(|entry| entry.id == **id && entry.apart());
    let sensitive = data.iter().copied().filter(|id| apart(id)).collect();
    (data, sensitive)
}

/// The recipient's legal entity in the policy's first language, on one line; empty when there is no recipient.
pub fn entity(policy: &Policy, item: &Item<'_>) -> String {
    let language = policy.languages.first().map_or("", |language| language.as_str());
    let entity = item.recipient().map_or("", |recipient| recipient.entity.get(language));
    entity.trim().chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}
