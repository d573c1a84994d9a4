//! The nine kinds of data of section 1.3 and the sensitive types of section 1.2, as the list of what is collected shows them.

use crate::device::{Device, WEB};
use crate::guard::SEED;
use crate::{english, list, seed};
use menshen::policy::{catalogue::Catalogue, compile};

const CATEGORIES: [&str; 9] = [
    "basicProfile",
    "work",
    "networkIdentity",
    "communications",
    "contacts",
    "onlineRecords",
    "deviceInfo",
    "location",
    "healthPhysiology",
];

#[test]
fn r_032_to_r_040_the_list_of_what_is_collected_shows_each_kind_with_what_it_is_for() {
    let (device, seed) = (Device::new(SEED, WEB), seed());
    let shown = device.agree().shows("list-collected");
    let reading = crate::reading(SEED);
    for language in ["en", "zh-Hans"] {
        let text = compile::texts(&reading, language, compile::Scope::Whole, &[], "");
        let catalogue = Catalogue::open(&text).unwrap();
        for id in CATEGORIES {
            let row = catalogue.rows("data").find(|row| row.get(1) == id).unwrap();
            let (name, details, uses, kept) = (row.get(2), row.get(3), row.get(5), row.get(6));
            assert!([name, details, uses, kept].iter().all(|text| !text.is_empty()), "{language} {id}");
            if language == "en" {
                for text in [name, details, uses] {
                    assert!(shown.contains(text), "{id}: {text}");
                }
            }
        }
    }
    let health = list(&seed, "data").iter().find(|data| data["id"] == "healthPhysiology").unwrap();
    assert!(shown.contains(english(&health["condition"])), "when health data may be taken at all");
    assert!(!device.opens("epidemic"), "and not by agree");
}

#[test]
fn r_026_records_of_use_are_listed_and_nothing_that_takes_them_is_open_before_a_choice() {
    let device = Device::new(SEED, WEB);
    let reading = crate::reading(SEED);
    let items = menshen::policy::item::list(&reading.policy);
    let takers: Vec<&str> = items
        .iter()
        .filter(|item| item.data().iter().any(|id| id.as_str() == "onlineRecords"))
        .map(|item| item.id.as_str())
        .collect();
    assert!(takers.contains(&"security") && takers.contains(&"storage.analytics"), "{takers:?}");
    assert!(takers.iter().all(|id| !device.opens(id)));
    assert!(device.agree().shows("list-collected").contains("Usage records"));
}
