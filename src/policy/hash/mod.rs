//! Hashes: of the whole content, and of what binds a decision.

mod canonical;
mod material;

pub use canonical::canonical;
pub use material::{data, entity, form, material};

use super::json::Value;
use alloc::string::String;
use core::fmt::Write;
use sha2::{Digest, Sha256};

/// A SHA-256 sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The sum of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// All 32 bytes in hexadecimal: what the log keeps.
    pub fn hex(&self) -> String {
        let mut out = String::new();
        for byte in self.0 {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
        }
        out
    }

    /// The first eight bytes: what table and snapshot keep.
    pub fn short(&self) -> [u8; 8] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}

/// The content hash of a policy: over its RFC 8785 form, so that order and white space mean nothing.
pub fn content(value: &Value) -> Hash {
    Hash::of(canonical(value).as_bytes())
}
