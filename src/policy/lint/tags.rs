//! What scripts of other makers are told: each maker once, each of its words once, and no word that it does not know. A word hangs on
//! something: without an item nobody could grant it.

use super::Case;
use crate::policy::{Fault, compile::tags::form, model::near};
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (at, tag) in case.policy.tags.iter().enumerate() {
        let path = format!("$.tags[{at}]");
        if case.policy.tags.iter().take(at).any(|other| other.maker == tag.maker) {
            let what = format!("`{}` is told already", tag.maker.word());
            faults.push(Fault::new(format!("{path}.maker"), "repeated_tag", what, "keep one"));
        }
        let known: Vec<&str> = form(tag.maker).map_or(&[][..], |form| form.keys).iter().map(|(key, _)| *key).collect();
        for (n, key) in tag.keys.iter().enumerate() {
            let (word, path) = (key.key.as_str(), format!("{path}.keys[{n}]"));
            if !word.is_empty() && !known.contains(&word) {
                let what = format!("`{word}` is no word of `{}`", tag.maker.word());
                faults.push(Fault::new(format!("{path}.key"), "unknown_tag_key", what, near::mend(word, &known)));
            } else if tag.keys.iter().take(n).any(|other| other.key == key.key) {
                faults.push(Fault::new(
                    format!("{path}.key"),
                    "repeated_tag_key",
                    format!("`{word}` stands here twice"),
                    "keep one, with all its items",
                ));
            }
            if key.items.is_empty() {
                faults.push(Fault::new(
                    format!("{path}.items"),
                    "tag_without_item",
                    format!("nobody could grant `{word}`"),
                    "name the items that it hangs on, or leave the word out: it is denied then",
                ));
            }
        }
    }
}
