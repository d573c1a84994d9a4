//! The row of one item in the catalogue.

use crate::policy::{
    catalogue::{SENSITIVE_ID, field, mark},
    hash,
    item::{Item, Source},
    model::{Id, Policy, Role, Surface, Text},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// Marks of a language.
pub struct Marks {
    /// Between the parts of a list.
    pub comma: &'static str,
    /// Between sentences that end with a full stop.
    pub space: &'static str,
    /// Between sentences that stand for themselves.
    pub semicolon: &'static str,
    open: &'static str,
    close: &'static str,
}

/// The marks that a language writes.
pub fn marks(language: &str) -> Marks {
    match language.split('-').next() {
        Some("zh" | "ja") => Marks { space: "", comma: "、", semicolon: "；", open: "（", close: "）" },
        Some("ar" | "fa" | "ur") => Marks { space: " ", comma: "، ", semicolon: "؛ ", open: " (", close: ")" },
        _ => Marks { space: " ", comma: ", ", semicolon: "; ", open: " (", close: ")" },
    }
}

/// The row of an item where only what can be asked is written: without what the table says and what unfolds, and of an item that is
/// not on the surface nothing but that it is there.
pub fn asking(policy: &Policy, item: &Item<'_>, surface: Surface, language: &str) -> Vec<String> {
    let mut fields = whole(policy, item, 0, language);
    fields.truncate(if item.surfaces.on(surface) { field::DATA } else { 1 });
    fields
}

/// What unfolds of an item that is on the surface: its fields from [`field::DATA`] to [`field::EFFECT`].
pub fn details(policy: &Policy, item: &Item<'_>, surface: Surface, language: &str) -> Vec<String> {
    let mut fields = whole(policy, item, 0, language);
    if item.surfaces.on(surface) { fields.drain(field::DATA..=field::EFFECT).collect() } else { Vec::new() }
}

/// The fields of an item's row, in the order of [`field`].
pub fn whole(policy: &Policy, item: &Item<'_>, index: usize, language: &str) -> Vec<String> {
    let text = |text: Option<&Text>| text.map_or("", |text| text.get(language)).to_string();
    let names = |only_sensitive: bool| {
        let data = item.data();
        let chosen = policy.data.iter().filter(|entry| data.contains(&&entry.id));
        let chosen = chosen.filter(|entry| !only_sensitive || entry.apart());
        chosen.map(|entry| entry.name.get(language)).collect::<Vec<_>>().join(marks(language).comma)
    };
    Vec::from([
        "item".to_string(),
        item.method().to_string(),
        item.purpose.map_or(1, |purpose| purpose.meaning).to_string(),
        item.kind().word().to_string(),
        why(policy, item, language),
        material(policy, item),
        if matches!(item.source, Source::Use(..)) { String::new() } else { item.purpose_id.to_string() },
        item.id.clone(),
        purpose(item, language),
        name(item, language),
        marks_of(policy, item),
        hash::entity(policy, item),
        match item.recipient().map(|one| &one.country) {
            Some(Some(country)) => format!("\"{}\"", country.as_str()),
            Some(None) => "null".to_string(),
            None => String::new(),
        },
        match item.source {
            Source::Sharing(act) => act.kind.word().to_string(),
            _ => String::new(),
        },
        names(false),
        names(true),
        text(item.recipient().map(|recipient| &recipient.entity)),
        item.declared_method().unwrap_or_default().to_string(),
        retention(policy, item, language),
        text(item.refused()),
        item.sdk.map_or("", |sdk| sdk.privacy.as_str()).to_string(),
        text(match item.source {
            Source::Sdk(sdk) => sdk.trigger.as_ref(),
            _ => None,
        }),
        effect(policy, item, language),
        index.to_string(),
        item.flags(policy).to_string(),
        item.surfaces.bits.to_string(),
        group(item).to_string(),
    ])
}

/// See [`field::MARKS`].
fn marks_of(policy: &Policy, item: &Item<'_>) -> String {
    let mut marks: Vec<&str> = item.reasons(policy).iter().map(|reason| reason.mark()).collect();
    marks.dedup();
    marks.extend(item.sdk.map(|sdk| match sdk.role {
        Role::Independent => mark::INDEPENDENT,
        Role::Joint => mark::JOINT,
        Role::Entrusted => mark::ENTRUSTED,
    }));
    marks.concat()
}

/// See [`field::MATERIAL`].
fn material(policy: &Policy, item: &Item<'_>) -> String {
    let (data, sensitive) = hash::data(policy, item);
    let marked =
        data.iter().map(|id| if sensitive.contains(id) { format!("{id}{SENSITIVE_ID}") } else { id.to_string() });
    marked.collect::<Vec<_>>().join(",")
}

/// See [`field::EFFECT`].
fn effect(policy: &Policy, item: &Item<'_>, language: &str) -> String {
    let effects: Vec<&str> = item.effects(policy).iter().map(|text| text.get(language)).collect();
    effects.join(marks(language).space)
}

fn group<'p>(item: &Item<'p>) -> &'p str {
    match item.source {
        Source::Use(permission, _) => permission.id.as_str(),
        Source::Sdk(sdk) => sdk.id.as_str(),
        _ => item.purpose_id.as_str(),
    }
}

/// What a person calls it. A use says what for and by whom, an SDK of several purposes says which.
pub fn name(item: &Item<'_>, language: &str) -> String {
    let purpose = item.purpose.map_or("", |purpose| purpose.name.get(language));
    let (name, more) = match item.source {
        Source::Purpose(purpose) => (&purpose.name, Vec::new()),
        Source::Use(permission, _) => {
            let sdk = item.sdk.map(|sdk| sdk.name.get(language));
            (&permission.name, [Some(purpose), sdk].into_iter().flatten().collect())
        }
        Source::Sdk(sdk) if sdk.purposes.len() > 1 => (&sdk.name, Vec::from([purpose])),
        Source::Sdk(sdk) => (&sdk.name, Vec::new()),
        Source::Storage(class) => (&class.name, Vec::new()),
        Source::Sharing(act) => (&act.name, Vec::new()),
    };
    let (name, marks) = (name.get(language), marks(language));
    if more.is_empty() {
        name.to_string()
    } else {
        format!("{name}{}{}{}", marks.open, more.join(marks.comma), marks.close)
    }
}

fn purpose(item: &Item<'_>, language: &str) -> String {
    let text = match item.source {
        Source::Storage(class) => Some(&class.description),
        _ => item.purpose.map(|purpose| &purpose.description),
    };
    text.map_or("", |text| text.get(language)).to_string()
}

fn retention(policy: &Policy, item: &Item<'_>, language: &str) -> String {
    let data = item.data();
    let of_data = policy.data.iter().filter(|entry| data.contains(&&entry.id)).map(|entry| &entry.retention);
    let ids: Vec<&Id> = match item.purpose.and_then(|purpose| purpose.retention.as_ref()) {
        Some(own) => Vec::from([own]),
        None => of_data.collect(),
    };
    let texts = policy
        .retention
        .iter()
        .filter(|retention| ids.contains(&&retention.id))
        .map(|retention| retention.text.get(language));
    texts.collect::<Vec<_>>().join(marks(language).semicolon)
}

fn why(policy: &Policy, item: &Item<'_>, language: &str) -> String {
    let own = match item.source {
        Source::Purpose(purpose) => purpose.why.as_ref(),
        Source::Storage(class) => class.why.as_ref(),
        _ => None,
    };
    let marks = marks(language);
    match (own, item.basis(policy)) {
        (Some(why), _) => why.get(language).to_string(),
        (None, Some(basis)) => format!("{}{}{}{}", basis.name.get(language), marks.open, basis.article, marks.close),
        (None, None) => String::new(),
    }
}
