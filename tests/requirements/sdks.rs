//! The SDKs (section 1.6): thirteen that are declared, two that are not.

use crate::device::{ANDROID, Device, WEB};
use crate::guard::SEED;
use crate::{faults, list, seed, seed_with, told};
use menshen::gate::{Reason, Verdict, signal};

/// The policy without these SDKs, and without the uses that name them.
fn without(ids: &[&str], uses_too: bool) -> String {
    seed_with(|policy| {
        let gone = |sdk: &serde_json::Value| ids.iter().any(|id| *sdk == **id);
        policy["sdks"].as_array_mut().unwrap().retain(|sdk| !gone(&sdk["id"]));
        if uses_too {
            for permission in policy["permissions"].as_array_mut().unwrap() {
                permission["uses"].as_array_mut().unwrap().retain(|usage| !gone(&usage["sdk"]));
            }
        }
    })
}

#[test]
fn r_110_a_new_sdk_is_closed_and_asked_alone_and_takes_nothing_else_back() {
    let device = Device::new(&without(&["weibo"], true), WEB);
    device.agree().set(&[("alipay", true)]);
    let before = device.open();
    let again = device.again(SEED);
    again.guard.event("start", "").settle();
    assert_eq!(again.open(), before, "what was given stays, and the new one is not among it");
    assert_eq!(again.item("weibo").verdict(), Verdict::Hold);
    again.guard.event("ask", "1\tweibo\t1");
    let question = again.guard.drawing();
    assert!(question.contains("=allow") && question.contains("Weibo"));
    again.guard.tap("allow").settle();
    let opened: Vec<String> = again.open().into_iter().filter(|id| !before.contains(id)).collect();
    assert_eq!(opened, ["weibo"]);
}

#[test]
fn r_111_to_r_122_every_sdk_of_another_company_is_closed_until_its_own_yes_and_waits_for_its_trigger() {
    for sdk in list(&seed(), "sdks").iter().filter(|sdk| sdk["declared"] != false && sdk["id"] != "ijkplayer") {
        let id = sdk["id"].as_str().unwrap();
        let several = sdk["purposes"].as_array().unwrap().len() > 1;
        let items: Vec<String> = sdk["purposes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|purpose| if several { format!("{id}/{}", purpose.as_str().unwrap()) } else { id.into() })
            .collect();
        let mut device = Device::new(SEED, ANDROID);
        device.signals = signal::BRAND;
        assert_eq!(device.open(), Vec::<String>::new());
        device.agree();
        assert!(!sdk["trigger"]["en"].as_str().unwrap().is_empty(), "{id}");
        for item in &items {
            assert_eq!(device.item(item).verdict(), Verdict::Hold, "{item}: agree does not give it");
            device.set(&[(item, false)]);
            assert_eq!(device.item(item).verdict(), Verdict::Deny, "{item}: refused");
        }
    }
}

#[test]
fn r_112_to_r_114_push_of_a_phone_maker_exists_on_its_phones_alone() {
    for id in ["xiaomi-push", "vivo-push", "meizu-push"] {
        let page = Device::new(SEED, WEB);
        page.set(&[(id, true)]);
        assert_eq!(page.item(id).reason(), Reason::NotHere, "{id} on a page");
        let mut phone = Device::new(SEED, ANDROID);
        phone.signals = signal::BRAND;
        phone.agree();
        assert_eq!(phone.item(id).verdict(), Verdict::Hold, "{id} on its phone, before its own yes");
        phone.signals = 0;
        assert_eq!(phone.item(id).reason(), Reason::NotHere, "{id} on another phone");
    }
}

#[test]
fn r_123_the_video_player_is_closed_before_the_policy_is_accepted_and_after_a_no() {
    let device = Device::new(SEED, WEB);
    assert!(!device.opens("ijkplayer"));
    device.refuse_all();
    assert_eq!(device.item("ijkplayer").reason(), Reason::Refused);
}

#[test]
fn r_124_r_125_a_use_for_an_sdk_that_is_not_listed_is_a_fault_of_the_policy() {
    let raw = faults(&without(&["coremail", "video-meeting"], false));
    for id in ["coremail", "video-meeting"] {
        let named: Vec<&String> = raw.iter().filter(|fault| fault.contains(&format!("`{id}`"))).collect();
        assert!(!named.is_empty(), "{id}: {raw:?}");
        assert!(named.iter().all(|fault| fault.contains("(unknown_reference)")), "{named:?}");
    }
    assert!(told(&raw, "unknown_reference", ".uses"));
    // Declared as what the list leaves out, they can be named and never open.
    let device = Device::new(SEED, ANDROID);
    device.agree().set(&[("coremail", true), ("video-meeting", true)]);
    for id in ["coremail", "video-meeting"] {
        assert_eq!(device.item(id).reason(), Reason::Unknown, "{id}");
    }
}
