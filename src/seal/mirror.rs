//! The mirror cookie: by it a server picks between the closed set of headers and the open one, before any script runs.
//!
//! `menshen=o1-<8 hex>` says: on this device a host of the revision with this content hash is open. Anything else, an older
//! hash, or no cookie at all is *closed*. The guard writes it after the record and never believes it: it may close, not open.

use menshen::policy::hash::Hash;
use std::fmt;

/// Our own name in every store.
pub const NAME: &str = "menshen";

/// The form of the value: `o` for open, then the version of this format.
const FORM: &str = "o1-";

/// What the cookie says when it opens a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mirror([u8; 4]);

impl Mirror {
    /// The mirror of the revision with this content hash.
    pub fn of(content: &Hash) -> Self {
        Self(content.0.first_chunk().copied().unwrap_or_default())
    }

    /// Reads a value; what is not exactly of this form is nothing, and so closed.
    pub fn parse(value: &str) -> Option<Self> {
        let hex = value.strip_prefix(FORM).filter(|hex| hex.len() == 8)?;
        let plain = hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        u32::from_str_radix(hex, 16).ok().filter(|_| plain).map(|number| Self(number.to_be_bytes()))
    }

    /// Whether a cookie's value picks the open set.
    pub fn opens(&self, value: Option<&str>) -> bool {
        value.and_then(Self::parse) == Some(*self)
    }

    /// The eight letters of the hash, which the mark in the page carries as well.
    pub fn hash(&self) -> String {
        format!("{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Display for Mirror {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{FORM}{}", self.hash())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_its_own_revision_alone() {
        let mirror = Mirror([0x0a, 0xbc, 0xde, 0x01]);
        assert_eq!(mirror.to_string(), "o1-0abcde01");
        assert_eq!(Mirror::parse("o1-0abcde01"), Some(mirror));
        assert!(mirror.opens(Some("o1-0abcde01")));
        for closed in [
            "",
            "o1-",
            "o1-0abcde02",
            "o2-0abcde01",
            "c1-0abcde01",
            "O1-0abcde01",
            "o1-0ABCDE01",
            "o1-0abcde011",
            " o1-0abcde01",
            "o1-+abcde01",
        ] {
            assert!(!mirror.opens(Some(closed)), "{closed}");
        }
        assert!(!mirror.opens(None));
    }

    #[test]
    fn it_begins_the_content_hash() {
        let hash = Hash::of(b"x");
        assert_eq!(Mirror::of(&hash).hash(), hash.hex().get(..8).unwrap());
    }
}
