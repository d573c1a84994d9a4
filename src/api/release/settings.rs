//! The settings that a build writes into guard.js, in the form of `src/web/guard/settings.ts`.

use super::{
    Choice,
    file::hex,
    parts::{Firsts, Parts},
};
use crate::{policy::Reading, ui::held};
use alloc::vec::Vec;
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
    desk: &str,
    (now, before): (&Firsts, Option<&Firsts>),
    choice: Choice,
) -> Value {
    let language = |language: &str| {
        let mut fields = Vec::from([language, now.hash(language), parts.held(language)]);
        fields.extend(before.map(|before| before.hash(language)));
        json!(fields)
    };
    let languages: Vec<_> = reading.policy.languages.iter().map(|one| language(one.as_str())).collect();
    let tables: Vec<_> = tables.iter().enumerate().map(|(place, table)| apart(table, place > 0)).collect();
    json!([languages, desk, choice.surface.bit(), held::BEFORE, tables])
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
