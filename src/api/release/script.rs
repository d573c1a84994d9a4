//! Classic scripts that hand a part to the guard, and the places in them that a build fills.

use super::Failure;
use alloc::{
    format,
    string::{String, ToString},
};
use serde_json::Value;

/// A script that hands over a value. A byte order mark makes it UTF-8 whatever encoding the page has.
pub fn value(name: &str, value: &Value) -> String {
    utf8(format!("menshen.part(\"{name}\",{value});\n"))
}

/// A script that hands over a program's bytes, a letter each: what hands over bytes themselves, a page could change on the way.
pub fn bytes(name: &str, bytes: &[u8]) -> String {
    let mut text = String::new();
    for &byte in bytes {
        match byte {
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            b'"' | b'\\' => text.extend(['\\', byte.into()]),
            byte => text.push(byte.into()),
        }
    }
    utf8(format!("menshen.part(\"{name}\",\"{text}\");\n"))
}

/// A script of the package with `value` in its place.
pub fn filled(script: &str, place: &str, value: &Value) -> Result<String, Failure> {
    fill(script, place, &value.to_string()).map(utf8)
}

/// The same for the guard: ASCII, since it may stand in any page.
pub fn filled_ascii(script: &str, place: &str, value: &Value) -> Result<String, Failure> {
    fill(script, place, &ascii(value))
}

/// A script of the package with another in its place, as a function that is given what that one hands its value to.
pub fn with_part(script: &str, place: &str, part: &str) -> Result<String, Failure> {
    fill(script, place, &format!("hand=>{{{}}}", part.trim_end()))
}

fn fill(script: &str, place: &str, json: &str) -> Result<String, Failure> {
    let place = format!("\"menshen:{place}\"");
    match script.matches(&place).count() {
        1 => Ok(script.replace(&place, json)),
        count => Err(Failure::Package(format!("a script has {count} places {place}"))),
    }
}

fn utf8(script: String) -> String {
    if script.is_ascii() { script } else { format!("\u{feff}{script}") }
}

/// JSON that stands in any script or page: ASCII, and nothing that could end a script element.
fn ascii(value: &Value) -> String {
    let mut out = String::new();
    for char in value.to_string().chars() {
        match char {
            '<' => out.push_str("\\u003c"),
            char if char.is_ascii() => out.push(char),
            char => {
                let mut units = [0; 2];
                for unit in char.encode_utf16(&mut units) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use serde_json::json;

    #[test]
    fn settings_stand_in_any_page() {
        assert_eq!(ascii(&json!({ "a": "</script>é😀" })), r#"{"a":"\u003c/script>\u00e9\ud83d\ude00"}"#);
    }

    #[test]
    fn a_program_is_a_text_of_a_letter_a_byte() {
        let all: Vec<u8> = (0..=255).collect();
        let script = bytes("ask", &all);
        let text = script.strip_prefix("\u{feff}menshen.part(\"ask\",\"").and_then(|rest| rest.strip_suffix("\");\n"));
        let plain = text
            .unwrap_or_default()
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\\"", "\"")
            .replace("\\\\", "\\");
        assert!(plain.chars().map(u32::from).eq(all.into_iter().map(u32::from)));
    }

    #[test]
    fn a_script_has_one_place_or_is_not_of_the_package() {
        assert_eq!(filled("f(\"menshen:a\")", "a", &json!([1])).ok().as_deref(), Some("f([1])"));
        for script in ["f()", "f(\"menshen:a\",\"menshen:a\")"] {
            assert!(filled(script, "a", &json!([1])).is_err(), "{script}");
        }
    }

    #[test]
    fn what_is_not_ascii_says_that_it_is_utf8() {
        assert_eq!(filled("\"menshen:a\"", "a", &json!("门")).ok().as_deref(), Some("\u{feff}\"门\""));
        assert_eq!(filled_ascii("\"menshen:a\"", "a", &json!("门")).ok().as_deref(), Some("\"\\u95e8\""));
    }
}
