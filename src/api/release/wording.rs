//! The publisher's own words for sentences of the screens: known ones, with their places, and yes and no still about as long.

use crate::policy::{
    Fault, Policy,
    model::{Wording, near},
};
use crate::ui::words::{ALL, PAIRS, are_equal, places, said};
use alloc::{format, string::String, vec::Vec};

/// The words of a policy in a language, by the id of a sentence.
pub fn own<'p>(policy: &'p Policy, language: &str, id: &str) -> Option<&'p str> {
    policy.wording.iter().find(|wording| wording.id.as_str() == id).map(|wording| wording.text.get(language))
}

/// What is wrong with the words of a policy.
pub fn faults(policy: &Policy) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, wording) in policy.wording.iter().enumerate() {
        let path = format!("$.wording[{at}]");
        let twice = policy.wording.iter().take(at).any(|earlier| earlier.id == wording.id);
        if twice {
            let what = format!("`{}` has words already", wording.id);
            faults.push(Fault::new(format!("{path}.id"), "repeated_wording", what, "keep one"));
        } else if ALL.iter().any(|(_, id)| *id == wording.id.as_str()) {
            texts(policy, wording, &path, &mut faults);
        } else {
            let ids: Vec<&str> = ALL.iter().map(|(_, id)| *id).collect();
            let what = format!("the screens have no sentence `{}`", wording.id);
            faults.push(Fault::new(
                format!("{path}.id"),
                "unknown_wording",
                what,
                near::mend(wording.id.as_str(), &ids),
            ));
        }
    }
    faults
}

fn texts(policy: &Policy, wording: &Wording, path: &str, faults: &mut Vec<Fault>) {
    let id = wording.id.as_str();
    let wanted = places(said("en", id).unwrap_or_default());
    for language in policy.languages.iter().map(|language| language.as_str()) {
        let text = wording.text.get(language);
        let at = || format!("{path}.text.{language}");
        if places(text) != wanted {
            let names: Vec<String> = wanted.iter().map(|name| format!("`{{{name}}}`")).collect();
            let mend = if names.is_empty() {
                String::from("write it without braces")
            } else {
                format!("write it with {}, each once", names.join(" and "))
            };
            faults.push(Fault::new(at(), "wording_places", "it has other places than our sentence", mend));
        }
        let effective = |id: &'static str| own(policy, language, id).or(said(language, id)).unwrap_or_default();
        for (yes, no) in PAIRS.iter().filter(|(yes, no)| id == *yes || id == *no) {
            let (one, other) = (effective(yes), effective(no));
            if !are_equal(one, other) {
                let what = format!("`{one}` and `{other}` stand beside each other, and one is more than twice as long");
                faults.push(Fault::new(
                    at(),
                    "unequal_labels",
                    what,
                    "make them about as long (L-40, equal prominence)",
                ));
            }
        }
    }
}
