//! The part of JSON Patch (RFC 6902) that keeps the cases small: add, replace, remove.

use serde_json::Value;

/// Applies a patch to a text.
pub fn apply(text: &str, patch: &str) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap();
    let patch: Vec<Value> = serde_json::from_str(patch).unwrap();
    for step in patch {
        let path = step["path"].as_str().unwrap();
        let (parent, last) = path.rsplit_once('/').unwrap();
        let parent = value.pointer_mut(parent).unwrap_or_else(|| panic!("no place {path}"));
        let last = last.replace("~1", "/").replace("~0", "~");
        match (step["op"].as_str().unwrap(), parent) {
            ("remove", Value::Object(fields)) => drop(fields.shift_remove(&last).unwrap()),
            ("remove", Value::Array(list)) => drop(list.remove(last.parse().unwrap())),
            ("add" | "replace", Value::Object(fields)) => drop(fields.insert(last, step["value"].clone())),
            ("add", Value::Array(list)) if last == "-" => list.push(step["value"].clone()),
            ("replace", Value::Array(list)) => list[last.parse::<usize>().unwrap()] = step["value"].clone(),
            (op, _) => panic!("no step {op} at {path}"),
        }
    }
    serde_json::to_string_pretty(&value).unwrap()
}
