//! The permission table (section 1.5): the 31 rows, the 9 implied capabilities, and what is never declared.

use crate::device::{ANDROID, Device, IOS, WEB};
use crate::guard::SEED;
use crate::{english, list, part, reading, seed, seed_with};
use menshen::gate::{Channel, Verdict};
use menshen::policy::{
    change::{What, difference},
    item,
};
use serde_json::{Value, json};

/// The rows that a system asks for, with the surface on which the first use exists.
const ASKED: [(&str, u32); 17] = [
    ("storage.read", ANDROID),
    ("storage.write", ANDROID),
    ("phone.state", ANDROID),
    ("phone.callLog.read", ANDROID),
    ("contacts.read", ANDROID),
    ("contacts.write", ANDROID),
    ("media.microphone", ANDROID),
    ("media.camera", ANDROID),
    ("phone.call", ANDROID),
    ("location.coarse", ANDROID),
    ("location.fine", ANDROID),
    ("window.overlay", ANDROID),
    ("app.install", ANDROID),
    ("settings.write", ANDROID),
    ("bluetooth.connect", ANDROID),
    ("bluetooth.scan", ANDROID),
    ("accounts.list", ANDROID),
];

const LISTED: [&str; 14] = [
    "net.internet",
    "net.state",
    "net.wifiState",
    "app.configRead",
    "app.restart",
    "device.wakeLock",
    "device.vibrate",
    "app.tasksRead",
    "audio.settings",
    "accounts.authenticate",
    "app.processKill",
    "sync.settingsRead",
    "sync.settingsWrite",
    "accounts.manage",
];

const IMPLIED: [&str; 9] = [
    "notify.push",
    "device.identifiers",
    "ads.identifier",
    "device.sensors",
    "apps.installed",
    "media.album",
    "biometric.face",
    "biometric.unlock",
    "media.cast",
];

/// The id of the item that a use is.
fn use_id(permission: &Value, at: usize) -> String {
    let usage = &permission["uses"][at];
    let parts = [&permission["id"], &usage["purpose"], &usage["sdk"]];
    parts.iter().filter_map(|part| part.as_str()).collect::<Vec<_>>().join("/")
}

/// The seed's policy in an app: each permission has a method of its bridge, which means its first use. The two SDKs that the seed
/// names without declaring are declared, for else nothing of theirs could ever be given.
fn bridged() -> Value {
    let mut policy = seed();
    for permission in policy["permissions"].as_array_mut().unwrap() {
        permission["bridge"] = json!([format!("{}.call", permission["id"].as_str().unwrap())]);
        let uses = permission["uses"].as_array_mut().unwrap();
        let several = uses.len() > 1;
        for (at, usage) in uses.iter_mut().enumerate() {
            usage.as_object_mut().unwrap().remove("fallback");
            if several && at == 0 {
                usage["fallback"] = true.into();
            }
        }
    }
    for id in ["coremail", "video-meeting"] {
        part(&mut policy, "sdks", id)["declared"] = true.into();
    }
    policy
}

#[test]
fn r_068_a_use_that_changes_is_named_when_two_revisions_are_compared() {
    let after = seed_with(|policy| {
        let uses = &mut part(policy, "permissions", "media.camera")["uses"];
        uses[2]["data"] = json!(["scanImage", "location"]);
        uses.as_array_mut().unwrap().push(json!({ "purpose": "voice", "data": ["avContent"] }));
    });
    let found = difference(&reading(SEED), &reading(&after)).changes;
    let found: Vec<_> = found.iter().map(|change| (change.what, change.item.as_str())).collect();
    assert_eq!(found, [(What::Changed, "media.camera/scan"), (What::Added, "media.camera/voice")]);
}

#[test]
fn r_071_to_r_099_what_a_system_asks_for_is_denied_when_refused_and_open_by_that_very_use_when_given() {
    let policy = bridged();
    let text = policy.to_string();
    for (id, surface) in ASKED {
        let permission = list(&policy, "permissions").iter().find(|one| one["id"] == id).unwrap();
        assert_eq!(permission["prompted"], true, "{id}");
        let (method, item) = (format!("{id}.call"), use_id(permission, 0));
        let ask = |device: &Device| device.ask(Channel::Bridge, &method);
        let device = Device::new(&text, surface);
        assert_eq!(ask(&device), Verdict::Hold, "{id}: before a decision");
        device.agree();
        assert_eq!(ask(&device), Verdict::Hold, "{id}: agree does not give it");
        device.set(&[(&item, false)]);
        assert_eq!(ask(&device), Verdict::Deny, "{id}: refused");
        device.set(&[(&item, true)]);
        assert_eq!(ask(&device), Verdict::Allow, "{id}: given");
        for (other, _) in ASKED.iter().filter(|(other, _)| *other != id) {
            assert_ne!(device.ask(Channel::Bridge, &format!("{other}.call")), Verdict::Allow, "{other} beside {id}");
        }
    }
}

#[test]
fn r_069_to_r_099_what_is_not_asked_is_listed_without_a_prompt_and_every_recipient_is_still_gated() {
    let (seed, reading) = (seed(), reading(SEED));
    let items = item::list(&reading.policy);
    let document = include_str!("../../www/policies/read.js");
    assert!(document.contains("p.permissions.forEach"), "the permission rules are written from the policy itself");
    for id in LISTED {
        let permission = list(&seed, "permissions").iter().find(|one| one["id"] == id).unwrap();
        assert_eq!(permission["prompted"], false, "{id}");
        for at in 0..permission["uses"].as_array().unwrap().len() {
            let wanted = use_id(permission, at);
            let item = items.iter().find(|item| item.id == wanted).unwrap();
            assert!(!item.prompted(), "{wanted}");
        }
    }
    let app = Device::new(SEED, ANDROID);
    let settings = app.agree().shows("settings");
    // Those of an SDK that the seed does not declare stand in its document alone: nobody can give them.
    let undeclared = ["accounts.authenticate", "sync.settingsRead", "sync.settingsWrite", "accounts.manage"];
    for id in LISTED.into_iter().filter(|id| !undeclared.contains(id)) {
        let permission = list(&seed, "permissions").iter().find(|one| one["id"] == id).unwrap();
        assert!(settings.contains(english(&permission["name"])), "{id} stands in the app's settings");
    }
    let device = Device::new(SEED, WEB);
    device.agree();
    assert!(device.opens("net.internet/im") && device.opens("net.state/network"));
    for sdk in ["weibo", "alipay", "baidu", "iflytek", "yozo-pdf"] {
        assert_ne!(device.ask(Channel::Host, &format!("{sdk}.localhost:80")), Verdict::Allow, "{sdk}");
    }
    assert_eq!(device.ask(Channel::Host, "ijkplayer.localhost:80"), Verdict::Allow, "the control");
}

#[test]
fn r_069_to_r_099_the_table_has_these_rows_and_no_other() {
    let seed = seed();
    let mut ids: Vec<&str> = list(&seed, "permissions").iter().map(|one| one["id"].as_str().unwrap()).collect();
    let mut wanted: Vec<&str> = ASKED.iter().map(|(id, _)| *id).chain(LISTED).chain(IMPLIED).collect();
    ids.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(ids, wanted);
    assert_eq!(ASKED.len() + LISTED.len(), 31);
}

#[test]
fn r_100_to_r_108_each_implied_capability_has_a_gate_of_its_own() {
    let policy = bridged();
    for id in IMPLIED {
        let permission = list(&policy, "permissions").iter().find(|one| one["id"] == id).unwrap();
        let item = use_id(permission, 0);
        let surface = if id == "ads.identifier" { IOS } else { ANDROID };
        let device = Device::new(&policy.to_string(), surface);
        device.agree();
        let ask = || device.ask(Channel::Bridge, &format!("{id}.call"));
        assert_eq!(ask(), Verdict::Hold, "{id}");
        device.set(&[(&item, false)]);
        assert_eq!(ask(), Verdict::Deny, "{id}");
        device.set(&[(&item, true)]);
        assert_eq!(ask(), Verdict::Allow, "{id}");
    }
}

#[test]
fn r_109_location_in_the_background_is_denied_although_the_precise_one_is_given() {
    let device = Device::new(SEED, ANDROID);
    device.agree().set(&[("location.fine/attendance/baidu", true)]);
    assert!(device.opens("location.fine/attendance/baidu"));
    assert!(!device.knows("location.background"));
    device.guard.event("ask", "1\tlocation.background\t1");
    assert_eq!(*device.guard.held.answers.borrow(), [(1, false)]);
}
