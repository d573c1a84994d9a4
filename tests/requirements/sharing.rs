//! Sharing, transfer and disclosure (section 1.9).

use crate::device::{Device, WEB};
use crate::guard::SEED;
use crate::{english, faults, list, part, reading, seed, seed_with, told};
use menshen::gate::Verdict;
use menshen::policy::{
    change::{What, difference},
    model::ChangeKind,
};

#[test]
fn r_139_r_142_to_r_144_the_list_of_recipients_shows_who_what_and_what_for_and_each_is_asked_alone() {
    let (device, seed) = (Device::new(SEED, WEB), seed());
    let shown = device.agree().shows("list-shared");
    for act in list(&seed, "sharing") {
        let id = act["id"].as_str().unwrap();
        assert_eq!(device.item(id).verdict(), Verdict::Hold, "{id}: agree does not give it");
        let purpose = part(&mut seed.clone(), "purposes", act["purpose"].as_str().unwrap()).clone();
        let mut texts =
            vec![english(&act["name"]), english(&act["recipient"]["entity"]), english(&purpose["description"])];
        let data: Vec<String> = act["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|data| english(&part(&mut seed.clone(), "data", data.as_str().unwrap())["name"]).to_string())
            .collect();
        texts.extend(data.iter().map(String::as_str));
        for text in texts {
            assert!(shown.contains(text), "{id}: {text}");
        }
        device.set(&[(id, true)]);
        let others = list(&seed, "sharing").iter().filter(|other| other["id"] != id);
        assert!(others.clone().all(|other| !device.opens(other["id"].as_str().unwrap())), "{id} alone");
        device.set(&[(id, false)]);
    }
}

#[test]
fn r_142_a_new_purpose_of_affiliates_is_asked_again() {
    let device = Device::new(SEED, WEB);
    device.agree().set(&[("share.affiliates", true)]);
    assert!(device.opens("share.affiliates"));
    let changed = seed_with(|policy| part(policy, "purposes", "affiliateService")["meaning"] = 2.into());
    let again = device.again(&changed);
    assert!(!again.opens("share.affiliates") && again.opens("profile"));
}

#[test]
fn r_145_a_processor_without_an_agreement_is_refused() {
    let text = seed_with(|policy| {
        part(policy, "sdks", "ijkplayer").as_object_mut().unwrap().remove("agreement");
    });
    assert!(told(&faults(&text), "entrusted_without_agreement", "sdks"), "{:?}", faults(&text));
}

#[test]
fn r_146_r_168_a_new_controller_is_told_by_name_and_asks_nothing_by_itself() {
    let after = seed_with(|policy| policy["publisher"]["name"]["en"] = "Successor Ltd".into());
    let changes = difference(&reading(SEED), &reading(&after)).changes;
    let found: Vec<_> = changes.iter().map(|change| (change.what, change.kind)).collect();
    assert_eq!(found, [(What::Told, ChangeKind::ControlChange)]);
    let told = menshen::policy::compile::changes(&reading(SEED), &reading(&after), "en");
    assert!(told.iter().any(|line| line.2.contains("Successor Ltd")), "{told:?}");
    let device = Device::new(SEED, WEB);
    device.agree();
    let before = device.open();
    assert_eq!(device.again(&after).open(), before);
}

#[test]
fn r_030_data_that_goes_abroad_names_its_receiver_and_is_asked_by_itself() {
    let act = |recipient: serde_json::Value| {
        seed_with(|policy| {
            policy["sharing"].as_array_mut().unwrap().push(serde_json::json!({
                "id": "abroad", "kind": "crossBorder", "name": { "zh-Hans": "境外客服", "en": "Support abroad" },
                "recipient": recipient, "purpose": "supplierService", "data": ["feedback"],
                "effect": { "zh-Hans": "境外客服会看到。", "en": "Staff abroad see it." },
                "refused": { "zh-Hans": "不影响功能。", "en": "Every function works." }
            }));
        })
    };
    let entity = serde_json::json!({ "zh-Hans": "客服公司", "en": "Support Inc" });
    assert!(!faults(&act(serde_json::json!({}))).is_empty(), "without a receiver");
    assert!(!faults(&act(serde_json::json!({ "entity": entity }))).is_empty(), "without its country");
    let device =
        Device::new(&act(serde_json::json!({ "entity": entity, "country": "SG", "contact": "a@b.example" })), WEB);
    device.agree();
    assert_eq!(device.item("abroad").verdict(), Verdict::Hold, "agree does not give it");
    let seed = Device::new(SEED, WEB);
    assert!(!seed.knows("abroad") && list(&crate::seed(), "sharing").iter().all(|act| act["kind"] != "crossBorder"));
}

#[test]
fn r_148_publication_is_closed_until_its_own_yes() {
    let device = Device::new(SEED, WEB);
    assert!(!device.opens("publicDisclosure"));
    device.agree();
    assert_eq!(device.item("publicDisclosure").verdict(), Verdict::Hold);
    device.set(&[("publicDisclosure", false)]);
    assert_eq!(device.item("publicDisclosure").verdict(), Verdict::Deny);
}
