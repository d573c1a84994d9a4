//! nginx: maps for `http { }` that pick the values, and what sends them for `server { }`.

use super::{DOCUMENTS, File, Sets, VARY};
use crate::headers::CLEAR;
use crate::mirror::NAME;

/// nginx takes no word of 4,096 bytes or more, so long values are put together.
const LONGEST: usize = 3000;

/// The two files.
pub fn files(sets: &Sets) -> Vec<File> {
    let documents = DOCUMENTS.join("|");
    let mut maps = format!(
        "# {}\n# Include this file in `http {{ }}`, and menshen.server.conf in the `server {{ }}` of the pages.\n\
         # The mirror cookie picks the set; whatever is not exactly this value is closed.\n\
         map \"$cookie_{NAME} $http_sec_fetch_dest\" $menshen_open {{\n    default 0;\n    {} 1;\n}}\n\
         map $http_sec_fetch_dest $menshen_vary {{\n    default \"\";\n    {} {};\n}}\n",
        sets.about,
        quoted(&format!("~^{} ({documents}|)$", sets.mirror)),
        quoted(&format!("~^({documents}|)$")),
        quoted(VARY),
    );
    let mut server = format!(
        "# {}\n# Include this file in `server {{ }}`. A `location` with an `add_header` of its own inherits none: include it there, too.\n",
        sets.about
    );
    for (at, (name, closed, open)) in sets.pairs().into_iter().enumerate() {
        if closed == open {
            server.push_str(&format!("add_header {name} {} always;\n", quoted(closed)));
            continue;
        }
        let (closed, open) = (pieces(closed), pieces(open));
        let mut value = String::new();
        for n in 0..closed.len().max(open.len()) {
            let piece = |pieces: &[String]| quoted(pieces.get(n).map(String::as_str).unwrap_or_default());
            let (closed, open) = (piece(&closed), piece(&open));
            maps.push_str(&format!(
                "# {name}\nmap $menshen_open $menshen_{at}_{n} {{\n    default {closed};\n    1 {open};\n}}\n"
            ));
            value.push_str(&format!("${{menshen_{at}_{n}}}"));
        }
        server.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    server.push_str("add_header Vary $menshen_vary always;\n");
    let address = &sets.forget;
    server.push_str(&format!(
        "# Forget me: a POST from a page of this origin removes all that the origin keeps on the device, the record too.\n\
         location = {address} {{\n    if ($request_method != POST) {{ return 405; }}\n    \
         if ($http_sec_fetch_site != \"same-origin\") {{ return 403; }}\n    \
         add_header Clear-Site-Data {};\n    return 204;\n}}\n",
        quoted(CLEAR)
    ));
    vec![File { name: "menshen.http.conf", text: maps }, File { name: "menshen.server.conf", text: server }]
}

/// A word of nginx. Between quotes only these two are special; `$` would begin a variable and cannot be written at all.
fn quoted(text: &str) -> String {
    let dollar = text.strip_suffix('$').filter(|_| text.starts_with('~'));
    let (text, end) = dollar.map_or((text, ""), |text| (text, "$"));
    let escaped: String =
        text.replace('\\', "\\\\").replace('"', "\\\"").chars().filter(|letter| *letter != '$').collect();
    format!("\"{escaped}{end}\"")
}

/// A value in pieces that are short enough.
fn pieces(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(LONGEST).map(|piece| piece.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_special_between_quotes_is_escaped() {
        assert_eq!(quoted(r#"a "b" \c"#), r#""a \"b\" \\c""#);
        assert_eq!(quoted("a$b$"), "\"ab\"");
        assert_eq!(quoted("~^a$"), "\"~^a$\"");
    }

    #[test]
    fn a_long_value_is_cut_and_not_shortened() {
        let long = "x".repeat(7001);
        assert_eq!(pieces(&long).concat(), long);
        assert!(pieces(&long).iter().all(|piece| piece.len() <= LONGEST));
    }
}
