//! Writes the catalogue of one language, row by row as `policy::catalogue` describes it.

use super::row;
use crate::policy::{
    Reading, catalogue, hash,
    item::{self, Item},
    model::{Policy, Surface},
};
use alloc::{format, string::String, vec::Vec};

/// How much of a policy a catalogue holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything: what the lists and the rights need.
    Whole,
    /// What can be asked on a surface: of the other items nothing but that they are there, and nothing that the table says, that unfolds or that
    /// only the lists show. A first visit pays for it.
    Asking(Surface),
}

/// The catalogue of a language. `changes` are the lines of [`super::changes`]; `words` are the sentences of the screens, each a
/// `word` row already.
pub fn texts(
    reading: &Reading,
    language: &str,
    scope: Scope,
    changes: &[(String, String, String)],
    words: &str,
) -> String {
    let policy = &reading.policy;
    let items = item::list(policy);
    let mut out = Rows::default();
    out.row(&["menshen", "1", language]);
    head(&mut out, reading, scope, language);
    for (index, item) in items.iter().enumerate() {
        let fields = match scope {
            Scope::Whole => row::whole(policy, item, index, language),
            Scope::Asking(surface) => row::asking(policy, item, surface, language),
        };
        out.row(&fields.iter().map(String::as_str).collect::<Vec<_>>());
    }
    if scope == Scope::Whole {
        about(&mut out, policy, language);
        data(&mut out, policy, &items, language);
        rights(&mut out, policy, language);
        for (kind, index, text) in changes {
            out.row(&["change", kind, index, text]);
        }
    }
    out.0.push_str(words);
    debug_assert!(catalogue::Catalogue::open(&out.0).is_some(), "the head says what it is");
    out.0
}

/// What [`Scope::Asking`] leaves out of its items because it unfolds: a line an item, in their order, with the fields from
/// [`catalogue::field::DATA`] to [`catalogue::field::EFFECT`].
pub fn details(reading: &Reading, language: &str, surface: Surface) -> String {
    let mut out = Rows::default();
    for item in &item::list(&reading.policy) {
        let fields = row::details(&reading.policy, item, surface, language);
        out.row(&fields.iter().map(String::as_str).collect::<Vec<_>>());
    }
    out.0
}

/// Rows being written.
#[derive(Default)]
pub struct Rows(String);

impl Rows {
    fn row(&mut self, fields: &[&str]) {
        let mut fields = fields.to_vec();
        while fields.last().is_some_and(|field| field.is_empty()) {
            fields.pop();
        }
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                self.0.push('\t');
            }
            self.0.extend(field.chars().map(|char| if char.is_control() { ' ' } else { char }));
        }
        self.0.push('\n');
    }
}

/// Who and which revision; where only asking is meant, no more of it than the questions and the log say.
fn head(out: &mut Rows, reading: &Reading, scope: Scope, language: &str) {
    let (policy, content) = (&reading.policy, hash::content(&reading.value).hex());
    let (publisher, contact, dates) = (&policy.publisher, &policy.publisher.contact, &policy.dates);
    let (name, revision, profile) = (publisher.name.get(language), policy.revision.as_str(), policy.profile.word());
    if scope != Scope::Whole {
        out.row(&["publisher", name]);
        return out.row(&["revision", revision, "", "", "", &content, "", profile]);
    }
    let text = |text: &Option<crate::policy::model::Text>| text.as_ref().map_or("", |text| text.get(language)).into();
    let post: Vec<String> =
        [text(&contact.department), text(&contact.post)].into_iter().filter(|part: &String| !part.is_empty()).collect();
    out.row(&[
        "publisher",
        name,
        publisher.product.get(language),
        contact.email.as_deref().unwrap_or_default(),
        contact.phone.as_deref().unwrap_or_default(),
        contact.hours.as_ref().map_or("", |hours| hours.get(language)),
        &post.join(row::marks(language).comma),
    ]);
    let days = [dates.published.day(), dates.updated.day(), dates.effective.day()];
    out.row(&["revision", revision, days[0], days[1], days[2], &content, policy.id.as_str(), profile]);
}

/// What the first layer says, which is data, and the rights.
fn about(out: &mut Rows, policy: &Policy, language: &str) {
    out.row(&["document", "policy", policy.documents.policy.get(language)]);
    if let Some(links) = &policy.documents.permissions {
        out.row(&["document", "permissions", links.get(language)]);
    }
    out.row(&["summary", policy.summary.get(language)]);
    for purpose in policy.purposes.iter().filter(|purpose| purpose.main) {
        out.row(&["main", purpose.name.get(language), purpose.description.get(language)]);
    }
    out.row(&["minors", &format!("{}", policy.minors.age), policy.minors.text.get(language)]);
    if let Some(sunset) = &policy.sunset {
        out.row(&["sunset", sunset.date.day(), sunset.text.get(language)]);
    }
}

fn rights(out: &mut Rows, policy: &Policy, language: &str) {
    for right in &policy.rights {
        let conditions = right.conditions.as_ref().map_or("", |text| text.get(language));
        let link = right.link.as_ref().map_or("", |link| link.as_str());
        out.row(&["right", right.id.as_str(), right.name.get(language), right.path.get(language), conditions, link]);
    }
}

fn data(out: &mut Rows, policy: &Policy, items: &[Item<'_>], language: &str) {
    for entry in &policy.data {
        let mut purposes: Vec<&str> = Vec::new();
        for item in items.iter().filter(|item| item.data().contains(&&entry.id)) {
            let name = item.purpose.map_or("", |purpose| purpose.name.get(language));
            if !purposes.contains(&name) {
                purposes.push(name);
            }
        }
        let retention = policy.retention.iter().find(|retention| retention.id == entry.retention);
        let text = |text: &Option<crate::policy::model::Text>| -> String {
            text.as_ref().map_or("", |text| text.get(language)).into()
        };
        out.row(&[
            "data",
            entry.id.as_str(),
            entry.name.get(language),
            entry.details.get(language),
            if entry.sensitive { "1" } else { "0" },
            &purposes.join(row::marks(language).comma),
            retention.map_or("", |retention| retention.text.get(language)),
            &text(&entry.source),
            &text(&entry.condition),
        ]);
    }
}
