//! The settings that a build writes into guard.js, in the form of `src/web/guard/settings.ts`.

use super::{
    Choice,
    file::hex,
    parts::{Firsts, Parts},
};
use crate::{
    policy::{
        Reading,
        compile::{bridges, tags},
    },
    ui::held,
};
use alloc::{format, vec::Vec};
use menshen_gate::{
    layout::{AT_EFFECTIVE, AT_POOL},
    read,
};
use serde_json::{Value, json};

/// The settings of a build: `now` are the first parts of the revision, `before` those of the one that holds until then.
pub fn settings(
    reading: &Reading,
    tables: &[&[u8]],
    parts: &Parts<'_>,
    (desk, gate): (&str, &str),
    (now, before): (&Firsts, Option<&Firsts>),
    choice: Choice,
) -> Value {
    let language = |language: &str| {
        let mut fields = Vec::from([language, now.hash(language), parts.held(language)]);
        fields.extend(before.map(|before| before.hash(language)));
        json!(fields)
    };
    let languages: Vec<_> = reading.policy.languages.iter().map(|one| language(one.as_str())).collect();
    let apart: Vec<_> = tables.iter().enumerate().map(|(place, table)| apart(table, place > 0)).collect();
    let watch = watch_bridges(tables).then(|| json!([bridges::told(), "menshen:bridges"]));
    let observed = choice.observe.then(|| {
        let policy = &reading.policy;
        let purpose = policy.purposes.first().map(|purpose| purpose.id.as_str()).unwrap_or_default();
        json!([format!("{} {}", policy.id, policy.revision), purpose])
    });
    let mut settings = Vec::from([
        json!(languages),
        json!(desk),
        json!(choice.surface.bit()),
        json!(held::BEFORE),
        json!(apart),
        json!(gate),
    ]);
    // What most builds are without stands last, and is left out there.
    let tags = has_tags(reading, choice).then(|| json!([tags(reading), "menshen:tags"]));
    let mut last = Vec::from([watch, observed, tags]);
    while last.pop_if(|one| one.is_none()).is_some() {}
    settings.extend(last.into_iter().map(|one| json!(one)));
    json!(settings)
}

/// Whether scripts of other makers are told of the choices, which is done by a script of its own inside guard.js. A build that only
/// observes changes nothing of what they hear.
pub fn has_tags(reading: &Reading, choice: Choice) -> bool {
    !choice.observe && !reading.policy.tags.is_empty()
}

/// What they are told, in the form of `src/web/tags/form.ts`.
fn tags(reading: &Reading) -> Value {
    let forms = tags::told(&reading.policy).into_iter().map(|(form, keys)| {
        let how = u8::from(form.is_function) | u8::from(form.is_one) << 1;
        let mut row = Vec::from([
            json!(form.global),
            json!(how),
            json!(form.first),
            json!(form.then),
            json!(keys),
            json!(form.wait),
        ]);
        row.extend(form.besides.map(|(word, name)| json!([word, name])));
        json!(row)
    });
    json!(forms.collect::<Vec<_>>())
}

/// Whether the page watches the bridges of native hosts, which it does by a script of its own inside guard.js.
pub fn watch_bridges(tables: &[&[u8]]) -> bool {
    tables.iter().any(|table| bridges::watched(table))
}

/// A table's columns in hexadecimal, its strings as they are, and from when it holds: 0 where nothing stands before it.
fn apart(table: &[u8], waits: bool) -> Value {
    let pool = read(table, AT_POOL, 2) as usize;
    let split = table.split_at_checked(table.len().saturating_sub(pool));
    let text = split.and_then(|(columns, pool)| Some((columns, core::str::from_utf8(pool).ok()?)));
    let (columns, strings) = text.unwrap_or((table, ""));
    let effective = if waits { read(table, AT_EFFECTIVE, 4) } else { 0 };
    json!([hex(columns), strings, effective])
}
