//! What the material hash of an item is over, made from its row: the hashes themselves would be a third of all texts.

use super::words::cut;
use crate::policy::catalogue::{SENSITIVE_ID, field, mark};
use crate::record::{begin, quoted};
use alloc::vec::Vec;

/// The RFC 8785 form of `policy::hash::form`. What the id and the letters of the row say stands in no field of its own.
pub fn material(row: &[u8]) -> Vec<u8> {
    let (mut cells, mut rest) = ([&b""[..]; field::ACT + 1], row);
    for cell in &mut cells {
        (*cell, rest) = cut(rest, b'\t');
    }
    let get = |place: usize| cells.get(place).copied().unwrap_or_default();
    let id = get(field::ID);
    let (first, rest) = cut(id, b'/');
    let (second, third) = cut(rest, b'/');
    let (permission, purpose, sdk) = match get(field::PURPOSE_ID) {
        b"" => (first, second, third),
        purpose => (&b""[..], purpose, first),
    };
    let mut out = Vec::from(*b"{");
    text(&mut out, "act", get(field::ACT));
    bare(&mut out, "country", get(field::COUNTRY));
    ids(&mut out, "data", get(field::MATERIAL), false);
    text(&mut out, "item", id);
    text(&mut out, "kind", get(field::KIND));
    bare(&mut out, "meaning", get(field::MEANING));
    text(&mut out, "method", get(field::PROCESSING));
    text(&mut out, "permission", permission);
    text(&mut out, "purpose", purpose);
    text(&mut out, "recipient", get(field::ENTITY));
    for (letter, role) in [(mark::INDEPENDENT, "independent"), (mark::JOINT, "joint"), (mark::ENTRUSTED, "entrusted")] {
        if get(field::MARKS).ends_with(letter.as_bytes()) {
            text(&mut out, "role", role.as_bytes());
            text(&mut out, "sdk", sdk);
        }
    }
    ids(&mut out, "sensitive", get(field::MATERIAL), true);
    out.push(b'}');
    out
}

/// A member whose value is a text; nothing when there is none.
#[inline(never)]
fn text(out: &mut Vec<u8>, name: &str, value: &[u8]) {
    if !value.is_empty() {
        begin(out, name.as_bytes());
        quoted(out, value);
    }
}

/// A member as it stands in the row; nothing when it does not.
fn bare(out: &mut Vec<u8>, name: &str, value: &[u8]) {
    if !value.is_empty() {
        begin(out, name.as_bytes());
        out.extend_from_slice(value);
    }
}

/// A list of ids; those of sensitive data end in a mark.
#[inline(never)]
fn ids(out: &mut Vec<u8>, name: &str, mut ids: &[u8], sensitive: bool) {
    bare(out, name, b"[");
    while !ids.is_empty() {
        let (id, more) = cut(ids, b',');
        let (id, marked) = id.strip_suffix(SENSITIVE_ID.as_bytes()).map_or((id, false), |id| (id, true));
        if marked || !sensitive {
            if out.last() != Some(&b'[') {
                out.push(b',');
            }
            quoted(out, id);
        }
        ids = more;
    }
    out.push(b']');
}
