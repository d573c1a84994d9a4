//! Caddy: a snippet that a site imports.

use super::{DOCUMENTS, File, Sets, VARY};
use crate::headers::CLEAR;
use crate::mirror::NAME;

/// The file.
pub fn file(sets: &Sets) -> File {
    let documents = DOCUMENTS.join("|");
    let pairs = sets.pairs();
    let differ: Vec<_> = pairs.iter().filter(|(_, closed, open)| closed != open).collect();
    let places: Vec<String> = (0..differ.len()).map(|at| format!("{{menshen_{at}}}")).collect();
    let (closed, open): (Vec<String>, Vec<String>) =
        differ.iter().map(|(_, closed, open)| (quoted(closed), quoted(open))).unzip();
    let (closed, open) = (closed.join(" "), open.join(" "));
    let mut text = format!(
        "# {}\n# Import this file at the top of the Caddyfile, and write `import menshen` in the site of the pages.\n\
         # The mirror cookie picks the set; whatever is not exactly this value is closed.\n\
         (menshen) {{\n\tmap \"{{http.request.cookie.{NAME}}} {{http.request.header.Sec-Fetch-Dest}}\" {} {{\n\
         \t\t{} {open}\n\t\tdefault {closed}\n\t}}\n\
         \t@menshen_document header_regexp Sec-Fetch-Dest {}\n\
         \t@menshen_unsaid not header Sec-Fetch-Dest *\n\
         \theader @menshen_document +Vary {vary}\n\theader @menshen_unsaid +Vary {vary}\n",
        sets.about,
        places.join(" "),
        quoted(&format!("~^{} ({documents}|)$", sets.mirror)),
        quoted(&format!("^({documents})$")),
        vary = quoted(VARY),
    );
    let mut at = 0;
    for (name, closed, open) in &pairs {
        let value = if closed == open {
            quoted(closed)
        } else {
            at += 1;
            format!("{{menshen_{}}}", at - 1)
        };
        // A placeholder without a value is an empty header, which says nothing.
        text.push_str(&format!("\theader {name} {value}\n"));
    }
    text.push_str(&format!(
        "\t# Forget me: a POST from a page of this origin removes all that the origin keeps on the device, the record too.\n\
         \t@menshen_forget {{\n\t\tmethod POST\n\t\tpath {}\n\t\theader Sec-Fetch-Site same-origin\n\t}}\n\
         \theader @menshen_forget Clear-Site-Data {}\n\trespond @menshen_forget 204\n}}\n",
        sets.forget,
        quoted(CLEAR)
    ));
    File { name: "menshen.Caddyfile", text }
}

/// A word of a Caddyfile. Braces would be placeholders; no value of ours has them.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !matches!(letter, '{' | '}')).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_quoted_and_holds_no_placeholder() {
        assert_eq!(quoted(r#"a "b" \c {d}"#), r#""a \"b\" \\c d""#);
    }
}
