//! The seed's own policy, `www/policies/messenger.json`, against what its facts say (`expect.json`).

use menshen::policy::{
    Policy,
    item::{self, Item, Kind},
    model::{Controller, Purpose, Role, Surface},
    read,
};
use menshen_gate::flag;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

fn file(path: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn policy() -> Policy {
    let faults = |faults: Vec<menshen::policy::Fault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>();
    read(&file("www/policies/messenger.json")).map_err(faults).unwrap().policy
}

/// The same file as a value, for what the model does not show.
fn raw() -> Value {
    serde_json::from_str(&file("www/policies/messenger.json")).unwrap()
}

fn expect() -> Value {
    serde_json::from_str(&file("tests/policy/seed/expect.json")).unwrap()
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn ids(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|part| part["id"].as_str().unwrap()).collect()
}

fn on_web<'a>(items: &'a [Item<'_>], wanted: impl Fn(&Item<'_>) -> bool) -> Vec<&'a str> {
    items.iter().filter(|item| item.surfaces.on(Surface::Web) && wanted(item)).map(|item| item.id.as_str()).collect()
}

#[test]
fn the_permissions_are_the_table_s_in_its_order_and_then_the_implied_ones() {
    let (policy, expect) = (policy(), expect());
    let table = expect["permissions"].as_array().unwrap();
    let wanted: Vec<&str> = ids(&expect["permissions"]).into_iter().chain(list(&expect["implied"])).collect();
    assert_eq!(policy.permissions.iter().map(|permission| permission.id.as_str()).collect::<Vec<_>>(), wanted);
    for (permission, row) in policy.permissions.iter().zip(table) {
        let id = permission.id.as_str();
        assert_eq!(permission.constant.as_deref(), row["constant"].as_str(), "{id}");
        assert_eq!(permission.prompted, row["prompted"].as_bool().unwrap(), "{id}");
        assert_eq!(permission.surfaces.on(Surface::Web), row["reach"] != "native", "{id}");
        assert!(permission.surfaces.on(Surface::Android), "{id}");
    }
    assert!(policy.permissions.iter().skip(table.len()).all(|permission| permission.prompted));
    for never in list(&expect["neverDeclared"]) {
        assert!(!wanted.contains(&never), "{never}");
    }
    let raw = raw();
    for permission in raw["permissions"].as_array().unwrap() {
        assert_eq!(permission.get("capability"), expect["capabilities"].get(permission["id"].as_str().unwrap()));
    }
}

#[test]
fn the_sdks_are_the_thirteen_and_two_that_stay_closed() {
    let (policy, expect) = (policy(), expect());
    let undeclared = list(&expect["undeclaredSdks"]);
    let wanted: Vec<&str> = ids(&expect["sdks"]).into_iter().chain(undeclared.iter().copied()).collect();
    assert_eq!(policy.sdks.iter().map(|sdk| sdk.id.as_str()).collect::<Vec<_>>(), wanted);
    for (sdk, row) in policy.sdks.iter().zip(expect["sdks"].as_array().unwrap()) {
        let id = sdk.id.as_str();
        let mut data = list(&row["data"]);
        data.extend(expect["sdkDataBesides"].get(id).map(list).unwrap_or_default());
        assert_eq!(sdk.data.iter().map(|id| id.as_str()).collect::<Vec<_>>(), data, "{id}");
        assert_eq!(sdk.recipient.entity.get("zh-Hans"), row["entity"], "{id}");
        assert_eq!(sdk.privacy.as_str(), row["privacy"], "{id}");
        assert_eq!(sdk.role.word(), row["role"], "{id}");
        assert_eq!(sdk.trigger.is_some(), row["trigger"].as_bool().unwrap(), "{id}");
        assert_eq!(sdk.surfaces.brand.as_deref(), expect["brands"].get(id).and_then(Value::as_str), "{id}");
        assert!(sdk.role != Role::Entrusted || sdk.agreement, "{id}");
    }
    assert!(policy.sdks.iter().all(|sdk| sdk.declared != undeclared.contains(&sdk.id.as_str())));
    for button in list(&expect["buttons"]) {
        let sdk = policy.sdks.iter().find(|sdk| sdk.id.as_str() == button).unwrap();
        let host = format!("{button}.localhost:*");
        assert!(sdk.surfaces.on(Surface::Web) && sdk.hosts.iter().any(|known| known.to_string() == host), "{button}");
    }
}

#[test]
fn the_data_holds_every_category_element_and_sensitive_type() {
    let (policy, expect) = (policy(), expect());
    let data: BTreeSet<&str> = policy.data.iter().map(|data| data.id.as_str()).collect();
    let elements = expect["elements"].as_object().unwrap().values().filter_map(Value::as_str);
    for id in list(&expect["categories"]).into_iter().chain(elements) {
        assert!(data.contains(id), "{id}");
    }
    for id in expect["sensitiveTypes"].as_object().unwrap().values().filter_map(Value::as_str) {
        assert!(policy.data.iter().any(|data| data.id.as_str() == id && data.sensitive), "{id}");
    }
    let items = item::list(&policy);
    let used: BTreeSet<&str> = items.iter().flat_map(Item::data).map(|id| id.as_str()).collect();
    assert_eq!(used, data, "every kind of data is there for something");
}

#[test]
fn agree_on_the_web_gives_this_and_nothing_else() {
    let (policy, expect) = (policy(), expect());
    let items = item::list(&policy);
    let flagged = |bit| on_web(&items, |item| item.flags(&policy) & bit != 0);
    assert_eq!(flagged(flag::BULK), list(&expect["agreeOnWeb"]));
    assert_eq!(flagged(flag::REQUIRED), list(&expect["requiredOnWeb"]));
    assert_eq!(flagged(flag::FALLBACK), list(&expect["fallbacks"]));
    for (id, needs) in expect["needsOnWeb"].as_object().unwrap() {
        let sdk = items.iter().find(|item| item.id == *id).unwrap();
        assert_eq!(on_web(&items, |use_| sdk.needs(use_)), list(needs), "{id}");
    }
    let counts = &expect["counts"];
    assert_eq!(items.len(), counts["items"]);
    for kind in [Kind::Purpose, Kind::Use, Kind::Sdk, Kind::Storage, Kind::Sharing] {
        assert_eq!(items.iter().filter(|item| item.kind() == kind).count(), counts[kind.word()], "{}", kind.word());
    }
    assert_eq!(on_web(&items, |_| true).len(), counts["web"]);
}

#[test]
fn dates_contact_bases_retention_changes_minors_and_rights_are_the_seed_s() {
    let (raw, expect) = (raw(), expect());
    assert_eq!((&raw["dates"], &raw["revision"]), (&expect["dates"], &expect["revision"]));
    let (contact, wanted) = (&raw["publisher"]["contact"], &expect["contact"]);
    assert_eq!((&contact["email"], &contact["phone"]), (&wanted["email"], &wanted["phone"]));
    assert_eq!(raw["publisher"]["name"]["zh-Hans"], wanted["entity"]);
    assert_eq!(contact["department"]["zh-Hans"], wanted["department"]);
    let post = contact["post"]["zh-Hans"].as_str().unwrap();
    assert!([&wanted["address"], &wanted["postcode"]].iter().all(|part| post.contains(part.as_str().unwrap())));
    let hours = contact["hours"]["zh-Hans"].as_str().unwrap();
    assert!(list(&wanted["hours"]).iter().all(|hour| hours.contains(hour)));
    for (basis, wanted) in raw["bases"].as_array().unwrap().iter().zip(expect["bases"].as_array().unwrap()) {
        assert_eq!((&basis["id"], &basis["opens"]), (&wanted["id"], &wanted["opens"]));
    }
    assert_eq!(ids(&raw["bases"]), ids(&expect["bases"]));
    assert_eq!(ids(&raw["retention"]), list(&expect["retention"]));
    let cloud = raw["retention"].as_array().unwrap().iter().find(|one| one["id"] == "cloudMessages").unwrap();
    assert_eq!(cloud["days"], expect["cloudMessagesDays"]);
    assert_eq!(raw["changes"], expect["changes"]);
    assert_eq!(raw["minors"]["age"], expect["minors"]);
    assert_eq!(ids(&raw["rights"]), list(&expect["rights"]));
}

#[test]
fn every_business_function_is_a_purpose_and_the_organisation_s_are_marked() {
    let (policy, expect) = (policy(), expect());
    for id in list(&expect["purposes"]) {
        assert!(policy.purposes.iter().any(|purpose| purpose.id.as_str() == id), "{id}");
    }
    let named = |wanted: fn(&Purpose) -> bool| -> Vec<&str> {
        policy.purposes.iter().filter(|purpose| wanted(purpose)).map(|purpose| purpose.id.as_str()).collect()
    };
    assert_eq!(named(|purpose| purpose.required), list(&expect["required"]));
    assert_eq!(named(|purpose| purpose.controller == Controller::Organisation), list(&expect["organisation"]));
    let given = list(&expect["agreeOnWeb"]);
    let mut told = policy.purposes.iter().filter(|purpose| purpose.item && given.contains(&purpose.id.as_str()));
    assert!(told.all(|purpose| purpose.main), "the first layer names every purpose that agree gives");
}
