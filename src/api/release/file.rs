//! A file of a build: named by its content where it may be kept for ever, and bound to it by its integrity.

use crate::policy::hash::Hash;
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use base64::{Engine, engine::general_purpose::STANDARD};

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The first twelve hexadecimal digits of SHA-256.
pub fn short_hash(bytes: &[u8]) -> String {
    Hash::of(bytes).hex().get(..12).unwrap_or_default().to_string()
}

/// What a script of ours must be (Subresource Integrity, section 3.1). SHA-256, since each byte of it is one of the first layer's.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Hash::of(bytes).0))
}

/// Base64 with padding (RFC 4648 section 4).
fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Hexadecimal: brotli makes less of it inside a script than of base64.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
