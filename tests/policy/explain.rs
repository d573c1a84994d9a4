//! What *agree* gives, for the good policies; `UPDATE=1` writes the explanation anew, to be read before it is committed.

use crate::{folder, reading};
use menshen::policy::{
    explain::{agree_set, explain},
    model::Surface,
};
use std::fs;

#[test]
fn agree_gives_only_what_is_optional_and_neither_sensitive_nor_anybody_elses() {
    let policy = reading("full.json").policy;
    assert_eq!(
        agree_set(&policy, Surface::Web),
        ["statistics", "advertising", "network/messaging", "counter", "comfort"]
    );
    assert_eq!(agree_set(&policy, Surface::Android), ["statistics", "network/messaging", "counter", "comfort"]);
}

#[test]
fn the_explanation_names_every_item_once_with_its_reason() {
    let policy = reading("full.json").policy;
    let said: String = [Surface::Web, Surface::Android].iter().map(|surface| explain(&policy, *surface)).collect();
    let file = folder("explain.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &said).unwrap();
    }
    assert_eq!(said, fs::read_to_string(file).unwrap());
    for item in menshen::policy::item::list(&policy) {
        let lines = explain(&policy, Surface::Web)
            .lines()
            .filter(|line| line.trim().split(':').next() == Some(&item.id))
            .count();
        assert_eq!(lines, 1, "{}", item.id);
    }
}
