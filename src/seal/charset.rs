//! How the bytes of a page are to be read. Tags are ASCII in every encoding that we take; addresses and scripts may not be.

use crate::Fault;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The encoding, as far as the page has said it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Charset {
    mark: bool,
    said: Option<&'static Encoding>,
}

impl Charset {
    /// A byte order mark of UTF-8 outweighs what the page says.
    pub fn marked() -> Self {
        Self { mark: true, said: None }
    }

    /// Takes in a `<meta>`: the first one counts. `label` is `charset`, or the `content` of `http-equiv=content-type`.
    pub fn say(&mut self, label: &str) -> Result<(), Fault> {
        let label = label
            .split_once("charset")
            .map_or(label, |(_, rest)| rest.trim_start().trim_start_matches('=').trim_start());
        let label = label.trim_matches(['"', '\'', ' ']).split(';').next().unwrap_or_default();
        let found = Encoding::for_label(label.as_bytes());
        // A page that says UTF-16 in ASCII is read as UTF-8 (HTML, changing the encoding).
        let found = found.map(|one| if one == UTF_16BE || one == UTF_16LE { UTF_8 } else { one });
        match found {
            Some(one) if !self.mark && self.said.is_none() && !one.is_ascii_compatible() => {
                Err(Fault::Charset(one.name()))
            }
            _ => {
                self.said = self.said.or(found);
                Ok(())
            }
        }
    }

    /// Text of bytes. Without a word it is UTF-8, else what old pages are.
    pub fn text<'b>(&self, bytes: &'b [u8]) -> Cow<'b, str> {
        let guess = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { encoding_rs::WINDOWS_1252 };
        let encoding = if self.mark { UTF_8 } else { self.said.unwrap_or(guess) };
        encoding.decode_without_bom_handling(bytes).0
    }

    /// Text of bytes that stand in an attribute: character references resolved.
    pub fn attribute(&self, bytes: &[u8]) -> String {
        htmlize::unescape_attribute(lines(&self.text(bytes))).into_owned()
    }
}

/// Line ends and NUL as the tokenizer hands them on: what hashes are taken over.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_counts_and_a_mark_outweighs_it() {
        let mut charset = Charset::default();
        assert_eq!(charset.text(b"\xc4\xe3"), "\u{c4}\u{e3}");
        charset.say("text/html; charset=gbk").unwrap();
        charset.say("utf-8").unwrap();
        assert_eq!(charset.text(b"\xc4\xe3"), "\u{4f60}");
        let mut marked = Charset::marked();
        marked.say("gbk").unwrap();
        assert_eq!(marked.text("\u{4f60}".as_bytes()), "\u{4f60}");
        let mut utf = Charset::default();
        utf.say("utf-16le").unwrap();
        assert_eq!(utf.text("\u{4f60}".as_bytes()), "\u{4f60}");
        assert!(Charset::default().say("iso-2022-jp").is_err(), "its tags are not where ASCII has them");
    }

    #[test]
    fn references_are_resolved_as_in_an_attribute() {
        let charset = Charset::default();
        assert_eq!(charset.attribute(b"&#x2f;&#47;o&period;example&sol;?a&copy=1&amp;b"), "//o.example/?a&copy=1&b");
        assert_eq!(charset.attribute(b"a\r\nb"), "a\nb");
    }
}
