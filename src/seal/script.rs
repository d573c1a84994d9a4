//! Scripts that stand in the page itself: what the engine makes of them, their hash, and whom they name.

use crate::address::Site;
use crate::charset::{Charset, lines};
use crate::tag::{INERT, MARK, Tag};
use base64::{Engine, engine::general_purpose::STANDARD};
use menshen::policy::hash::Hash;
use serde_json::Value;

/// What an engine makes of a script element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It runs.
    Runs,
    /// It says where modules come from, or what to load ahead.
    Rules,
    /// It runs when its item is allowed.
    Marked,
    /// Nothing.
    Data,
}

/// JavaScript by other names (MIME Sniffing, JavaScript MIME type).
const JAVASCRIPT: &[&str] = &[
    "application/ecmascript",
    "application/javascript",
    "application/x-ecmascript",
    "application/x-javascript",
    "text/ecmascript",
    "text/javascript",
    "text/javascript1.0",
    "text/javascript1.1",
    "text/javascript1.2",
    "text/javascript1.3",
    "text/javascript1.4",
    "text/javascript1.5",
    "text/jscript",
    "text/livescript",
    "text/x-ecmascript",
    "text/x-javascript",
];

/// What an engine makes of this script element.
pub fn kind(tag: &Tag) -> Kind {
    let language = || tag.value("language").filter(|word| !word.is_empty()).map(|word| format!("text/{word}"));
    let word = tag.value("type").map(str::to_string).or_else(language).unwrap_or_default();
    let word = word.trim().to_ascii_lowercase();
    let essence = word.split(';').next().unwrap_or_default().trim_end();
    match word.as_str() {
        "" | "module" => Kind::Runs,
        "importmap" | "speculationrules" => Kind::Rules,
        INERT if tag.get(MARK).is_some() => Kind::Marked,
        _ if JAVASCRIPT.contains(&essence) => Kind::Runs,
        _ => Kind::Data,
    }
}

/// Whether an engine takes the text of a script element, and no file. In SVG it is not `src` that names one.
pub fn inline(tag: &Tag) -> bool {
    let names: &[&str] = if tag.html { &["src"] } else { &["href", "xlink:href"] };
    names.iter().all(|name| tag.get(name).is_none())
}

/// The text of a script as the engine takes it. In SVG it is markup: references are resolved, but not in CDATA.
pub fn text(bytes: &[u8], html: bool, charset: &Charset) -> String {
    let text = lines(&charset.text(bytes));
    if html {
        return text;
    }
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("<![CDATA[") {
        let (inside, after) = after.split_once("]]>").unwrap_or((after, ""));
        out.push_str(&htmlize::unescape(before));
        out.push_str(inside);
        rest = after;
    }
    out.push_str(&htmlize::unescape(rest));
    out
}

/// The source expression of a text: `'sha256-…'` (CSP 3, 2.3.1).
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Hash::of(text.as_bytes()).0))
}

/// Whether an import map or speculation rules name another origin, or leave open whom they mean.
pub fn names_others(text: &str, site: &Site) -> bool {
    // An engine ignores what is not JSON.
    serde_json::from_str(text).is_ok_and(|value| value_names_others(&value, site))
}

fn value_names_others(value: &Value, site: &Site) -> bool {
    match value {
        Value::String(text) => site.foreign(text),
        Value::Array(values) => values.iter().any(|value| value_names_others(value, site)),
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            // Rules over the page's links mean other origins too, unless they say which addresses they mean.
            name == "where" && open_ended(value) || value_names_others(value, site)
        }),
        _ => false,
    }
}

/// Whether a condition over links can be met by a link to another origin: only a path that must match rules that out.
fn open_ended(condition: &Value) -> bool {
    let each = |value: &Value, all: bool| match value {
        Value::Array(values) if all => values.iter().all(open_ended),
        Value::Array(values) => values.iter().any(open_ended),
        _ => true,
    };
    match (condition.get("href_matches"), condition.get("and"), condition.get("or")) {
        (Some(_), None, None) => false,
        (None, Some(and), None) => each(and, true),
        (None, None, Some(or)) => each(or, false),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_one_that_engines_name() {
        // The example of CSP 3, 8.3.
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn rules_that_name_others_or_leave_it_open_are_found() {
        let site = Site::new("https://app.example").unwrap();
        for text in [
            r#"{"imports":{"x":"https://cdn.example/x.js"}}"#,
            r#"{"prefetch":[{"urls":["/a","//o.example/b"]}]}"#,
            r#"{"prerender":[{"where":{"selector_matches":"a"}}]}"#,
            r#"{"prefetch":[{"where":{"not":{"href_matches":"/x"}}}]}"#,
            r#"{"prefetch":[{"where":{"or":[{"href_matches":"/x"},{"selector_matches":"a"}]}}]}"#,
            r#"{"prefetch":[{"where":{"href_matches":"https://*/x"}}]}"#,
        ] {
            assert!(names_others(text, &site), "{text}");
        }
        for text in [
            "",
            "no json //o.example",
            r#"{"imports":{"x":"/x.js","y":"./y.js"}}"#,
            r#"{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/out"}}]},"eagerness":"moderate"}]}"#,
        ] {
            assert!(!names_others(text, &site), "{text}");
        }
    }

    #[test]
    fn the_text_of_an_svg_script_is_markup() {
        let charset = Charset::default();
        assert_eq!(text(b"a &lt; b<![CDATA[ && &lt; ]]>\r\n", false, &charset), "a < b && &lt; \n");
        assert_eq!(text(b"a &lt; b\r", true, &charset), "a &lt; b\n");
    }
}
