//! Local storage and retention (sections 1.7 and 1.8).

use crate::device::{Device, WEB};
use crate::guard::SEED;
use crate::{english, list, part, seed};
use menshen::gate::{Channel, Verdict};
use menshen::policy::{catalogue, compile, item};

#[test]
fn r_127_every_declared_name_belongs_to_one_class_or_one_sdk() {
    let device = Device::new(SEED, WEB);
    device.refuse_all();
    for (name, class) in [
        ("lx_session", "storage.necessary"),
        ("lx_form_name", "storage.functional"),
        ("lx_stat_visits", "storage.analytics"),
        ("lx_safe_device", "storage.security"),
    ] {
        for channel in [Channel::Cookie, Channel::Key] {
            let before = device.ask(channel, name);
            assert_eq!(before == Verdict::Allow, class == "storage.necessary", "{name}");
        }
        let given = Device::new(SEED, WEB);
        given.refuse_all().set(&[("storage.functional", false)]);
        if class != "storage.necessary" {
            given.set(&[(class, true)]);
        }
        assert_eq!(given.ask(Channel::Cookie, name), Verdict::Allow, "{name} by {class}");
        let others = ["lx_form_name", "lx_stat_visits", "lx_safe_device"];
        for other in others.iter().filter(|other| **other != name) {
            assert_ne!(given.ask(Channel::Cookie, other), Verdict::Allow, "{other} by {class}");
        }
    }
}

#[test]
fn r_128_necessary_storage_has_a_reason_and_no_switch_and_the_others_say_what_stops_without_them() {
    let (device, seed) = (Device::new(SEED, WEB), seed());
    device.refuse_all();
    let settings = device.shows("settings");
    for class in list(&seed, "storage") {
        let id = class["id"].as_str().unwrap();
        let required = class["required"] == true;
        assert_eq!(settings.contains(&format!("on:{id}\t")), !required, "{id}");
        assert_eq!(device.opens(id), required, "{id}");
        let said = if required { &class["why"] } else { &class["refused"] };
        assert!(device.guard.built.all.contains(english(said)), "{id}");
    }
    assert!(device.opens("im"), "the rest goes on");
}

/// How long an item's data are kept, in English.
fn kept(id: &str) -> String {
    let reading = crate::reading(SEED);
    let text = compile::texts(&reading, "en", compile::Scope::Whole, &[], "");
    let catalogue = catalogue::Catalogue::open(&text).unwrap();
    catalogue.item(catalogue.find(id).unwrap()).get(catalogue::field::RETENTION).to_string()
}

#[test]
fn r_131_to_r_134_r_136_r_137_the_list_says_how_long_each_kind_of_data_is_kept() {
    let device = Device::new(SEED, WEB);
    let collected = device.agree().shows("list-collected");
    let mut seed = seed();
    for id in ["phoneNumber", "networkLogs", "cloudMessages", "other", "orgCancelled", "accountCancelled"] {
        let text = english(&part(&mut seed, "retention", id)["text"]).to_string();
        assert!(collected.contains(&text), "{id}: {text}");
    }
    assert!(collected.contains("at least 6 months, as the Cybersecurity Law requires"));
    assert!(kept("im").contains("the last 360 days in the cloud"), "and each item says it, too: {}", kept("im"));
    let reading = crate::reading(SEED);
    for item in item::list(&reading.policy).iter().filter(|item| !item.data().is_empty()) {
        assert!(!kept(&item.id).is_empty(), "{}", item.id);
    }
}
