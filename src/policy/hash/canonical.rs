//! The canonical form of RFC 8785 (JCS). Numbers are integers of at most 53 bits (see `json`), so no rounding comes into it.

use crate::policy::json::Value;
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// A value in its one canonical form.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(&mut out, value);
    out
}

fn write(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::Text(text) => string(out, text),
        Value::List(list) => {
            out.push('[');
            for (at, value) in list.iter().enumerate() {
                comma(out, at);
                write(out, value);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            let mut sorted: Vec<_> = fields.iter().collect();
            // Section 3.2.3: by UTF-16 code units.
            sorted.sort_by(|(left, _), (right, _)| left.encode_utf16().cmp(right.encode_utf16()));
            out.push('{');
            for (at, (key, value)) in sorted.into_iter().enumerate() {
                comma(out, at);
                string(out, key);
                out.push(':');
                write(out, value);
            }
            out.push('}');
        }
    }
}

fn comma(out: &mut String, at: usize) {
    if at > 0 {
        out.push(',');
    }
}

/// Section 3.2.2.2: the escapes that JSON has a letter for, lower-case hexadecimal for the other controls, all else as it is.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            char if char < ' ' => out.push_str(&alloc::format!("\\u{:04x}", u32::from(char))),
            char => out.push(char),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::json::parse;

    #[test]
    fn strings_and_order_are_those_of_rfc_8785() {
        // Sections 3.2.2 and 3.2.3, without their fractions.
        let text = r#"{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false],"n":-1}"#;
        let wanted = r#"{"literals":[null,true,false],"n":-1,"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
        assert_eq!(canonical(&parse(text).unwrap()), wanted);
        let keys = r#"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#;
        assert_eq!(
            canonical(&parse(keys).unwrap()),
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}"
        );
    }
}
