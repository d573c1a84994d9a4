//! What is shown outside our screens as a document of its own: markup, and no drawing.
use alloc::string::String;

/// A text as markup holds it.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_text_brings_no_tag() {
        assert_eq!(escape("<b>&"), "&lt;b>&amp;");
    }
}
