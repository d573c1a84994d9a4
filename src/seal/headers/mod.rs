//! The headers of a sealed page, computed from the policy and from what stands in the pages.
//!
//! A header holds for the document's life, so there are two sets: *closed* lets nothing but the page's own origin in, *open* also
//! the hosts that the policy declares. The guard decides inside either; the set only says what the engine would let through.

mod connections;
mod csp;
mod permissions;

use crate::address::Site;
use crate::findings::Findings;
use crate::hosts::Declared;
use menshen::policy::Policy;
use menshen::policy::model::Surface;

pub use csp::Csp;

/// Which of the two sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// The page's own origin alone.
    Closed,
    /// Declared hosts too.
    Open,
}

/// A header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: &'static str,
    /// Its value, printable ASCII.
    pub value: String,
}

/// What the sets are computed from.
#[derive(Debug)]
pub struct Input<'p> {
    /// The policy.
    pub policy: &'p Policy,
    /// Where the pages run.
    pub surface: Surface,
    /// Their origin.
    pub site: &'p Site,
    /// The hosts that the policy declares here.
    pub declared: &'p Declared,
    /// What was met in them.
    pub findings: &'p Findings,
    /// The hash of the guard's text, where it stands in the pages.
    pub guard: Option<String>,
    /// Whether links of the pages may lead anywhere: then no allow list of connections is sent.
    pub any_link: bool,
    /// Whether the build needs no WebAssembly: then none may run.
    pub no_wasm: bool,
}

/// Everything of a variant. No `require-trusted-types-for`: the guard asks for it itself, once it can answer.
pub fn headers(input: &Input<'_>, variant: Variant) -> Vec<Header> {
    let header = |name, value: &str| Header { name, value: value.to_string() };
    let mut all = vec![
        header("Content-Security-Policy", &Csp::of(input, variant).to_string()),
        header("Permissions-Policy", &permissions::permissions(input, variant)),
    ];
    all.extend(connections::connections(input, variant).map(|value| Header { name: "Connection-Allowlist", value }));
    all.extend([
        header("Referrer-Policy", REFERRER),
        header("Cross-Origin-Opener-Policy", OPENER),
        // No sibling domain gets into the page's realms by way of `document.domain`.
        header("Origin-Agent-Cluster", "?1"),
        header("X-DNS-Prefetch-Control", "off"),
    ]);
    all
}

/// Others learn the origin and never the page. With less, a form that signs in would carry `Origin: null`.
pub const REFERRER: &str = "strict-origin-when-cross-origin";

/// Who opened the page loses it; what it opens keeps it, so that windows that sign in or pay can answer. `noopener-allow-popups`
/// would also cut the publisher's own windows off, and where it is not known it means no protection at all.
const OPENER: &str = "same-origin-allow-popups";

/// What *forget me* removes.
pub const CLEAR: &str = "\"cookies\", \"storage\", \"cache\"";
