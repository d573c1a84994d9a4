//! A file of a build: named by its content, so that it may be kept for ever, and bound to it by its integrity.

use crate::policy::hash::Hash;
use alloc::{string::String, vec::Vec};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// SHA-256 in base64 (RFC 4648 section 4) without padding: what Subresource Integrity asks for (section 3.1), and no longer, since
/// each byte of it is one of the first layer's.
pub fn hash(bytes: &[u8]) -> String {
    STANDARD_NO_PAD.encode(Hash::of(bytes).0)
}

/// What of a hash is in a file's name: its first twelve letters and digits. The guard finds it in the same way.
pub fn short(hash: &str) -> String {
    hash.chars().filter(char::is_ascii_alphanumeric).take(12).collect()
}

/// Hexadecimal: brotli makes less of it inside a script than of base64.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
