//! The JSON Schema says what the reader says, as far as a schema can.

use crate::{folder, good, patched};
use boon::{Compiler, SchemaIndex, Schemas};
use menshen::policy::{read, schema};
use std::fs;

fn compiled() -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("https://menshen.invalid/policy", schema()).unwrap();
    let index = compiler.compile("https://menshen.invalid/policy", &mut schemas).unwrap();
    (schemas, index)
}

#[test]
fn good_policies_fit_the_schema() {
    let (schemas, index) = compiled();
    for entry in fs::read_dir(folder("good")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let said = schemas.validate(&serde_json::from_str(&text).unwrap(), index).map_err(|error| error.to_string());
        assert_eq!(said, Ok(()));
    }
}

#[test]
fn what_is_wrong_in_form_does_not_fit_the_schema() {
    let (schemas, index) = compiled();
    for patch in [
        r#"[{ "op": "add", "path": "/sumary", "value": {} }]"#,
        r#"[{ "op": "remove", "path": "/summary" }]"#,
        r#"[{ "op": "replace", "path": "/sdks/0/id", "value": "a b" }]"#,
        r#"[{ "op": "replace", "path": "/sdks/0/hosts/0", "value": "https://a.example/x" }]"#,
        r#"[{ "op": "replace", "path": "/sdks/0/cookies/0", "value": { "prefix": "a", "suffix": "b" } }]"#,
        r#"[{ "op": "replace", "path": "/dates/updated", "value": "2026-02-01" }]"#,
        r#"[{ "op": "replace", "path": "/profile", "value": "mars" }]"#,
        r#"[{ "op": "replace", "path": "/data/0/sensitive", "value": "no" }]"#,
        r#"[{ "op": "replace", "path": "/purposes/0/surfaces", "value": [] }]"#,
        r#"[{ "op": "replace", "path": "/sdks/0/privacy", "value": "javascript:alert(1)" }]"#,
        r#"[{ "op": "replace", "path": "/rights/0/link", "value": "javascript:alert(1)" }]"#,
        r#"[{ "op": "replace", "path": "/permissions/0/bridge/0", "value": "*" }]"#,
    ] {
        let text = patched("full.json", patch);
        let value = serde_json::from_str(&text).unwrap();
        assert!(schemas.validate(&value, index).is_err(), "{patch}");
        assert!(read(&text).is_err(), "{patch}");
    }
}

#[test]
fn every_field_is_described() {
    fn described(value: &serde_json::Value, path: &str) {
        if let Some(fields) = value["properties"].as_object() {
            for (name, field) in fields {
                assert!(field["description"].as_str().is_some_and(|text| text.ends_with('.')), "{path}.{name}");
            }
        }
    }
    let schema = schema();
    described(&schema, "$");
    for (name, part) in schema["$defs"].as_object().unwrap() {
        if !matches!(name.as_str(), "Surfaces" | "Pattern") {
            described(part, name);
        }
    }
    assert!(good("full.json").len() > 1000);
}
