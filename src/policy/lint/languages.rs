//! Every text in every language, and in no other: nobody is asked to agree to a blank. `cn` needs Simplified Chinese
//! (认定方法 一(4)).

use super::Case;
use crate::policy::{Fault, Profile};
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let languages: Vec<&str> = case.policy.languages.iter().map(|language| language.as_str()).collect();
    for (at, language) in languages.iter().enumerate() {
        if !language.is_empty() && languages.iter().take(at).any(|earlier| earlier == language) {
            let what = format!("`{language}` is named twice");
            faults.push(Fault::new(format!("$.languages[{at}]"), "repeated_language", what, "keep one"));
        }
    }
    if languages.is_empty() || languages.contains(&"") {
        return;
    }
    let chinese = |tag: &str| matches!(tag, "zh" | "zh-Hans" | "zh-CN" | "zh-Hans-CN");
    let missing = case.policy.profile == Profile::Cn && !languages.iter().any(|language| chinese(language));
    if missing {
        let what = "profile `cn` needs Simplified Chinese";
        faults.push(Fault::new("$.languages", "chinese_missing", what, "add `zh-Hans` and the texts in it"));
    }
    // Once Chinese is known to be missing from `languages`, the texts in it are no faults.
    let unwanted = |tag: &str| !(languages.contains(&tag) || missing && chinese(tag));
    for text in case.texts {
        for language in languages.iter().filter(|language| !text.texts.iter().any(|(there, _)| there == *language)) {
            let what = format!("the text is missing in `{language}`");
            faults.push(Fault::new(
                format!("{}.{language}", text.path),
                "language_missing",
                what,
                "write it, or remove the language from `languages`",
            ));
        }
        for (language, _) in text.texts.iter().filter(|(language, _)| unwanted(language)) {
            let what = format!("`{language}` is not a language of this policy");
            faults.push(Fault::new(
                format!("{}.{language}", text.path),
                "language_undeclared",
                what,
                "add it to `languages`, or remove the text",
            ));
        }
    }
}
