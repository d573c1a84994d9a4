//! From one revision to the next.

use crate::{must, patched, reading};
use menshen::policy::{
    change::{Difference, What, difference},
    compile,
    model::ChangeKind,
};

fn from_full(patch: &str) -> Difference {
    difference(&reading("full.json"), &must(&patched("full.json", patch)))
}

#[test]
fn the_same_policy_has_no_difference() {
    let none = from_full("[]");
    assert!(none.changes.is_empty() && none.edits.is_empty());
}

#[test]
fn words_under_an_unchanged_hash_are_named_with_their_path() {
    let edits =
        from_full(r#"[{ "op": "replace", "path": "/purposes/5/description/en", "value": "To sell you things." }]"#)
            .edits;
    assert_eq!(edits.len(), 1);
    assert_eq!(edits[0].path, "$.purposes[5].description.en");
    assert_eq!(edits[0].before, "To learn what to improve.");
}

#[test]
fn words_of_a_part_that_is_asked_again_are_no_edit() {
    let patch = r#"[{ "op": "replace", "path": "/purposes/5/description/en", "value": "To sell you things." },
                    { "op": "replace", "path": "/purposes/5/meaning", "value": 3 }]"#;
    assert!(from_full(patch).edits.is_empty());
}

#[test]
fn a_part_that_moves_is_neither_change_nor_edit() {
    let mut value: serde_json::Value = serde_json::from_str(&crate::good("full.json")).unwrap();
    value["sdks"].as_array_mut().unwrap().rotate_left(2);
    let moved = difference(&reading("full.json"), &must(&value.to_string()));
    assert!(moved.changes.is_empty() && moved.edits.is_empty());
}

#[test]
fn each_kind_of_change_is_told_apart() {
    let kinds =
        |patch: &str| from_full(patch).changes.iter().map(|change| (change.what, change.kind)).collect::<Vec<_>>();
    let recipient = r#"[{ "op": "replace", "path": "/sdks/2/recipient/entity/zh-Hans", "value": "新公司" }]"#;
    assert_eq!(kinds(recipient), [(What::Changed, ChangeKind::Recipients)]);
    let data = r#"[{ "op": "replace", "path": "/sdks/2/data", "value": ["device", "profile"] }]"#;
    assert_eq!(kinds(data), [(What::Changed, ChangeKind::ServiceModel)]);
    assert_eq!(kinds(r#"[{ "op": "remove", "path": "/sharing/0" }]"#), [(What::Removed, ChangeKind::Recipients)]);
    let control = r#"[{ "op": "replace", "path": "/publisher/name/en", "value": "Another Ltd" }]"#;
    assert_eq!(kinds(control), [(What::Told, ChangeKind::ControlChange)]);
    let contact = r#"[{ "op": "replace", "path": "/publisher/contact/phone", "value": "1" }]"#;
    assert_eq!(kinds(contact), [(What::Told, ChangeKind::Contact)]);
    assert_eq!(kinds(r#"[{ "op": "remove", "path": "/rights/1" }]"#), [(What::Told, ChangeKind::Rights)]);
}

#[test]
fn a_person_reads_what_changed_in_the_policys_own_words() {
    let patch = r#"[{ "op": "replace", "path": "/sdks/2/recipient/entity", "value": { "zh-Hans": "新公司", "en": "New Inc" } },
                    { "op": "replace", "path": "/purposes/5/data", "value": ["device", "profile"] }]"#;
    let new = must(&patched("full.json", patch));
    let said = |language| {
        compile::changes(&reading("full.json"), &new, language).into_iter().map(|line| line.2).collect::<Vec<_>>()
    };
    assert_eq!(said("en"), ["Statistics: + nickname and picture", "Counter: Counter Inc → New Inc"]);
    assert_eq!(said("zh-Hans"), ["统计：+ 昵称与头像", "计数器：计数公司 → 新公司"]);
}
