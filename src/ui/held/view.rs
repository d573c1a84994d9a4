//! What is said in a frame whose content is held: that it is held, and a button that asks for it.
//!
//! The guard puts both into a document of its own (`src/web/guard/held.ts`), so they are markup and not a drawing.
use crate::ui::texts::Texts;
use crate::ui::words::Word;
use alloc::string::String;

/// The sentence and the button's label, as markup.
pub fn words(texts: &Texts) -> [String; 2] {
    [Word::Held, Word::Allow].map(|word| escape(texts.word(word)))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_frame_says_so_and_offers_to_allow() {
        let texts =
            crate::ui::words::lines("en").map(|words| alloc::format!("menshen\t1\ten\n{words}")).unwrap_or_default();
        let [said, allow] = Texts::new(&texts).map(|texts| words(&texts)).unwrap_or_default();
        assert!(said.starts_with("This content is from") && allow == "Allow", "{said} {allow}");
        assert_eq!(escape("<b>&"), "&lt;b>&amp;");
    }
}
