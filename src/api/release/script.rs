//! Classic scripts that hand a part to the guard.

use super::file::hex;
use alloc::{
    format,
    string::{String, ToString},
};
use serde_json::Value;

/// A script that hands over a value. A byte order mark makes it UTF-8 whatever encoding the page has.
pub fn value(name: &str, value: &Value) -> String {
    utf8(format!("menshen.part(\"{name}\",{value});\n"))
}

/// A script that hands over the screens with the first layer of one language.
pub fn first(screens: &str, payload: &Value) -> String {
    let screens = screens.trim_end();
    utf8(format!("(()=>{{{screens}\nmenshen.part(\"first\",Object.assign({{screens:part.screens}},{payload}))}})();\n"))
}

/// A script that hands over the desk.
pub fn desk(desk: &str) -> String {
    format!("(()=>{{{}\nmenshen.part(\"desk\",part.desk)}})();\n", desk.trim_end())
}

fn utf8(script: String) -> String {
    if script.is_ascii() { script } else { format!("\u{feff}{script}") }
}

/// Where a program's script holds a place for its bytes.
const WASM: &str = "menshen:wasm";

/// A program's script with its bytes inside, in hexadecimal, for where nothing can be fetched. `None` when the script has no place
/// for them.
pub fn inlined(script: &str, wasm: &[u8]) -> Option<String> {
    if script.matches(WASM).count() != 1 {
        return None;
    }
    let script = script.replace(WASM, &hex(wasm));
    let decode = "Uint8Array.from(start.wasm.match(/../g),pair=>parseInt(pair,16))";
    let hand = format!("{{part:(name,start)=>guard.part(name,bytes=>start(bytes||{decode}))}}");
    Some(format!("(guard=>{{(menshen=>{{{}\n}})({hand})}})(menshen);\n", script.trim_end()))
}

/// JSON that stands in any script or page: ASCII, and nothing that could end a script element.
pub fn ascii(value: &Value) -> String {
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
    use serde_json::json;

    #[test]
    fn settings_stand_in_any_page() {
        assert_eq!(ascii(&json!({ "a": "</script>é😀" })), r#"{"a":"\u003c/script>\u00e9\ud83d\ude00"}"#);
    }

    #[test]
    fn a_script_without_a_place_for_its_bytes_is_no_program() {
        assert!(inlined("x", b"").is_none());
        assert!(inlined("s.wasm=\"menshen:wasm\"", b"abc").is_some_and(|script| script.contains("s.wasm=\"616263\"")));
    }
}
