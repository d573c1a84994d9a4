//! Managing, withdrawal, contact and dates (sections 1.11 to 1.15).

use crate::device::{Device, WEB};
use crate::guard::{self, SEED};
use crate::{english, part, seed};
use menshen::gate::{Reason, Table};
use menshen::policy::{item, model::Surface};

#[test]
fn r_156_r_158_closing_the_account_and_reporting_stand_in_the_settings_with_what_must_hold_first() {
    let (device, mut seed) = (Device::new(SEED, WEB), seed());
    let settings = device.agree().shows("settings");
    for id in ["cancelAccount", "report", "editProfile", "systemPermissions"] {
        let right = part(&mut seed, "rights", id).clone();
        for text in [english(&right["name"]), english(&right["path"]), english(&right["conditions"])] {
            assert!(settings.contains(text), "{id}: {text}");
        }
    }
    let conditions = english(&part(&mut seed, "rights", "cancelAccount")["conditions"]).to_string();
    for text in ["Identity, security state and device are checked", "the wallet must be empty", "It cannot be undone"] {
        assert!(conditions.contains(text), "{text}");
    }
}

#[test]
fn r_161_every_item_that_is_not_required_has_a_switch_in_the_settings_and_no_other_has() {
    let device = Device::new(SEED, WEB);
    let settings = device.agree().shows("settings");
    let reading = crate::reading(SEED);
    let mut switches = 0;
    for item in item::list(&reading.policy).iter().filter(|item| item.surfaces.on(Surface::Web)) {
        let shut = matches!(device.item(&item.id).reason(), Reason::Organisation | Reason::Unknown | Reason::NotHere);
        let wanted = !item.required(&reading.policy) && !shut;
        assert_eq!(settings.contains(&format!("=on:{}\t", item.id)), wanted, "{}", item.id);
        switches += usize::from(wanted);
    }
    assert_eq!(settings.matches("=on:").count(), switches);
}

#[test]
fn r_162_r_163_what_one_tap_gives_one_tap_takes_back_and_the_gate_is_shut_at_once() {
    let device = Device::new(SEED, WEB);
    device.agree();
    device.guard.event("open", "settings").settle();
    assert!(device.opens("profile"));
    device.guard.tap("on:profile\t0").settle();
    assert_eq!(device.item("profile").reason(), Reason::Withdrawn);
}

#[test]
fn r_164_the_record_keeps_the_yes_with_its_time_when_it_is_withdrawn() {
    let device = Device::new(SEED, WEB);
    device.agree();
    device.guard.held.time.set(60_000);
    device.guard.event("open", "settings").tap("on:profile\t0").settle();
    device.guard.tap("back").event("open", "export").settle();
    let export: serde_json::Value = serde_json::from_str(&device.guard.program.export(device.guard.now())).unwrap();
    let lines: Vec<_> = export["entries"].as_array().unwrap().iter().filter(|line| line["item"] == "profile").collect();
    assert_eq!(lines.iter().map(|line| &line["decision"]).collect::<Vec<_>>(), ["ConsentGiven", "ConsentWithdrawn"]);
    assert_ne!(lines[0]["time"], lines[1]["time"]);
    assert_eq!(export["chain"]["state"], "whole");
}

#[test]
fn r_173_r_174_telephone_hours_mail_and_post_are_the_seed_s_own() {
    let first = menshen::ui::first_layer(guard::build(SEED).all);
    let settings = {
        let device = Device::new(SEED, WEB);
        device.agree().shows("settings")
    };
    assert!(first.contains("tel:4006110220") && first.contains("mailto:service@comisys.net"));
    for text in ["tel:4006110220", "mailto:service@comisys.net", "8:00–20:00"] {
        assert!(settings.contains(text), "{text}");
    }
    let seed = seed();
    let contact = &seed["publisher"]["contact"];
    assert_eq!(seed["publisher"]["name"]["zh-Hans"], "蓝信移动（北京）科技有限公司");
    assert_eq!(contact["department"]["zh-Hans"], "蓝信客服中心");
    let post = contact["post"]["zh-Hans"].as_str().unwrap();
    assert!(post.contains("北京市朝阳区酒仙桥中路26号鸿运大厦7层") && post.contains("100015"));
    assert!(settings.contains(english(&contact["post"])));
}

#[test]
fn r_175_the_seed_s_table_takes_effect_at_midnight_in_beijing_and_a_decision_binds_to_its_content() {
    let built = guard::build(SEED);
    assert_eq!(Table::open(built.table).unwrap().effective(), 1_646_668_800, "2022-03-08T00:00:00+08:00");
    let device = Device::new(SEED, WEB);
    device.agree();
    let log = device.guard.held.log.borrow();
    let line: serde_json::Value = serde_json::from_str(log.lines().next().unwrap()).unwrap();
    let content = menshen::policy::hash::content(&crate::reading(SEED).value).hex();
    assert_eq!(line["content"], content.as_str(), "{line}");
    assert_eq!(line["revision"], "2022-03-08");
}
