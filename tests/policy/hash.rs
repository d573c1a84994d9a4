//! What binds a decision, and what does not.

use crate::{good, must, patched, reading};
use menshen::policy::{Reading, hash, item, json};
use serde_json::Value;

fn hashes(reading: &Reading) -> Vec<(String, String)> {
    let policy = &reading.policy;
    item::list(policy).iter().map(|item| (item.id.clone(), hash::material(policy, item).hex())).collect()
}

fn changed(patch: &str) -> Vec<String> {
    let (before, after) = (hashes(&reading("full.json")), hashes(&must(&patched("full.json", patch))));
    before.into_iter().filter(|pair| !after.contains(pair)).map(|(id, _)| id).collect()
}

/// Every text of a policy made another, the recipients' names apart.
fn reworded(value: &mut Value, name: &str) {
    match value {
        Value::Object(fields) if fields.contains_key("zh-Hans") && name != "entity" => {
            for (_, text) in fields.iter_mut().filter(|(_, text)| text.is_string()) {
                *text = format!("{} (2)", text.as_str().unwrap()).replace(' ', "-").into();
            }
        }
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| reworded(value, name)),
        Value::Array(list) => list.iter_mut().for_each(|value| reworded(value, name)),
        _ => {}
    }
}

#[test]
fn an_editorial_change_of_every_text_changes_no_material_hash() {
    let mut value: Value = serde_json::from_str(&good("full.json")).unwrap();
    reworded(&mut value, "");
    let text = value.to_string();
    assert_ne!(hash::content(&must(&text).value), hash::content(&reading("full.json").value));
    assert_eq!(hashes(&must(&text)), hashes(&reading("full.json")));
}

#[test]
fn a_changed_recipient_changes_that_item_alone() {
    let patch = r#"[{ "op": "replace", "path": "/sdks/2/recipient/entity/zh-Hans", "value": "新公司" }]"#;
    assert_eq!(changed(patch), ["counter"]);
}

#[test]
fn a_recipient_is_bound_with_the_uses_that_reach_it() {
    let patch = r#"[{ "op": "replace", "path": "/sdks/0/recipient/country", "value": "SG" }]"#;
    assert_eq!(changed(patch), ["location/attendance/maps", "maps"]);
}

#[test]
fn space_around_a_recipient_and_its_name_in_another_language_change_nothing() {
    let patch = r#"[{ "op": "replace", "path": "/sdks/2/recipient/entity/zh-Hans", "value": " 计数公司 " },
                    { "op": "replace", "path": "/sdks/2/recipient/entity/en", "value": "Counter Incorporated" }]"#;
    assert!(changed(patch).is_empty());
}

#[test]
fn purpose_meaning_method_data_role_and_sensitivity_each_bind() {
    let cases = [
        (r#"[{ "op": "replace", "path": "/purposes/5/meaning", "value": 3 }]"#, "statistics"),
        (r#"[{ "op": "replace", "path": "/purposes/5/method", "value": "profile" }]"#, "statistics"),
        (r#"[{ "op": "replace", "path": "/purposes/5/data", "value": ["device", "profile"] }]"#, "statistics"),
        (r#"[{ "op": "replace", "path": "/sdks/2/role", "value": "joint" }]"#, "counter"),
        (r#"[{ "op": "replace", "path": "/data/4/sensitive", "value": true }]"#, "counter"),
        (r#"[{ "op": "replace", "path": "/sharing/1/recipient/country", "value": "JP" }]"#, "share.abroad"),
    ];
    for (patch, item) in cases {
        assert!(changed(patch).contains(&item.to_string()), "{patch}");
    }
}

#[test]
fn the_order_of_data_does_not_bind() {
    assert!(changed(r#"[{ "op": "replace", "path": "/purposes/1/data", "value": ["profile", "phone"] }]"#).is_empty());
}

#[test]
fn order_of_fields_and_white_space_do_not_change_the_content_hash() {
    let one = json::parse(r#"{"a":1,"b":[true,null]}"#).unwrap();
    let two = json::parse("{ \"b\" : [ true , null ],\n \"a\" : 1 }").unwrap();
    assert_eq!(hash::content(&one), hash::content(&two));
    assert_eq!(hash::content(&one).hex(), "1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668");
}
