//! The letters of a line: a JSON object written member by member and read in place, without a parser.

use alloc::string::String;
use sha2::{Digest, Sha256};

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Bytes of `,"hash":"…"}`.
const TAIL: usize = 9 + 64 + 2;

/// A line of the log, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a>(pub &'a str);

impl<'a> Line<'a> {
    /// What stands after `"name":`. Inside of texts quotes are escaped, so a name is only found where it is one.
    fn after(&self, name: &str) -> Option<&'a str> {
        self.0.match_indices(':').find_map(|(at, _)| {
            let (before, value) = self.0.split_at_checked(at)?;
            let head = before.strip_suffix('"')?.strip_suffix(name)?;
            let begins = head.ends_with("{\"") || head.ends_with(",\"");
            value.get(1..).filter(|_| begins)
        })
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<u64> {
        let rest = self.after(name)?;
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        rest.get(..end)?.parse().ok()
    }

    /// The counter, found by its place alone; 0 when it is not there.
    pub fn counter(&self) -> u32 {
        let digits = self.0.split(',').nth(1).unwrap_or("").bytes().skip_while(|byte| !byte.is_ascii_digit());
        digits.fold(0, |sum: u32, digit| sum.saturating_mul(10).saturating_add(u32::from(digit.wrapping_sub(b'0'))))
    }

    /// A text as it is written, escapes and all.
    pub fn raw(&self, name: &str) -> Option<&'a str> {
        let rest = self.after(name)?.strip_prefix('"')?;
        let mut escaped = false;
        let end = rest.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?;
        rest.get(..end)
    }

    /// A text.
    pub fn text(&self, name: &str) -> Option<String> {
        let mut out = String::new();
        let mut escaped = false;
        for c in self.raw(name)?.chars() {
            escaped = c == '\\' && !escaped;
            if !escaped {
                out.push(c);
            }
        }
        Some(out)
    }

    /// Splits off the line's own hash: what it is the hash of, and it.
    pub fn bound(&self) -> Option<(&'a str, &'a str)> {
        let (body, tail) = self.0.split_at_checked(self.0.len().checked_sub(TAIL)?)?;
        Some((body, tail.strip_prefix(",\"hash\":\"")?.strip_suffix("\"}")?))
    }
}

/// Adds a member whose value is a number.
pub fn number(out: &mut String, name: &str, value: u64) {
    begin(out, name);
    digits(out, value);
}

/// Adds a member whose value is a text. Control characters become spaces: a line stays one line.
pub fn text(out: &mut String, name: &str, value: &str) {
    begin(out, name);
    quoted(out, value);
}

/// Adds a text in its quotes.
pub fn quoted(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' => out.push(' '),
            _ => out.push(c),
        }
    }
    out.push('"');
}

/// Adds a member's name.
pub fn begin(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
}

fn digits(out: &mut String, value: u64) {
    if value > 9 {
        digits(out, value / 10);
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}

/// SHA-256 over a text, hexadecimal.
pub fn hash(text: &str) -> String {
    let mut out = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        for half in [byte >> 4, byte & 15] {
            out.push(char::from(HEX.get(usize::from(half)).copied().unwrap_or(b'0')));
        }
    }
    out
}
