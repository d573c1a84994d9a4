//! What is collected and why (sections 1.3 and 1.4): what is required, what is optional, and what a no leaves open.

use crate::device::{ANDROID, Device, IOS, WEB};
use crate::guard::SEED;
use crate::{english, faults, list, part, reading, seed, seed_with, told};
use menshen::gate::{Reason, Table, Verdict, signal};
use menshen::policy::{Profile, catalogue, compile, item};

#[test]
fn r_017_every_item_has_exactly_one_purpose_and_says_it() {
    let reading = reading(SEED);
    let items = item::list(&reading.policy);
    for language in ["en", "zh-Hans"] {
        let text = compile::texts(&reading, language, compile::Scope::Whole, &[], "");
        let catalogue = catalogue::Catalogue::open(&text).unwrap();
        for (index, item) in items.iter().enumerate() {
            assert!(item.purpose.is_some(), "{}", item.id);
            assert!(!catalogue.item(index).get(catalogue::field::PURPOSE).is_empty(), "{}", item.id);
        }
    }
}

#[test]
fn r_018_what_is_required_has_no_switch_and_is_given_with_the_policy_alone() {
    let device = Device::new(SEED, WEB);
    device.guard.event("start", "").tap("choose").settle();
    let second = device.guard.drawing();
    for id in ["account", "im", "browse"] {
        assert!(!second.contains(&format!("on:{id}\t")), "{id} is no switch");
    }
    assert!(second.contains("on:profile\t"), "the control");
    device.guard.tap("refuse").settle();
    let required = ["account", "im", "browse", "net.internet/im", "storage.necessary"];
    assert_eq!(device.open(), required, "refusing all leaves what is required, and it alone");
    let acknowledged =
        |id: &str| device.guard.log().iter().any(|(one, what)| one == id && what.starts_with("Requirement"));
    assert!(required.iter().all(|id| acknowledged(id)), "and it is not recorded as consent: {:?}", device.guard.log());
    let data = &part(&mut seed(), "purposes", "account")["data"].clone();
    assert!(["phoneNumber", "registrationCode"].iter().all(|id| data.as_array().unwrap().contains(&(*id).into())));
}

#[test]
fn r_019_extras_of_the_profile_are_optional_and_refusing_them_keeps_the_basic_functions() {
    let device = Device::new(SEED, WEB);
    device.refuse_all();
    assert!(device.opens("account") && device.opens("im"));
    assert_eq!(device.item("profile").reason(), Reason::Refused);
    let mut seed = seed();
    let extras = part(&mut seed, "purposes", "profile")["data"].clone();
    assert_eq!(extras, serde_json::json!(["basicProfile", "profileExtras"]));
}

#[test]
fn r_020_browsing_opens_what_needs_no_personal_data_and_nothing_else() {
    let device = Device::new(SEED, WEB);
    device.guard.event("start", "").tap("disagree").settle();
    assert_eq!(device.open(), ["browse"]);
    assert!(device.guard.log().iter().all(|(_, what)| what == "ConsentRefused"), "the policy is not agreed to");
    assert_eq!(item_data("browse"), 0);
}

fn item_data(id: &str) -> usize {
    let reading = reading(SEED);
    item::list(&reading.policy).iter().find(|item| item.id == id).unwrap().data().len()
}

#[test]
fn r_023_r_025_r_048_refusing_one_function_closes_that_one_alone() {
    let (web, others) = (["contacts.read/contactsMatch", "phone.call/dial", "urgent"], ["im", "profile", "account"]);
    for refused in web {
        let device = Device::new(SEED, WEB);
        device.agree();
        assert!(!device.opens(refused), "not without the person's own yes");
        device.set(&[(refused, true)]);
        let before = device.open();
        device.set(&[(refused, false)]);
        let after = device.open();
        assert_eq!(before.iter().filter(|id| !after.contains(id)).collect::<Vec<_>>(), [refused]);
        assert!(others.iter().all(|id| device.opens(id)), "{refused}");
    }
}

#[test]
fn r_027_nothing_can_declare_itself_not_personal() {
    let text = seed_with(|policy| part(policy, "data", "deviceInfo")["personal"] = false.into());
    assert!(told(&faults(&text), "unknown_field", "personal"), "{:?}", faults(&text));
}

#[test]
fn r_028_r_029_what_the_organisation_controls_stays_closed_until_it_has_attested_whatever_the_record_says() {
    // A device whose organisation has attested while the person decided.
    let mut device = Device::new(SEED, WEB | signal::ATTESTED << 8);
    device.agree();
    let ours = ["orgDirectory", "orgApps", "orders"];
    device.signals = signal::ATTESTED;
    assert!(!device.opens("orgApps") && !device.opens("orders"), "an attestation alone gives nothing");
    device.set(&ours.map(|id| (id, true)));
    assert!(ours.iter().all(|id| device.opens(id)), "the control");
    device.signals = 0;
    for id in ours {
        assert_eq!(device.item(id).reason(), Reason::Organisation, "{id}");
    }
}

#[test]
fn r_031_identifiers_advertising_sensors_installed_apps_and_linking_are_gates_of_their_own() {
    let all = [
        ("device.identifiers/security", ANDROID),
        ("ads.identifier/personalised", IOS),
        ("device.sensors/security", ANDROID),
        ("apps.installed/security", ANDROID),
        ("deviceLink", ANDROID),
    ];
    for (given, surface) in all {
        let device = Device::new(SEED, surface);
        device.set(&[(given, true)]);
        assert!(device.opens(given), "{given}");
        for (other, _) in all.iter().filter(|(other, _)| *other != given) {
            assert!(!device.opens(other), "{other} beside {given}");
        }
    }
}

#[test]
fn r_041_r_053_suggestions_and_fault_reports_are_items_that_a_no_closes_while_the_basics_go_on() {
    let device = Device::new(SEED, WEB);
    assert!(!device.opens("personalised") && !device.opens("ux"), "before a decision");
    device.agree();
    for id in ["personalised", "ux"] {
        device.set(&[(id, false)]);
        assert_eq!(device.item(id).verdict(), Verdict::Deny, "{id}");
    }
    assert!(device.opens("im") && device.opens("browse"));
}

#[test]
fn r_043_a_purpose_that_the_policy_does_not_have_opens_nothing() {
    let device = Device::new(SEED, WEB);
    device.agree();
    assert!(!device.knows("newPurpose"));
    device.guard.event("ask", "1\tnewPurpose\t1");
    assert_eq!(*device.guard.held.answers.borrow(), [(1, false)]);
}

#[test]
fn r_044_a_question_names_the_item_its_purpose_and_when_it_comes_up() {
    let (device, mut seed) = (Device::new(SEED, WEB), seed());
    device.agree();
    device.guard.event("ask", "1\tweibo\t1");
    let question = device.guard.drawing();
    let weibo = part(&mut seed, "sdks", "weibo").clone();
    let purpose = part(&mut seed, "purposes", "share").clone();
    for text in [english(&weibo["name"]), english(&purpose["description"]), english(&weibo["trigger"])] {
        assert!(question.contains(text), "{text} in {question}");
    }
}

#[test]
fn r_045_after_the_service_has_ended_everything_is_closed_and_said() {
    let ended = seed_with(|policy| {
        policy["sunset"] = serde_json::json!({
            "date": "2026-12-31T00:00:00+08:00", "text": { "zh-Hans": "服务已停止", "en": "Lanxin has ended" }
        });
    });
    let device = Device::new(&ended, WEB);
    device.agree();
    assert_eq!(device.open(), Vec::<String>::new(), "the tests' clock stands after that day");
    assert_eq!(device.item("im").reason(), Reason::Sunset);
    assert!(device.shows("settings").contains("Lanxin has ended"));
}

#[test]
fn r_047_r_056_the_lists_tell_of_the_cloud_and_of_data_from_elsewhere() {
    let device = Device::new(SEED, WEB);
    let collected = device.agree().shows("list-collected");
    assert!(collected.contains("the last 360 days in the cloud"));
    for data in list(&seed(), "data").iter().filter(|data| data.get("source").is_some()) {
        assert!(collected.contains(english(&data["source"])), "{}", data["id"]);
    }
    let mut seed = seed();
    assert!(english(&part(&mut seed, "purposes", "im")["description"]).contains("synced to all your devices"));
    assert_eq!(english(&part(&mut seed, "data", "riskInfo")["source"]), "affiliates and partners");
    assert_eq!(english(&part(&mut seed, "data", "paymentAccountId")["source"]), "payment institutions");
}

#[test]
fn r_050_identifiers_that_only_native_code_can_read_do_not_exist_on_a_page() {
    let device = Device::new(SEED, WEB);
    device.set(&[("device.identifiers/security", true), ("phone.state/security", true)]);
    for id in ["device.identifiers/security", "phone.state/security"] {
        assert_eq!(device.item(id).reason(), Reason::NotHere, "{id}");
    }
}

#[test]
fn r_052_while_notices_are_refused_no_push_service_is_ready() {
    let device = Device::new(SEED, WEB);
    device.agree().set(&[("huawei-push", true), ("notify.push/push/huawei-push", false)]);
    assert!(device.opens("huawei-push"), "the service itself is given");
    device.guard.event("ask", "1\tnotify.push/push/huawei-push");
    assert_eq!(*device.guard.held.answers.borrow(), [(1, false)]);
    assert!(!device.ready("huawei-push"), "and not ready without its permission");
    assert!(device.shows("settings").contains("New message notices"));
}

#[test]
fn l_077_l_078_how_long_a_choice_holds_is_the_profile_s_half_a_year_in_the_union_and_two_days_of_quiet_in_china() {
    let (cn, eu) = (Profile::Cn.rules(), Profile::Eu.rules());
    assert_eq!((cn.reask, cn.given), (48 * 60 * 60, 0));
    assert_eq!((eu.reask, eu.given), (182 * 24 * 60 * 60, 182 * 24 * 60 * 60));
    let text = seed_with(|policy| policy["profile"] = "eu".into());
    let table = compile::table(&reading(&text)).unwrap();
    let table = Table::open(&table).unwrap();
    assert_eq!(table.item(table.find(b"profile").unwrap()).unwrap().life, 182);
}
