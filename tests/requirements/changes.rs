//! The six kinds of material change (section 1.14), each made in the seed's own policy.

use crate::device::{Device, WEB};
use crate::guard::SEED;
use crate::{faults, part, reading, seed_with};
use menshen::policy::{
    change::{What, difference},
    model::ChangeKind,
};
use serde_json::Value;

/// What is said to have changed, and which of the items that agree had given are closed by it.
fn made(change: impl FnOnce(&mut Value)) -> (Vec<(What, ChangeKind)>, Vec<String>) {
    let after = seed_with(change);
    let changes = difference(&reading(SEED), &reading(&after)).changes;
    let device = Device::new(SEED, WEB);
    device.agree().set(&[("weibo", true), ("ux", true)]);
    let before = device.open();
    let open = device.again(&after).open();
    let closed = before.into_iter().filter(|id| !open.contains(id)).collect();
    (changes.iter().map(|change| (change.what, change.kind)).collect(), closed)
}

#[test]
fn r_167_a_changed_service_closes_what_it_touches() {
    let (said, closed) = made(|policy| part(policy, "purposes", "ux")["method"] = "profile".into());
    assert_eq!((said, closed), (vec![(What::Changed, ChangeKind::ServiceModel)], vec!["ux".to_string()]));
}

#[test]
fn r_169_a_changed_recipient_closes_that_recipient_alone() {
    let (said, closed) =
        made(|policy| part(policy, "sdks", "weibo")["recipient"]["entity"]["zh-Hans"] = "另一家".into());
    assert_eq!((said, closed), (vec![(What::Changed, ChangeKind::Recipients)], vec!["weibo".to_string()]));
}

#[test]
fn r_170_r_171_changed_rights_and_contacts_are_told_and_close_nothing() {
    let (said, closed) = made(|policy| {
        policy["rights"].as_array_mut().unwrap().remove(0);
    });
    assert_eq!((said, closed), (vec![(What::Told, ChangeKind::Rights)], vec![]));
    let (said, closed) = made(|policy| policy["publisher"]["contact"]["phone"] = "1".into());
    assert_eq!((said, closed), (vec![(What::Told, ChangeKind::Contact)], vec![]));
}

#[test]
fn r_172_a_raised_meaning_after_an_assessment_closes_the_item_until_it_is_decided() {
    let (said, closed) = made(|policy| part(policy, "purposes", "personalised")["meaning"] = 2.into());
    assert_eq!(said, [(What::Changed, ChangeKind::ServiceModel); 2], "the item, and the use of an identifier for it");
    assert_eq!(closed, ["personalised"]);
}

#[test]
fn r_167_r_169_what_must_be_asked_again_cannot_be_declared_as_told_only() {
    for kind in ["service-model", "recipients"] {
        let text = seed_with(|policy| {
            let changes = policy["changes"].as_array_mut().unwrap();
            changes.iter_mut().find(|change| change["kind"] == kind).unwrap()["ask"] = "no".into();
        });
        assert!(!faults(&text).is_empty(), "{kind}");
    }
}
