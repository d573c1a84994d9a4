//! Preamble and definitions (sections 1.1 and 1.2).

use crate::device::{Device, WEB};
use crate::guard::{self, SEED};
use crate::{english, faults, list, part, reading, seed, seed_with, told};
use menshen::policy::{item, model::Surface};
use menshen::ui;

/// The first layer as the compiler renders it, in English.
fn first_layer() -> String {
    ui::first_layer(guard::build(SEED).all)
}

#[test]
fn r_001_a_start_without_a_tap_records_nothing_and_opens_nothing() {
    let device = Device::new(SEED, WEB);
    device.guard.event("start", "").tap("close").tap("back").settle();
    assert_eq!(device.guard.drawing(), ui::FIRST, "the question is still there");
    assert_eq!((device.guard.held.commits.get(), device.guard.log().len()), (0, 0));
    assert_eq!(device.open(), Vec::<String>::new());
    let again = device.again(SEED);
    assert_eq!((again.open(), again.guard.log().len()), (Vec::new(), 0), "nor at the next start");
}

#[test]
fn r_003_r_004_r_007_the_first_layer_names_the_operator_the_contact_and_the_permission_rules() {
    let (first, seed) = (first_layer(), seed());
    for text in [
        english(&seed["publisher"]["name"]),
        "tel:4006110220",
        "mailto:service@comisys.net",
        english(&seed["documents"]["permissions"]),
    ] {
        assert!(first.contains(text), "{text}");
    }
}

#[test]
fn r_005_every_sdk_that_is_declared_is_listed_with_its_name_entity_and_own_policy() {
    let (device, seed) = (Device::new(SEED, WEB), seed());
    let shown = device.agree().shows("list-shared");
    for sdk in list(&seed, "sdks") {
        let privacy = sdk["privacy"].as_str().unwrap();
        for text in [english(&sdk["name"]), english(&sdk["recipient"]["entity"]), privacy] {
            assert!(shown.contains(text), "{}: {text}", sdk["id"]);
        }
    }
}

#[test]
fn r_007_a_policy_without_an_operator_or_its_contact_is_refused() {
    for name in ["publisher", "name", "contact"] {
        let text = seed_with(|policy| {
            let parent = if name == "publisher" { &mut *policy } else { &mut policy["publisher"] };
            parent.as_object_mut().unwrap().remove(name);
        });
        assert!(!faults(&text).is_empty(), "{name}");
    }
}

#[test]
fn r_012_an_unknown_kind_of_data_is_refused() {
    let text = seed_with(|policy| part(policy, "sdks", "weibo")["data"] = serde_json::json!(["whatever"]));
    assert!(told(&faults(&text), "unknown_reference", ".data"), "{:?}", faults(&text));
}

#[test]
fn r_013_agree_leaves_every_optional_item_with_sensitive_data_undecided_and_each_says_its_effect() {
    let device = Device::new(SEED, WEB);
    device.agree();
    let reading = reading(SEED);
    let sensitive = |id: &&menshen::policy::model::Id| {
        reading.policy.data.iter().any(|data| data.id == **id && (data.sensitive || data.biometric))
    };
    let items = item::list(&reading.policy);
    let apart: Vec<_> = items
        .iter()
        .filter(|item| item.surfaces.on(Surface::Web) && !item.required(&reading.policy))
        .filter(|item| item.data().iter().any(sensitive))
        .collect();
    assert!(apart.len() > 10, "the seed has many: {}", apart.len());
    for item in apart {
        assert!(!device.opens(&item.id), "{}", item.id);
        assert!(!device.guard.log().iter().any(|(id, what)| *id == item.id && what == "ConsentGiven"), "{}", item.id);
        assert!(!item.effects(&reading.policy).is_empty(), "{}", item.id);
    }
}
