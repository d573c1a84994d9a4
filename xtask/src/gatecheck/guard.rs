//! The guard and what it loads as scripts that parse everywhere; the gate as a program that starts synchronously.

use crate::house::House;
use crate::run;
use std::path::Path;
use std::process::Command;

/// What can be seen in the bytes: ASCII, no source map, and the place, if any, that `menshen build` fills.
pub fn breaches(bytes: &[u8], place: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(at) = bytes.iter().position(|byte| !byte.is_ascii()) {
        found.push(format!("byte {at} is not ASCII"));
    }
    let text = String::from_utf8_lossy(bytes);
    if text.contains("sourceMappingURL") {
        found.push("it names a source map".into());
    }
    if let Some(place) = place {
        let places = text.matches(&format!("\"menshen:{place}\"")).count();
        if places != 1 {
            found.push(format!("the place of the {place} stands in it {places} times, not once"));
        }
    }
    found
}

/// Parses it as a classic script of ES2017.
pub fn parse(house: &House, script: &Path) -> Option<String> {
    ask(Command::new("node").arg(house.at("xtask/npm/parse.mjs")).arg(script))
}

/// Compiles and starts the gate without waiting, as the guard does.
pub fn instantiate(house: &House, wasm: &Path) -> Option<String> {
    ask(Command::new("node").arg(house.at("xtask/npm/instantiate.mjs")).arg(wasm))
}

/// A small program that prints what is wrong.
fn ask(command: &mut Command) -> Option<String> {
    match run::output(command) {
        Ok(answer) if answer.trim().is_empty() => None,
        Ok(answer) => Some(answer.trim().to_owned()),
        Err(error) => Some(format!("{error:#}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = "s(\"menshen:settings\")";

    #[test]
    fn a_plain_script_has_no_breach() {
        assert_eq!(breaches(SETTINGS.as_bytes(), Some("settings")), Vec::<String>::new());
    }

    #[test]
    fn other_letters_a_source_map_and_a_lost_place_are_found() {
        assert_eq!(breaches(format!("{SETTINGS};'门'").as_bytes(), Some("settings")).len(), 1);
        assert_eq!(breaches(format!("{SETTINGS}\n//# sourceMappingURL=x").as_bytes(), Some("settings")).len(), 1);
        assert_eq!(breaches(b"", Some("settings")).len(), 1);
        assert_eq!(breaches(SETTINGS.as_bytes(), Some("desk")).len(), 1);
        assert_eq!(breaches(SETTINGS.repeat(2).as_bytes(), Some("settings")).len(), 1);
    }

    #[test]
    fn optional_chaining_is_newer_than_the_floor() {
        let house = House::find().unwrap();
        if !house.at("xtask/npm/node_modules/acorn").exists() {
            return; // installed by the first build
        }
        let script = std::env::temp_dir().join(format!("menshen-guard-{}.js", std::process::id()));
        std::fs::write(&script, "(function () { return window?.x; })();").unwrap();
        assert!(parse(&house, &script).unwrap().contains("ES2017"));
        std::fs::write(&script, "(function () { return window.x; })();").unwrap();
        assert_eq!(parse(&house, &script), None);
        std::fs::write(&script, "import './x.js';").unwrap();
        assert!(parse(&house, &script).is_some());
        std::fs::remove_file(script).unwrap();
    }
}
