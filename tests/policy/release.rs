//! What `menshen build` writes, made of a package that stands for the real one.

use crate::{must, patched, reading};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use menshen::{
    api::{
        command::observes,
        release::{Choice, Earlier, Failure, File, History, Package, earlier, release},
    },
    policy::{Reading, hash::Hash, model::Surface},
};
use menshen_gate::Table;
use serde_json::Value;

mod languages;
mod wording;

const WEB: Choice = Choice { surface: Surface::Web, inline: false, testing: false, no_wasm: false, observe: false };

fn package() -> Package {
    let mut package = Package::default();
    for (name, text) in [
        ("guard.js", "start(\"menshen:settings\");"),
        ("guard.testing.js", "test(\"menshen:settings\");"),
        ("guard-nowasm.js", "alone(\"menshen:settings\");"),
        ("guard-nowasm.testing.js", "alone(\"menshen:settings\");"),
        ("guard.observe.js", "observe(\"menshen:settings\");"),
        ("screens.js", "screens(\"menshen:first\");"),
        ("screens.testing.js", "tested(\"menshen:first\");"),
        ("desk.js", "desk(\"menshen:desk\");"),
        ("desk.testing.js", "tested(\"menshen:desk\");"),
        ("late.js", "late(\"menshen:late\");"),
        ("late.testing.js", "tested(\"menshen:late\");"),
        ("bridges.js", "hand(bridges);\n"),
        ("bridges.testing.js", "hand(tested);\n"),
        ("memory.js", "memory();"),
        ("memory.testing.js", "tested();"),
        ("entry.css", "a{}"),
        ("first.css", "b{}"),
        ("more.css", "c{}"),
        ("rest.css", "d{}"),
        ("entry.rtl.css", "ra{}"),
        ("first.rtl.css", "rb{}"),
        ("more.rtl.css", "rc{}"),
        ("rest.rtl.css", "rd{}"),
        ("consent.wasm", "consent"),
        ("rights.wasm", "rights"),
        ("gate.js", "gate()"),
        ("consent.js", "consent()"),
        ("rights.js", "rights()"),
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

/// What a build wrote into one of its scripts.
fn payload(script: &str) -> Value {
    let json = script.split_once('(').unwrap().1.rsplit_once(')').unwrap().0;
    serde_json::from_str(json.strip_prefix("\"text\",").unwrap_or(json)).unwrap()
}

/// The part that watches bridges, as a build puts it among the settings.
const WATCH: &str = "hand=>{hand(bridges);}";

fn settings(files: &[File]) -> Value {
    payload(&text(files, "guard.js").replace(WATCH, "\"watch\""))
}

/// The file that a hash names, and binds unless it is no longer than what stands in the name.
fn named<'a>(files: &'a [File], stem: &str, hash: &Value, kind: &str) -> &'a File {
    let hash = hash.as_str().unwrap();
    let short: String = hash.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let name = format!("{stem}.{short}{kind}");
    let file = files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no {name}"));
    let whole = STANDARD_NO_PAD.encode(Hash::of(&file.bytes).0);
    assert!(hash == whole || hash == short, "{name}");
    file
}

fn script<'a>(files: &'a [File], stem: &str, hash: &Value) -> &'a str {
    std::str::from_utf8(&named(files, stem, hash, ".js").bytes).unwrap()
}

/// Texts that belong to a first layer in English: of what can be asked, or all.
fn texts<'a>(files: &'a [File], first: &Value, all: bool) -> &'a str {
    let (desk, at) = (payload(text(files, "desk.")), first[4].as_u64().unwrap() as usize);
    if all {
        script(files, "all.en", &payload(text(files, "late."))[1][at])
    } else {
        script(files, "text.en", &desk[1][at][1])
    }
}

fn table(parts: &Value) -> Vec<u8> {
    let [hex, strings] = [0, 1].map(|at| parts[at].as_str().unwrap());
    let columns = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
    columns.chain(strings.bytes()).collect()
}

#[test]
fn the_same_policy_builds_to_the_same_bytes() {
    let build = || build(&reading("full.json"), &History::default(), WEB);
    assert_eq!(build(), build());
}

#[test]
fn every_file_of_a_build_is_named_and_bound_by_one_that_is_bound_itself() {
    for inline in [false, true] {
        let files = build(&reading("full.json"), &History::default(), Choice { inline, ..WEB });
        let settings = settings(&files);
        let mut seen = vec!["guard.js".to_string(), "policy.bin".to_string()];
        let mut see = |stem: &str, hash: &Value, kind: &str| {
            assert_eq!(hash.as_str().unwrap().len() < 43, inline, "no script passes a check on file://");
            let file = named(&files, stem, hash, kind);
            seen.push(file.name.clone());
            file
        };
        let mut at = Vec::new();
        for language in settings[0].as_array().unwrap() {
            let tag = language[0].as_str().unwrap();
            let first = see(&format!("first.{tag}"), &language[1], ".js");
            at.push(payload(std::str::from_utf8(&first.bytes).unwrap())[4].clone());
        }
        let desk = payload(std::str::from_utf8(&see("desk", &settings[1], ".js").bytes).unwrap());
        let late = payload(std::str::from_utf8(&see("late", &desk[2], ".js").bytes).unwrap());
        for (at, language) in at.iter().zip(settings[0].as_array().unwrap()) {
            let at = at.as_u64().unwrap() as usize;
            let [tag, asking] = [0, 1].map(|place| &desk[1][at][place]);
            assert_eq!(tag, &language[0]);
            let tag = tag.as_str().unwrap();
            let asking = payload(std::str::from_utf8(&see(&format!("text.{tag}"), asking, ".js").bytes).unwrap());
            see(&format!("more.{tag}"), &asking[3], ".js");
            see(&format!("all.{tag}"), &late[1][at], ".js");
        }
        for (stem, hashes) in [("ask", &desk[0]), ("rights", &late[0])] {
            see(&format!("{stem}.wasm"), &hashes[0], ".js");
            see(stem, &hashes[1], ".js");
        }
        see("gate", &settings[5], ".js");
        see("memory", &late[2], ".js");
        let mut names: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
        names.sort();
        seen.sort();
        assert_eq!(names, seen);
    }
}

#[test]
fn the_table_in_the_guard_is_the_one_in_policy_bin() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    let settings = settings(&files);
    let table = table(&settings[4][0]);
    assert!(Table::open(&table).is_ok() && settings[4][0][1].as_str().unwrap().contains("example"));
    assert_eq!(files.iter().find(|file| file.name == "policy.bin").unwrap().bytes, table);
    assert_eq!((&settings[2], settings[4].as_array().unwrap().len()), (&1.into(), 1));
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
    assert!(text(&files, "first.zh-Hans.").starts_with('\u{feff}'));
}

#[test]
fn the_first_layer_comes_with_its_screens_style_and_entry() {
    let files = build(&reading("full.json"), &History::default(), WEB);
    let first = payload(text(&files, "first.en."));
    assert_eq!((&first[0], &first[1]), (&"a{}".into(), &"b{}".into()));
    assert_eq!(payload(texts(&files, &first, false))[2], "c{}");
    assert_eq!(payload(texts(&files, &first, true))[2], "c{}d{}");
    for drawing in [&first[2], &first[3]] {
        assert!(drawing.as_str().is_some_and(|drawing| drawing.starts_with('\u{c}')));
    }
    assert!(first[3].to_string().contains("Example Ltd"));
    assert!(first[2].to_string().contains("Privacy settings"));
}

#[test]
fn a_held_frame_has_words_in_every_language() {
    let settings = settings(&build(&reading("full.json"), &History::default(), WEB));
    for language in settings[0].as_array().unwrap() {
        assert!(language[2].as_str().unwrap().contains("<button>"), "{language}");
    }
}

#[test]
fn a_program_is_a_script_too() {
    for inline in [false, true] {
        let files = build(&reading("full.json"), &History::default(), Choice { inline, ..WEB });
        assert!(files.iter().all(|file| !file.name.ends_with(".wasm")));
        let ask = &payload(text(&files, "desk."))[0][0];
        assert_eq!(script(&files, "ask.wasm", ask), "menshen.part(\"ask\",\"consent\");\n");
    }
}

#[test]
fn a_build_without_wasm_is_made_of_what_stands_for_it_alone() {
    for inline in [false, true] {
        let files = build(&reading("full.json"), &History::default(), Choice { no_wasm: true, inline, ..WEB });
        assert!(files.iter().all(|file| !file.name.contains(".wasm") && !file.name.starts_with("gate.")));
        assert!(text(&files, "guard.js").starts_with("alone("));
        let programs = [&payload(text(&files, "desk."))[0], &payload(text(&files, "late."))[0]];
        for (stem, hashes) in ["ask", "rights"].into_iter().zip(programs) {
            assert_eq!(hashes[0], "");
            assert!(script(&files, stem, &hashes[1]).ends_with("()"));
            assert_eq!(files.iter().filter(|file| file.name.starts_with(&format!("{stem}."))).count(), 1);
        }
    }
}

#[test]
fn an_observing_build_has_a_guard_of_its_own_and_says_so_on_every_screen() {
    let policy = reading("full.json");
    let files = build(&policy, &History::default(), Choice { observe: true, ..WEB });
    assert!(text(&files, "guard.js").starts_with("observe("));
    assert!(text(&files, "first.en.").contains("nothing is held") && text(&files, "desk.").starts_with("desk("));
    let said = settings(&files);
    let purpose = policy.policy.purposes.first().unwrap().id.as_str();
    assert_eq!(said[7], serde_json::json!([format!("{} {}", policy.policy.id, policy.policy.revision), purpose]));
    let files = build(&policy, &History::default(), WEB);
    assert!(settings(&files)[7].is_null() && !text(&files, "first.en.").contains("nothing is held"));
}

#[test]
fn no_package_has_a_guard_that_observes_and_does_without_wasm() {
    for testing in [false, true] {
        let choice = Choice { observe: true, no_wasm: true, testing, ..WEB };
        assert!(matches!(
            release(&package(), &reading("full.json"), &History::default(), choice),
            Err(Failure::Package(_))
        ));
    }
}

#[test]
fn a_release_only_observes_where_its_policy_is_named() {
    let policy = reading("full.json").policy;
    let id = policy.id.as_str();
    assert_eq!(
        (observes(&policy, id, false), observes(&policy, id, true), observes(&policy, "", true)),
        (Ok(()), Ok(()), Ok(()))
    );
    assert!(observes(&policy, "", false).unwrap_err().contains(&format!("`--observe={id}`")));
    for testing in [false, true] {
        assert!(observes(&policy, "another", testing).unwrap_err().contains("another policy"));
    }
}

#[test]
fn a_testing_build_is_made_of_the_testing_scripts_alone() {
    let files = build(&reading("full.json"), &History::default(), Choice { testing: true, ..WEB });
    assert!(
        text(&files, "guard.js").starts_with("test(")
            && text(&files, "first.en.").contains("tested(")
            && text(&files, "desk.").starts_with("tested(")
    );
    let files = build(&reading("full.json"), &History::default(), WEB);
    assert!(
        text(&files, "guard.js").starts_with("start(")
            && text(&files, "first.en.").contains("screens(")
            && text(&files, "desk.").starts_with("desk(")
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
    let effective = |at: usize| Table::open(&table(&settings[4][at])).unwrap().effective();
    assert_eq!(settings[4].as_array().unwrap().len(), 2);
    assert!(effective(0) < effective(1));
    let english = settings[0].as_array().unwrap().iter().find(|language| language[0] == "en").unwrap();
    let [now, before] = [1, 3].map(|at| payload(script(&files, "first.en", &english[at])));
    let [now, before] = [now, before].map(|first| {
        let asking = payload(texts(&files, &first, false));
        script(&files, "more.en", &asking[3])
    });
    assert!(before.contains("Old Inc") && !before.contains("Counter Inc"));
    assert!(now.contains("Counter Inc"));
}

#[test]
fn a_build_tells_what_changed_since_the_latest_revision() {
    let new = reading("full.json");
    let files = build(&new, &history(&new, &[OLD]).unwrap(), WEB);
    let first = payload(text(&files, "first.en."));
    assert!(texts(&files, &first, true).contains("change\\trecipients\\t11\\tCounter: Old Inc → Counter Inc"));
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
    for language in settings[0].as_array().unwrap() {
        assert_eq!(language[3], settings[0][0][3]);
    }
}

#[test]
fn only_a_policy_that_declares_bridge_methods_has_the_page_watch_bridges() {
    let with = build(&reading("full.json"), &History::default(), WEB);
    assert!(text(&with, "guard.js").contains(WATCH));
    let told = &settings(&with)[6];
    assert_eq!(told[1], "watch");
    assert!(told[0][1].as_array().unwrap().contains(&serde_json::json!(["webkit.messageHandlers", 0])));
    let patch =
        r#"[{ "op": "remove", "path": "/permissions/0/bridge" }, { "op": "remove", "path": "/permissions/1/bridge" }]"#;
    let without = build(&must(&patched("full.json", patch)), &History::default(), WEB);
    assert!(!text(&without, "guard.js").contains("hand") && settings(&without)[6].is_null());
}
