//! What stands in a frame whose content is held: that it is held, and a button that asks for it.
//!
//! It is a document of its own, put into the frame as its `srcdoc` by the seams, so it is markup and not a drawing. A click
//! anywhere in it asks.
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use alloc::string::String;

const STYLE: &str = "html{color-scheme:light dark;height:100%}body{align-content:center;box-sizing:border-box;display:grid;\
font:16px/1.5 system-ui,sans-serif;gap:12px;justify-items:center;margin:0;min-height:100%;padding:12px;text-align:center}\
p{margin:0;max-width:40ch}button{font:inherit;min-height:40px;padding:4px 20px}";

/// The document.
pub fn markup(texts: &Texts) -> String {
    let mut out = String::from("<!doctype html><meta charset=utf-8><style>");
    for piece in [STYLE, "</style><p>"] {
        out.push_str(piece);
    }
    escape(&mut out, texts.word(Word::Held));
    out.push_str("</p><button>");
    escape(&mut out, texts.word(Word::Allow));
    out.push_str("</button>");
    out
}

fn escape(out: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            char => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_frame_says_so_and_offers_to_allow() {
        let texts =
            crate::ui::words::lines("en").map(|words| alloc::format!("menshen\t1\ten\n{words}")).unwrap_or_default();
        let said = Texts::new(&texts).map(|texts| markup(&texts)).unwrap_or_default();
        assert!(said.contains("<p>This content is from") && said.contains("<button>Allow</button>"), "{said}");
    }
}
