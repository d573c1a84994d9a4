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
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
