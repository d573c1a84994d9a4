//! A publisher's own words for sentences of the screens.

use super::*;

/// Three items, with words of the publisher's own.
fn worded(wording: &str) -> Reading {
    let text = crate::good("three.json");
    must(&text.replacen('{', &format!("{{ \"wording\": {wording},"), 1))
}

fn faults(wording: &str) -> Vec<(String, &'static str)> {
    match release(&package(), &worded(wording), &History::default(), WEB) {
        Err(Failure::Policy(faults)) => faults.into_iter().map(|fault| (fault.path, fault.code)).collect(),
        other => panic!("{}", other.is_ok()),
    }
}

#[test]
fn the_publisher_s_own_words_stand_on_the_screens_in_each_language() {
    let own = r#"[{ "id": "first.title", "text": { "zh-Hans": "欢迎使用{product}", "en": "Welcome to {product}" } },
        { "id": "agree", "text": { "zh-Hans": "接受", "en": "Accept" } }]"#;
    let files = build(&worded(own), &History::default(), WEB);
    let english = text(&files, "first.en.");
    assert!(english.contains("Welcome to ") && english.contains("Accept") && !english.contains("Before you use"));
    assert!(
        text(&files, "first.zh-Hans.").contains("欢迎使用") && text(&files, "all.en.").contains("Welcome to {product}")
    );
}

#[test]
fn words_for_no_sentence_twice_or_without_their_places_are_faults() {
    let unknown = r#"[{ "id": "first.titel", "text": { "zh-Hans": "一", "en": "one" } }]"#;
    assert_eq!(faults(unknown), [("$.wording[0].id".to_string(), "unknown_wording")]);
    let twice = r#"[{ "id": "save", "text": { "zh-Hans": "保存", "en": "Keep these" } }, { "id": "save", "text": { "zh-Hans": "保存", "en": "Keep these" } }]"#;
    assert_eq!(faults(twice), [("$.wording[1].id".to_string(), "repeated_wording")]);
    let placeless = r#"[{ "id": "first.title", "text": { "zh-Hans": "欢迎使用{product}", "en": "Welcome" } }]"#;
    assert_eq!(faults(placeless), [("$.wording[0].text.en".to_string(), "wording_places")]);
}

#[test]
fn l_040_a_yes_more_than_twice_as_long_as_its_no_is_a_fault() {
    let loud = r#"[{ "id": "agree", "text": { "zh-Hans": "同意", "en": "Yes, show me everything" } }]"#;
    assert_eq!(faults(loud), [("$.wording[0].text.en".to_string(), "unequal_labels")]);
}
