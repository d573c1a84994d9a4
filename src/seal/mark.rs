//! What a sealed page carries where the guard goes: a word on how it was sealed, what a `<meta>` can hold, the guard.

use crate::Fault;
use crate::headers::{Csp, REFERRER};
use crate::mirror::Mirror;

/// How the headers reach a page; the word that the mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Not at all: the page is neutral and that is all.
    Html,
    /// From a server that picks a set by the mirror cookie.
    Headers,
    /// From a server that sends the open set always.
    Static,
    /// In the page itself, the open set.
    Meta,
}

impl How {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            How::Html => "html",
            How::Headers => "headers",
            How::Static => "static",
            How::Meta => "meta",
        }
    }
}

/// The guard in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Where it lies.
    At(String),
    /// Its text.
    Text(String),
}

/// `<meta name=menshen content="sealed HOW HASH">`, the policy if the page carries it itself, and the guard.
pub fn insertion(how: How, mirror: &Mirror, csp: Option<&Csp>, guard: &Guard) -> Result<String, Fault> {
    let mut out = format!("<meta name=\"menshen\" content=\"sealed {} {}\">", how.word(), mirror.hash());
    if let Some(csp) = csp {
        let csp = attribute(&csp.for_meta().to_string());
        out.push_str(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{csp}\">"));
        out.push_str(&format!("<meta name=\"referrer\" content=\"{REFERRER}\">"));
        out.push_str("<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">");
    }
    match guard {
        Guard::At(address) => out.push_str(&format!("<script src=\"{}\"></script>", attribute(address))),
        Guard::Text(text) if ends_a_script(text) => return Err(Fault::Guard),
        Guard::Text(text) => out.push_str(&format!("<script>{text}</script>")),
    }
    Ok(out)
}

/// What would end the script element, or begin a state in which it does not end; and what is not ASCII depends on the encoding.
fn ends_a_script(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    !text.is_ascii() || text.contains(['\r', '\0']) || ["</script", "<!--"].iter().any(|what| lower.contains(what))
}

/// A value between double quotes.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use menshen::policy::hash::Hash;

    #[test]
    fn the_mark_says_how_and_which_revision() {
        let mirror = Mirror::of(&Hash([0x12; 32]));
        let out = insertion(How::Headers, &mirror, None, &Guard::At("/a&\"b.js".into())).unwrap();
        assert_eq!(
            out,
            "<meta name=\"menshen\" content=\"sealed headers 12121212\"><script src=\"/a&amp;&quot;b.js\"></script>"
        );
    }

    #[test]
    fn a_guard_that_would_end_its_own_element_is_refused() {
        let mirror = Mirror::of(&Hash([0; 32]));
        let text = |text: &str| insertion(How::Html, &mirror, None, &Guard::Text(text.into()));
        assert!(text("let a = 1 < 2;").unwrap().ends_with("<script>let a = 1 < 2;</script>"));
        for bad in ["'</SCRIPT>'", "'<!--'", "'\u{e9}'"] {
            assert_eq!(text(bad), Err(Fault::Guard), "{bad}");
        }
    }
}
