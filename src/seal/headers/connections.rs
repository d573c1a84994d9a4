//! Connection-Allowlist: what is closed below CSP, such as connections ahead of a request, WebRTC and speculation.
//!
//! It holds for the links of a person too. So it names where the links and forms of the pages lead; CSP still keeps the page from
//! loading anything from there. A page that shows other links cannot have it.

use super::permissions::declares;
use super::{Input, Variant};
use std::collections::BTreeSet;

/// The header's value; nothing when it would say nothing.
pub fn connections(input: &Input<'_>, variant: Variant) -> Option<String> {
    let open = variant == Variant::Open;
    if input.any_link || !matches!(input.site.scheme(), "http" | "https") || (open && input.declared.any) {
        return None;
    }
    let mut patterns: BTreeSet<String> = input.findings.links.clone();
    if open {
        patterns.extend(input.declared.sources(input.site.scheme()));
    }
    let strings: String = patterns.iter().map(|pattern| format!(" {}", string(pattern))).collect();
    let calls = open && ["camera", "microphone"].iter().any(|name| declares(input, name));
    let webrtc = if calls { "allow" } else { "block" };
    // Without `redirects=allow` signing in would end at the first redirect, even to an own page.
    Some(format!("(response-origin{strings});redirects=allow;webrtc={webrtc}"))
}

/// A string of a structured field (RFC 9651, 3.3.3).
fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_quoted() {
        assert_eq!(string(r#"a"b\c"#), r#""a\"b\\c""#);
    }
}
