//! Content-Security-Policy, by hashes: with a nonce, a script that carries it could import from anywhere.

use super::{Input, Variant};
use std::fmt;

/// Directives in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Csp(Vec<(&'static str, Vec<String>)>);

/// What a `<meta>` may not carry (CSP 3, 3.3).
const HEADER_ALONE: &[&str] = &["frame-ancestors"];

impl Csp {
    /// The policy of a variant.
    pub fn of(input: &Input<'_>, variant: Variant) -> Self {
        let own = own(input);
        let open = variant == Variant::Open;
        let web = if input.site.scheme() == "http" { ["http", "ws"] } else { ["https", "wss"] };
        let declared = |schemes: &[&str]| -> Vec<String> {
            let each = |scheme: &&str| match input.declared.any {
                true => vec![format!("{scheme}:")],
                false => input.declared.sources(scheme),
            };
            schemes.iter().flat_map(each).collect()
        };
        let hosts = if open { declared(&web[..1]) } else { Vec::new() };
        let list = |parts: &[&[String]]| parts.concat();
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_string()).collect::<Vec<_>>();
        let mut scripts: Vec<String> = input.guard.iter().chain(&input.findings.scripts).cloned().collect();
        let mut handlers: Vec<String> = input.findings.handlers.iter().cloned().collect();
        if open {
            scripts.extend(input.findings.later_scripts.iter().cloned());
            handlers.extend(input.findings.later_handlers.difference(&input.findings.handlers).cloned());
        }
        if !input.findings.addresses.is_empty() {
            scripts.push("'unsafe-hashes'".to_string());
            scripts.extend(input.findings.addresses.iter().cloned());
        }
        let attributes = match handlers.is_empty() {
            true => words(&["'none'"]),
            false => list(&[&words(&["'unsafe-hashes'"]), &handlers]),
        };
        let sockets =
            input.site.host().map(|host| format!("{}://{host}", web[1])).into_iter().filter(|_| web_origin(input));
        let connections = if open { declared(&web) } else { Vec::new() };
        let media = list(&[&own, &words(&["data:", "blob:"]), &hosts]);
        Self(vec![
            ("default-src", own.clone()),
            (
                "script-src",
                list(&[&own, &words(if input.no_wasm { &[] } else { &["'wasm-unsafe-eval'"] }), &scripts, &hosts]),
            ),
            ("script-src-attr", attributes),
            // A style can load nothing that the other directives do not let in.
            ("style-src", list(&[&own, &words(&["'unsafe-inline'"]), &hosts])),
            ("img-src", media.clone()),
            ("media-src", media),
            ("font-src", list(&[&own, &words(&["data:"]), &hosts])),
            ("connect-src", list(&[&own, &sockets.collect::<Vec<_>>(), &words(&["data:", "blob:"]), &connections])),
            ("frame-src", list(&[&own, &words(&["blob:"]), &hosts])),
            // The guard starts workers from a text of its own.
            ("worker-src", list(&[&own, &words(&["blob:"])])),
            ("manifest-src", own.clone()),
            ("object-src", words(&["'none'"])),
            ("base-uri", own.clone()),
            // Signing in and paying is a person's act: declared hosts stay in either variant.
            ("form-action", list(&[&own, &declared(&web[..1])])),
            ("frame-ancestors", own),
        ])
    }

    /// The same in several policies of at most `most` bytes: an engine obeys each. None may fall back to what another one says.
    pub fn split(&self, most: usize) -> Vec<String> {
        let mut parts: Vec<Csp> = Vec::new();
        for directive in self.0.iter().filter(|(name, _)| *name != "default-src") {
            let longer = parts.last().map(|part| Csp([part.0.as_slice(), std::slice::from_ref(directive)].concat()));
            match (parts.last_mut(), longer) {
                (Some(last), Some(longer)) if longer.to_string().len() <= most => *last = longer,
                _ => parts.push(Csp(vec![directive.clone()])),
            }
        }
        parts.iter().map(Csp::to_string).collect()
    }

    /// What of it a `<meta>` can carry.
    pub fn for_meta(&self) -> Self {
        Self(self.0.iter().filter(|(name, _)| !HEADER_ALONE.contains(name)).cloned().collect())
    }
}

/// What names the page's own origin. Engines know no `'self'` on `file://` (WebKit takes it there for every host with https), and an app's
/// own scheme not everywhere.
fn own(input: &Input<'_>) -> Vec<String> {
    let (scheme, own) = (input.site.scheme(), "'self'".to_string());
    match scheme {
        "http" | "https" => vec![own],
        "file" => vec!["file:".to_string()],
        _ => vec![own, format!("{scheme}:")],
    }
}

fn web_origin(input: &Input<'_>) -> bool {
    matches!(input.site.scheme(), "http" | "https")
}

impl fmt::Display for Csp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (name, sources)) in self.0.iter().enumerate() {
            let mark = if at > 0 { "; " } else { "" };
            write!(f, "{mark}{name} {}", sources.join(" "))?;
        }
        Ok(())
    }
}
