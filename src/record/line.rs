//! The letters of a line: a JSON object written member by member and read in place, without a parser.

use alloc::string::String;
use alloc::vec::Vec;
use sha2::block_api::compress256;

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

/// A copy of its own. It grows as all else does: the allocation of a known size would be linked for it alone.
#[inline(never)]
pub fn copied(bytes: &[u8]) -> Vec<u8> {
    let mut copy = Vec::new();
    copy.extend_from_slice(bytes);
    copy
}

/// This many zeros; allocated as [`copied`] is.
#[allow(clippy::slow_vector_initialization, reason = "once a call")]
pub fn zeros(length: usize) -> Vec<u8> {
    let mut zeros = Vec::new();
    zeros.resize(length, 0);
    zeros
}

/// Adds a member whose value is a number.
pub fn number(out: &mut Vec<u8>, name: &str, value: u64) {
    begin(out, name.as_bytes());
    digits(out, value);
}

/// Adds a member whose value is a text. Control characters become spaces: a line stays one line.
pub fn text(out: &mut Vec<u8>, name: &str, value: &[u8]) {
    begin(out, name.as_bytes());
    quoted(out, value);
}

/// Adds a text in its quotes.
#[inline(never)]
pub fn quoted(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'"');
    for byte in value {
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(*byte.max(&b' '));
    }
    out.push(b'"');
}

/// Adds a member's name.
#[inline(never)]
pub fn begin(out: &mut Vec<u8>, name: &[u8]) {
    if out.last() != Some(&b'{') {
        out.push(b',');
    }
    quoted(out, name);
    out.push(b':');
}

/// Writes a number in decimal.
pub fn digits(out: &mut Vec<u8>, value: u64) {
    if value > 9 {
        digits(out, value / 10);
    }
    out.push(b'0' + (value % 10) as u8);
}

/// The first eight words of SHA-256, FIPS 180-4 5.3.3.
const BEGIN: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// SHA-256 over a text, hexadecimal. The crate's compression with the padding of FIPS 180-4 5.1.1 done here: its own buffer would
/// cost the program that asks more than the compression itself.
pub fn hash(text: &[u8]) -> [u8; 64] {
    let mut padded = copied(text);
    padded.push(0x80);
    // The length in bits has eight bytes; a text that fills more than four of them does not fit the memory.
    padded.resize((text.len() + 9).next_multiple_of(64) - 4, 0);
    padded.extend_from_slice(&(text.len() as u32 * 8).to_be_bytes());
    let mut state = BEGIN;
    compress256(&mut state, padded.as_chunks().0);
    let mut out = [0; 64];
    for (digits, mut word) in out.chunks_exact_mut(8).zip(state) {
        for digit in digits {
            word = word.rotate_left(4);
            let half = word as u8 & 15;
            *digit = half + if half < 10 { b'0' } else { b'a' - 10 };
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_hash_is_the_crate_s_at_every_length() {
        let mut text = String::new();
        for _ in 0..300 {
            let expected: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hash(text.as_bytes()), expected.as_bytes(), "{} bytes", text.len());
            text.push('门');
        }
    }
}
