//! Which of two patterns is more specific: the gate takes the first rule that fits, so the more specific one stands first.
//! Names that are exact, then longer patterns, then the named port before any port.

use crate::policy::model::{HostPattern, Pattern, Port};
use core::cmp::Reverse;

/// Smaller is more specific.
pub type Rank = (u8, Reverse<usize>, bool);

/// The rank of a host pattern.
pub fn host(host: &HostPattern) -> Rank {
    let any = host.port == Port::Any;
    match host.subdomains {
        false => (0, Reverse(0), any),
        true => (1, Reverse(host.name.len()), any),
    }
}

/// The rank of a name pattern.
pub fn name(pattern: &Pattern) -> Rank {
    match pattern {
        Pattern::Exact(_) => (0, Reverse(0), false),
        Pattern::Prefix(text) | Pattern::Suffix(text) => (1, Reverse(text.len()), false),
    }
}
