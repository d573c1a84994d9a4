//! Every file says what it is for, in English.

use super::{Breach, Source};

/// The most letters of another script that a comment may hold: a name or a title, not a sentence.
const FOREIGN: usize = 16;

/// Reports a file of code that does not open with a comment.
pub fn heading(source: &Source, breaches: &mut Vec<Breach>) {
    let mut lines = source.text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let first = if first.starts_with("#!/") { lines.next().unwrap_or_default() } else { first };
    let (opens, how) = match source.extension() {
        "rs" => (first.starts_with("//!"), "//!"),
        "ts" | "js" | "mjs" | "cjs" => (first.starts_with("/**") || first.starts_with("//"), "/** … */ or //"),
        _ => return,
    };
    if !opens {
        breaches.push(Breach::new(source, 1, format!("opens without a word on what it is for ({how})")));
    }
}

/// Reports a comment that is not English.
pub fn english(source: &Source, breaches: &mut Vec<Breach>) {
    if !matches!(source.extension(), "rs" | "ts" | "js" | "mjs" | "cjs" | "css") {
        return;
    }
    for (line, text) in source.text.lines().enumerate() {
        let text = text.trim();
        let comment = text.starts_with("//") || text.starts_with("/*") || text.starts_with("* ");
        let foreign = text.chars().filter(|letter| *letter >= '\u{2e80}').count();
        if comment && foreign > FOREIGN {
            breaches.push(Breach::new(source, line + 1, "a comment that is not English"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn a_module_without_a_heading_is_found() {
        assert_eq!(planted("src/flow/a.rs", "use x;\n", heading).len(), 1);
        assert_eq!(planted("src/flow/a.rs", "// not for the docs\n", heading).len(), 1);
        assert_eq!(planted("src/flow/a.rs", "//! Why.\n", heading), Vec::<String>::new());
        assert_eq!(planted("src/web/a.ts", "const x = 1;", heading).len(), 1);
        assert_eq!(planted("tests/a.mjs", "#!/usr/bin/env node\n// Why.\n", heading), Vec::<String>::new());
        assert_eq!(planted("www/a.css", "a { }", heading), Vec::<String>::new());
    }

    #[test]
    fn a_sentence_in_chinese_is_no_comment_but_a_name_is() {
        let sentence = "\u{95e8}".repeat(FOREIGN + 1);
        assert_eq!(planted("src/a/b.rs", &format!("// {sentence}"), english).len(), 1);
        assert_eq!(planted("src/a/b.rs", &format!("let x = \"{sentence}\";"), english), Vec::<String>::new());
        assert_eq!(planted("src/a/b.rs", "// \u{95e8}\u{795e}, the door gods", english), Vec::<String>::new());
    }
}
