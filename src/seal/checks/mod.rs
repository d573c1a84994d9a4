//! The rewriter over whole pages, in any pieces.

mod headers;
mod place;
mod rewrite;
mod spoilt;
mod stream;

use crate::{Declared, Fault, Findings, Insertion, Judge, Sealer, Site};
use menshen::policy::model::Surface;

/// What stands for the guard in these tests.
const GUARD: &str = "<guard>";

fn judge() -> Judge {
    let text = include_str!("../../../tests/harness/policies/three.json");
    let policy = menshen::policy::read(text).unwrap().policy;
    let site = Site::new("https://app.example").unwrap();
    let guard = site.resolve("/menshen/guard.js");
    Judge { site, declared: Declared::of(&policy, Surface::Web), guard }
}

fn sealed(html: &[u8]) -> Result<(Vec<u8>, Findings), Fault> {
    pieces(html, &[])
}

/// Seals a page that comes in pieces of these lengths, and then whole.
fn pieces(html: &[u8], lengths: &[u8]) -> Result<(Vec<u8>, Findings), Fault> {
    let mut sealer = Sealer::new(judge(), Insertion(GUARD.into()));
    let mut out = Vec::new();
    let mut rest = html;
    for length in lengths {
        let (piece, after) = rest.split_at(usize::from(*length).min(rest.len()));
        sealer.write(piece, &mut out)?;
        rest = after;
    }
    sealer.write(rest, &mut out)?;
    let findings = sealer.end(&mut out)?;
    Ok((out, findings))
}

/// The body of a page around some markup, sealed.
fn body(markup: &str) -> String {
    let html = format!("<meta charset=utf-8>{markup}");
    let out = String::from_utf8(sealed(html.as_bytes()).unwrap().0).unwrap();
    out.strip_prefix("<meta charset=utf-8><guard>").unwrap().to_string()
}

/// The markup is inert: it comes out so.
fn inert(markup: &str, expected: &str) {
    assert_eq!(body(markup), expected, "{markup}");
}

/// The markup stays as it is.
fn stays(markup: &str) {
    assert_eq!(body(markup), markup);
}
