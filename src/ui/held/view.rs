//! What stands in a frame whose content is held: that it is held, and a button that asks for it. A click anywhere in it asks.
//!
//! It is a document of its own, put into the frame as its `srcdoc` by the seams, so it is markup and not a drawing.
use crate::ui::markup::escape;
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use alloc::{format, string::String};

/// How the document begins; [`words`] follow.
pub const BEFORE: &str = "<style>html{color-scheme:light dark;display:grid;place-content:center;min-height:100%;\
font:16px/1.5 system-ui,sans-serif;text-align:center}p{margin-top:0;max-width:40ch}button{font:inherit;padding:8px 20px}</style><p dir=auto>";

/// The sentence and the button.
pub fn words(texts: &str) -> String {
    let said = |word| Texts::new(texts).map(|texts| escape(texts.word(word))).unwrap_or_default();
    format!("{}</p><button>{}", said(Word::Held), said(Word::Allow))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_frame_says_so_and_offers_to_allow() {
        let texts =
            crate::ui::words::lines("en").map(|words| alloc::format!("menshen\t1\ten\n{words}")).unwrap_or_default();
        let said = words(&texts);
        assert!(said.starts_with("This content is from") && said.ends_with("<button>Allow"), "{said}");
    }
}
