//! A file of a build: named by its content where it may be kept for ever, and bound to it by its integrity.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

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
    crate::policy::hash::Hash::of(bytes).hex().get(..12).unwrap_or_default().to_string()
}

/// Subresource Integrity, section 3.1: what a script of ours must be.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
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
