//! What `menshen build` writes, made of a package that stands for the real one.

use crate::{must, patched, reading};
use menshen::{
    api::release::{Choice, Earlier, Failure, File, History, Package, earlier, release},
    policy::{Reading, hash::Hash, model::Surface},
};
use menshen_gate::Table;
use serde_json::Value;

const WEB: Choice = Choice { surface: Surface::Web, inline: false, testing: false };

fn package() -> Package {
    let mut package = Package::default();
    for (name, text) in [
        ("guard.js", "start(\"menshen:settings\");"),
        ("guard.testing.js", "test(\"menshen:settings\");"),
        ("screens.js", "var part=(()=>({screens:1}))();"),
        ("screens.testing.js", "var part=(()=>({screens:2}))();"),
        ("desk.js", "var part=(()=>({desk:1}))();"),
        ("desk.testing.js", "var part=(()=>({desk:2}))();"),
        ("entry.css", "a{}"),
        ("first.css", "b{}"),
        ("full.css", "c{}"),
        ("consent.js", "menshen.part(\"consent\",s);s.wasm=\"menshen:wasm\""),
        ("rights.js", "menshen.part(\"rights\",s);s.wasm=\"menshen:wasm\""),
        ("consent.wasm", "consent"),
        ("rights.wasm", "rights"),
    ] {
        package.give(name, text.as_bytes());
    }
    package
}

fn build(policy: &Reading, history: &History, choice: Choice) -> Vec<File> {
    release(&package(), policy, history, choice).unwrap()
}

fn text<'a>(files: &'a [File], start: &str) -> &'a str {
    let file = files.iter().find(|file| file.name.starts_with(start)).unwrap_or_else(|| panic!("no {start}"));
    std::str::from_utf8(&file.bytes).unwrap()
}

fn settings(files: &[File]) -> Value {
    let guard = text(files, "guard.js");
    let json = guard.split_once("((").unwrap().1.rsplit_once("))").unwrap().0;
    serde_json::from_str(json).unwrap()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let hex = hex.as_str().unwrap();
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn the_same_policy_builds_to_the_same_bytes() {
    let build = || build(&reading("full.json"), &History::default(), WEB);
    assert_eq!(build(), build());
}

#[test]
fn every_part_of_the_settings_is_a_file_of_the_build() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    let settings = settings(&files);
    let parts = settings["parts"].as_object().unwrap();
    let of_languages = ["first", "text", "all"].iter().flat_map(|name| parts[*name].as_object().unwrap().values());
    let mut seen = vec!["guard.js".to_string(), "policy.bin".to_string()];
    for part in of_languages.chain(["style", "desk", "consent", "rights"].map(|name| &parts[name])) {
        for pair in part.as_array().unwrap().chunks(2) {
            let name = pair[0].as_str().unwrap().split('?').next().unwrap();
            let file = files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no {name}"));
            assert!(pair[1].as_str().unwrap().starts_with("sha256-"));
            let hash = &Hash::of(&file.bytes).hex()[..12];
            assert!(pair[0].as_str().unwrap().contains(hash), "{name}");
            seen.push(name.to_string());
        }
    }
    let mut names: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
    names.sort();
    seen.sort();
    assert_eq!(names, seen);
}

#[test]
fn the_table_in_the_guard_is_the_one_in_policy_bin() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    let settings = settings(&files);
    let table = bytes(&settings["tables"][0]);
    assert!(Table::open(&table).is_ok());
    assert_eq!(files.iter().find(|file| file.name == "policy.bin").unwrap().bytes, table);
    assert_eq!((&settings["surface"], settings["tables"].as_array().unwrap().len()), (&1.into(), 1));
}

#[test]
fn the_guard_is_ascii_and_ends_no_script_element() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    let guard = text(&files, "guard.js");
    assert!(guard.is_ascii() && !guard.contains("</") && !guard.contains("menshen:settings"));
}

#[test]
fn a_part_that_is_not_ascii_says_that_it_is_utf8() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    assert!(text(&files, "text.zh-Hans.").starts_with("\u{feff}menshen.part(\"text\","));
    assert!(text(&files, "first.zh-Hans.js").starts_with('\u{feff}'));
}

#[test]
fn the_first_layer_comes_with_its_screens_style_and_entry() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    let first = text(&files, "first.en.js");
    let payload = first.split_once("{screens:part.screens},").unwrap().1.rsplit_once("))})();").unwrap().0;
    let payload: Value = serde_json::from_str(payload).unwrap();
    assert_eq!((&payload["style"], &payload["entry"]["style"]), (&"a{}b{}".into(), &"a{}".into()));
    for drawing in [&payload["draw"], &payload["entry"]["draw"]] {
        assert!(drawing.as_array().is_some_and(|operations| !operations.is_empty()));
    }
    assert!(payload["draw"].to_string().contains("Example Ltd"));
    assert!(payload["entry"]["draw"].to_string().contains("Privacy settings"));
}

#[test]
fn an_inline_build_fetches_nothing() {
    let files = build(&reading("full.json"), &History::default(), Choice { inline: true, ..WEB });
    assert!(files.iter().all(|file| !file.name.ends_with(".wasm")));
    let settings = settings(&files);
    assert_eq!(settings["parts"]["consent"].as_array().unwrap().len(), 2);
    assert_eq!(settings["parts"]["consent"][1], "");
    assert_eq!(settings["parts"]["first"]["en"][0], "first.en.js");
    assert!(text(&files, "ask.").contains("s.wasm=\"636f6e73656e74\""));
}

#[test]
fn a_testing_build_is_made_of_the_testing_scripts_alone() {
    let files = build(&reading("full.json"), &History::default(), Choice { testing: true, ..WEB });
    assert!(
        text(&files, "guard.js").starts_with("test(")
            && text(&files, "first.en.js").contains("screens:2")
            && text(&files, "desk.").contains("desk:2")
    );
    let files = build(&reading("full.json"), &History::default(), WEB);
    assert!(
        text(&files, "guard.js").starts_with("start(")
            && text(&files, "first.en.js").contains("screens:1")
            && text(&files, "desk.").contains("desk:1")
    );
}

#[test]
fn a_package_that_is_not_whole_builds_nothing() {
    let mut package = package();
    for (name, text) in [("guard.js", "start()"), ("desk.js", "")] {
        let mut broken = Package::default();
        broken.give(name, text.as_bytes());
        let failure = release(&broken, &reading("full.json"), &History::default(), WEB);
        assert!(matches!(failure, Err(Failure::Package(_))), "{name}");
    }
    package.give("more", b"");
    assert!(release(&package, &reading("full.json"), &History::default(), WEB).is_ok());
}

#[test]
fn a_language_that_the_screens_do_not_speak_is_a_fault() {
    let text = crate::good("three.json").replace("\"en\"", "\"fr\"");
    let failure = release(&package(), &must(&text), &History::default(), WEB);
    assert!(matches!(failure, Err(Failure::Policy(faults)) if faults[0].code == "language_not_spoken"));
}

fn history(new: &Reading, patches: &[&str]) -> Result<History, Vec<&'static str>> {
    let file = |patch: &&str| Earlier { name: "old.json".to_string(), text: patched("full.json", patch) };
    let files: Vec<_> = patches.iter().map(file).collect();
    earlier(new, &files).map_err(|faults| faults.iter().map(|fault| fault.code).collect())
}

const OLD: &str = r#"[{ "op": "replace", "path": "/revision", "value": "old" },
    { "op": "replace", "path": "/dates/effective", "value": "2026-02-15T00:00:00+08:00" },
    { "op": "replace", "path": "/sdks/2/recipient/entity/en", "value": "Old Inc" },
    { "op": "replace", "path": "/sdks/2/recipient/entity/zh-Hans", "value": "旧公司" }]"#;

#[test]
fn until_a_revision_takes_effect_the_earlier_one_holds_with_its_own_words() {
    let new = reading("full.json");
    let files = build(&new, &history(&new, &[OLD]).unwrap(), WEB);
    let settings = settings(&files);
    let effective = |at: usize| Table::open(&bytes(&settings["tables"][at])).unwrap().effective();
    assert_eq!(settings["tables"].as_array().unwrap().len(), 2);
    assert!(effective(0) < effective(1));
    let name = settings["before"]["text"]["en"][0].as_str().unwrap();
    assert!(text(&files, name).contains("Old Inc") && !text(&files, name).contains("Counter Inc"));
    assert_ne!(settings["before"]["first"]["en"], settings["parts"]["first"]["en"]);
}

#[test]
fn a_build_tells_what_changed_since_the_latest_revision() {
    let new = reading("full.json");
    let files = build(&new, &history(&new, &[OLD]).unwrap(), WEB);
    let name = settings(&files)["parts"]["text"]["en"][0].as_str().unwrap().to_string();
    assert!(text(&files, &name).contains("change\\trecipients\\t11\\tCounter: Old Inc → Counter Inc"));
}

#[test]
fn the_revision_itself_is_no_history() {
    let new = reading("full.json");
    assert!(history(&new, &["[]"]).unwrap().latest().is_none());
}

#[test]
fn a_history_that_does_not_fit_is_a_fault() {
    let new = reading("full.json");
    let words = r#"[{ "op": "replace", "path": "/summary/en", "value": "Other words." }]"#;
    assert_eq!(history(&new, &[words]).unwrap_err(), ["revision_reused"]);
    assert_eq!(
        history(&new, &[r#"[{ "op": "replace", "path": "/id", "value": "b" }]"#]).unwrap_err(),
        ["history_of_another_policy"]
    );
    let later = r#"[{ "op": "replace", "path": "/revision", "value": "later" },
        { "op": "replace", "path": "/dates/effective", "value": "2027-01-01T00:00:00+08:00" }]"#;
    assert_eq!(history(&new, &[later]).unwrap_err(), ["revision_not_later"]);
    assert_eq!(history(&new, &[r#"[{ "op": "remove", "path": "/summary" }]"#]).unwrap_err(), ["missing_field"]);
}

#[test]
fn a_language_that_the_earlier_revision_lacks_falls_back_to_its_default() {
    let mut old: Value = serde_json::from_str(&patched("full.json", OLD)).unwrap();
    fn only_chinese(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                if fields.contains_key("zh-Hans") {
                    fields.shift_remove("en");
                }
                fields.values_mut().for_each(only_chinese);
            }
            Value::Array(list) => list.iter_mut().for_each(only_chinese),
            _ => {}
        }
    }
    only_chinese(&mut old);
    old["languages"] = serde_json::json!(["zh-Hans"]);
    let new = reading("full.json");
    let history = earlier(&new, &[Earlier { name: "old.json".to_string(), text: old.to_string() }]).unwrap();
    let settings = settings(&build(&new, &history, WEB));
    for part in ["first", "text", "all"] {
        assert_eq!(settings["before"][part]["en"], settings["before"][part]["zh-Hans"]);
    }
}
