//! The record as one JSON text that a person can keep and a program can check.

use super::chain::{Break, verify};
use super::line::{Line, begin, hash, number, quoted, text};
use alloc::string::String;
use alloc::vec::Vec;

/// Writes the whole record: whose policy, when it was written out, whether the chain holds, and every line as it is stored.
///
/// A line whose own hash does not hold was not written by us as it stands: it is kept as a text under `damaged`.
pub fn export(log: &str, policy: &str, publisher: &str, now: u64) -> String {
    let mut out = b"{".to_vec();
    number(&mut out, "format", 1);
    text(&mut out, "policy", policy.as_bytes());
    text(&mut out, "publisher", publisher.as_bytes());
    number(&mut out, "exported", now);
    out.extend_from_slice(b",\"chain\":{");
    match verify(log) {
        Ok(lines) => {
            text(&mut out, "state", b"whole");
            number(&mut out, "lines", lines as u64);
        }
        Err((line, why)) => {
            text(&mut out, "state", b"broken");
            number(&mut out, "line", line as u64);
            text(&mut out, "why", word(why).as_bytes());
        }
    }
    out.push(b'}');
    lines(&mut out, "entries", log, true);
    lines(&mut out, "damaged", log, false);
    out.extend_from_slice(b"\n}\n");
    String::from_utf8(out).unwrap_or_default()
}

fn lines(out: &mut Vec<u8>, name: &str, log: &str, ours: bool) {
    begin(out, name.as_bytes());
    let mut mark: &[u8] = b"[\n";
    for line in log.split('\n').filter(|line| !line.is_empty() && holds(line) == ours) {
        out.extend_from_slice(mark);
        if ours {
            out.extend_from_slice(line.as_bytes());
        } else {
            quoted(out, line.as_bytes());
        }
        mark = b",\n";
    }
    out.extend_from_slice(if mark == b",\n" { b"\n]" } else { b"[]" });
}

/// Does the line's own hash hold?
fn holds(line: &str) -> bool {
    Line(line).bound().is_some_and(|(body, own)| hash(body.as_bytes()) == own.as_bytes())
}

fn word(why: Break) -> &'static str {
    match why {
        Break::Unreadable => "unreadable",
        Break::Edited => "edited",
        Break::Unbound => "unbound",
        Break::Backwards => "backwards",
    }
}
