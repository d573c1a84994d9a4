//! Bad policies: a folder a case. It holds `policy.json`, or `patch.json` over the good `full.json`, and `fault.txt`, everything
//! that is said of it. `UPDATE=1` writes the latter anew, to be read before it is committed.

use crate::{checked, folder, patched};
use std::{collections::BTreeSet, fs};

fn cases() -> Vec<(String, String)> {
    let mut cases: Vec<_> = fs::read_dir(folder("bad")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let text = |path: &std::path::PathBuf| match fs::read_to_string(path.join("patch.json")) {
        Ok(patch) => patched("full.json", &patch),
        Err(_) => fs::read_to_string(path.join("policy.json")).unwrap(),
    };
    cases.iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), text(path))).collect()
}

#[test]
fn each_bad_policy_gives_its_own_fault() {
    let mut wrong = Vec::new();
    let mut codes = BTreeSet::new();
    for (name, text) in cases() {
        let faults = checked(&text).err().unwrap_or_default();
        codes.extend(faults.iter().map(|fault| fault.code));
        let said: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
        let file = folder("bad").join(&name).join("fault.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &said).unwrap();
        }
        if faults.is_empty() || fs::read_to_string(&file).unwrap_or_default() != said {
            wrong.push(format!("{name}:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(codes.len() >= 25, "only {} kinds of fault: {codes:?}", codes.len());
}

#[test]
fn a_fault_is_lower_case_without_a_full_stop_and_has_a_mend() {
    for (name, text) in cases() {
        for fault in checked(&text).err().unwrap_or_default() {
            let plain = |text: &str| !text.ends_with('.') && !text.starts_with(|char: char| char.is_uppercase());
            assert!(plain(&fault.what) && plain(&fault.mend) && !fault.mend.is_empty(), "{name}: {fault}");
            assert!(
                fault.code.chars().all(|char| char.is_ascii_lowercase() || matches!(char, '_' | '0'..='9')),
                "{name}: {fault}"
            );
            assert!(fault.path.starts_with('$'), "{name}: {fault}");
        }
    }
}

#[test]
fn all_faults_come_at_once() {
    let patch = r#"[
        { "op": "replace", "path": "/dates/updated", "value": "yesterday" },
        { "op": "replace", "path": "/data/0/retention", "value": "acount" },
        { "op": "remove", "path": "/summary/en" },
        { "op": "replace", "path": "/minors/age", "value": 18 }
    ]"#;
    let faults = checked(&patched("full.json", patch)).unwrap_err();
    let codes: Vec<_> = faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["bad_date", "language_missing", "unknown_reference", "minors_age"]);
}

#[test]
fn a_text_without_bound_is_refused_before_it_is_read() {
    let faults = checked(&" ".repeat((1 << 20) + 1)).unwrap_err();
    assert_eq!(faults[0].code, "too_large");
}

#[test]
fn nobody_decides_on_more_than_a_thousand_items() {
    let mut value: serde_json::Value = serde_json::from_str(&crate::good("full.json")).unwrap();
    let purposes = value["purposes"].as_array_mut().unwrap();
    for number in 0..1000 {
        let mut purpose = purposes[5].clone();
        purpose["id"] = format!("p{number}").into();
        purposes.push(purpose);
    }
    let faults = checked(&value.to_string()).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["too_many_items"]);
}
