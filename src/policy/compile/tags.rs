//! What scripts of other makers are told of the choices, in the makers' own words. It closes nothing and opens nothing: their scripts start, or
//! do not, by the gate. Each maker is one entry here.

use crate::policy::model::{Policy, TagMaker};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// What a maker's scripts understand.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Whose they are.
    pub maker: TagMaker,
    /// The global that carries what is told.
    pub global: &'static str,
    /// It is a function with a queue, and not the queue itself.
    pub is_function: bool,
    /// Each telling is one list: a function's `arguments`; else its pieces are pushed one behind the other.
    pub is_one: bool,
    /// What stands before the words at the first telling; empty where there is none.
    pub first: &'static [&'static str],
    /// What stands before the words at each later one.
    pub then: &'static [&'static str],
    /// The words. One with `true` is granted where no item of the policy stands for it.
    pub keys: &'static [(&'static str, bool)],
    /// For how long its scripts wait for a later telling, milliseconds; 0: they do not.
    pub wait: u32,
    /// What is told besides, while the word is denied.
    pub besides: Option<(&'static str, &'static str)>,
}

/// Google: tag-platform consent guide (seven words; `wait_for_update` belongs to the first telling alone; a push is an `arguments` object).
/// Microsoft: Clarity Consent API v2; UET consent mode.
pub const FORMS: [Form; 3] = [
    Form {
        maker: TagMaker::Google,
        global: "dataLayer",
        is_function: false,
        is_one: true,
        first: &["consent", "default"],
        then: &["consent", "update"],
        keys: &[
            ("ad_storage", false),
            ("ad_user_data", false),
            ("ad_personalization", false),
            ("analytics_storage", false),
            ("functionality_storage", false),
            ("personalization_storage", false),
            ("security_storage", true),
        ],
        wait: 500,
        besides: Some(("ad_storage", "ads_data_redaction")),
    },
    Form {
        maker: TagMaker::Clarity,
        global: "clarity",
        is_function: true,
        is_one: true,
        first: &["consentv2"],
        then: &["consentv2"],
        keys: &[("ad_Storage", false), ("analytics_Storage", false)],
        wait: 0,
        besides: None,
    },
    Form {
        maker: TagMaker::Uet,
        global: "uetq",
        is_function: false,
        is_one: false,
        first: &["consent", "default"],
        then: &["consent", "update"],
        keys: &[("ad_storage", false)],
        wait: 0,
        besides: None,
    },
];

/// The form of a maker.
pub fn form(maker: TagMaker) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.maker == maker)
}

/// A word, what it is where no item stands for it, and the items that it hangs on.
pub type Told = (&'static str, bool, Vec<String>);

/// What each maker of a policy is told.
pub fn told(policy: &Policy) -> Vec<(&'static Form, Vec<Told>)> {
    let keys = |form: &Form, tag: &crate::policy::model::Tag| {
        let items = |word: &str| tag.keys.iter().find(|key| key.key.as_str() == word).map(|key| key.items.as_slice());
        let word = |(word, granted): &(&'static str, bool)| {
            let items = items(word).unwrap_or_default();
            (*word, *granted, items.iter().map(|item| item.as_str().to_string()).collect())
        };
        form.keys.iter().map(word).collect()
    };
    policy.tags.iter().filter_map(|tag| form(tag.maker).map(|form| (form, keys(form, tag)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_maker_has_a_form() {
        assert!(TagMaker::ALL.iter().all(|maker| form(*maker).is_some()));
    }
}
