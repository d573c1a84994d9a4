//! The record as one JSON text that a person can keep and a program can check.

use super::chain::{Break, verify};
use super::line::{Line, begin, hash, number, quoted, text};
use alloc::string::String;

/// Writes the whole record: whose policy, when it was written out, whether the chain holds, and every line as it is stored.
///
/// A line whose own hash does not hold was not written by us as it stands: it is kept as a text under `damaged`.
pub fn export(log: &str, policy: &str, publisher: &str, now: u64) -> String {
    let mut out = String::from("{");
    number(&mut out, "format", 1);
    text(&mut out, "policy", policy);
    text(&mut out, "publisher", publisher);
    number(&mut out, "exported", now);
    out.push_str(",\"chain\":{");
    match verify(log) {
        Ok(lines) => {
            text(&mut out, "state", "whole");
            number(&mut out, "lines", lines as u64);
        }
        Err((line, why)) => {
            text(&mut out, "state", "broken");
            number(&mut out, "line", line as u64);
            text(&mut out, "why", word(why));
        }
    }
    out.push('}');
    lines(&mut out, "entries", log, true);
    lines(&mut out, "damaged", log, false);
    out.push_str("\n}\n");
    out
}

fn lines(out: &mut String, name: &str, log: &str, ours: bool) {
    begin(out, name);
    let mut mark = "[\n";
    for line in log.split('\n').filter(|line| !line.is_empty() && holds(line) == ours) {
        out.push_str(mark);
        if ours {
            out.push_str(line);
        } else {
            quoted(out, line);
        }
        mark = ",\n";
    }
    out.push_str(if mark == ",\n" { "\n]" } else { "[]" });
}

/// Does the line's own hash hold?
fn holds(line: &str) -> bool {
    Line(line).bound().is_some_and(|(body, own)| hash(body) == own)
}

fn word(why: Break) -> &'static str {
    match why {
        Break::Unreadable => "unreadable",
        Break::Edited => "edited",
        Break::Unbound => "unbound",
        Break::Backwards => "backwards",
    }
}
