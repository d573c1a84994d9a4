//! The compiled forms, read back by those who read them.

use crate::{must, patched, reading};
use menshen::policy::{
    catalogue::{Catalogue, field},
    compile::{self, Scope},
    hash, item,
    model::Surface,
};
use menshen_gate::{Channel, Circumstances, Gate, Reason, Snapshot, Table, flag};

fn table(name: &str) -> Vec<u8> {
    compile::table(&reading(name)).unwrap()
}

/// The id of the item that a question is about.
fn owner(table: &[u8], ids: &[String], channel: Channel, name: &str) -> String {
    let around = Circumstances { now: 1_800_000_000, surface: 1, signals: 0 };
    let gate = Gate { table: Table::open(table).unwrap(), snapshot: Snapshot::NONE, around };
    let answer = gate.ask(channel, name.as_bytes(), 0);
    answer.item().and_then(|index| ids.get(index)).cloned().unwrap_or_default()
}

#[test]
fn the_gate_reads_what_the_compiler_wrote() {
    for name in ["full.json", "three.json"] {
        let reading = reading(name);
        let bytes = table(name);
        let table = Table::open(&bytes).unwrap();
        let items = item::list(&reading.policy);
        assert_eq!(table.len(), items.len());
        assert_eq!(table.content(), u64::from_le_bytes(hash::content(&reading.value).short()));
        assert_eq!(i64::from(table.effective()), reading.policy.dates.effective.seconds());
        assert_eq!(table.profile(), 1);
        for (index, item) in items.iter().enumerate() {
            let read = table.item(index).unwrap();
            assert_eq!(table.find(item.id.as_bytes()), Some(index));
            assert_eq!(read.flags, item.flags(&reading.policy));
            assert_eq!((read.kind, read.surfaces, read.life), (item.kind(), item.surfaces.bits, 0));
            assert_eq!(read.material, u64::from_le_bytes(hash::material(&reading.policy, item).short()));
        }
    }
}

#[test]
fn a_table_cut_at_any_byte_is_refused() {
    let bytes = table("full.json");
    for length in 0..bytes.len() {
        assert!(Table::open(&bytes[..length]).is_err(), "{length}");
    }
}

#[test]
fn the_same_policy_compiles_to_the_same_bytes() {
    assert_eq!(table("full.json"), table("full.json"));
}

#[test]
fn every_name_finds_its_item() {
    let reading = reading("full.json");
    let ids: Vec<String> = item::list(&reading.policy).into_iter().map(|item| item.id).collect();
    let bytes = table("full.json");
    for (channel, name, wanted) in [
        (Channel::Host, "api.maps.example:443", "maps"),
        (Channel::Host, "api.maps.example:80", "maps"),
        (Channel::Host, "api.maps.example:8443", ""),
        (Channel::Host, "a.tiles.example:443", "maps"),
        (Channel::Host, "tiles.example:443", ""),
        (Channel::Host, "maps.localhost:5173", "maps"),
        (Channel::Host, "suite.example:8443", "suite/statistics"),
        (Channel::Host, "api.example.com:443", "messaging"),
        (Channel::Cookie, "map_1", "maps"),
        (Channel::Cookie, "lang", "necessary"),
        (Channel::Cookie, "langs", ""),
        (Channel::Key, "draft:1", "necessary"),
        (Channel::Bridge, "location.watch", "location/attendance/maps"),
        (Channel::Bridge, "camera.open", "camera/scan"),
    ] {
        assert_eq!(owner(&bytes, &ids, channel, name), wanted, "{name}");
    }
}

#[test]
fn the_more_specific_pattern_wins_whoever_is_named_first() {
    let patch = r#"[{ "op": "replace", "path": "/sdks/0/cookies", "value": [{ "prefix": "c" }, "ctr_exact"] },
                    { "op": "replace", "path": "/sdks/0/hosts", "value": ["*.z.example", "counter.localhost:80"] },
                    { "op": "replace", "path": "/sdks/2/hosts", "value": ["*.a.z.example", "counter.localhost:*"] }]"#;
    let reading = must(&patched("full.json", patch));
    let ids: Vec<String> = item::list(&reading.policy).into_iter().map(|item| item.id).collect();
    let bytes = compile::table(&reading).unwrap();
    for (channel, name, wanted) in [
        (Channel::Cookie, "ctr_1", "counter"),
        (Channel::Cookie, "ctr_exact", "maps"),
        (Channel::Cookie, "cx", "maps"),
        (Channel::Host, "x.a.z.example:443", "counter"),
        (Channel::Host, "x.b.z.example:443", "maps"),
        (Channel::Host, "counter.localhost:80", "maps"),
        (Channel::Host, "counter.localhost:81", "counter"),
    ] {
        assert_eq!(owner(&bytes, &ids, channel, name), wanted, "{name}");
    }
}

#[test]
fn an_sdk_waits_for_the_prompted_uses_that_name_it() {
    let reading = reading("full.json");
    let items = item::list(&reading.policy);
    let index = |id: &str| items.iter().position(|item| item.id == id).unwrap();
    let bytes = table("full.json");
    let needs = |id: &str| Table::open(&bytes).unwrap().needs(index(id)).collect::<Vec<_>>();
    assert_eq!(needs("maps"), [index("location/attendance/maps")]);
    assert_eq!(needs("faces"), [index("camera/facecheck/faces")]);
    assert!(needs("counter").is_empty());
}

#[test]
fn flags_say_what_the_policy_says() {
    let reading = reading("full.json");
    let items = item::list(&reading.policy);
    let flags = |id: &str| items.iter().find(|item| item.id == id).unwrap().flags(&reading.policy);
    assert_eq!(flags("browse"), flag::REQUIRED | flag::IMPERSONAL);
    assert_eq!(flags("necessary"), flag::REQUIRED | flag::IMPERSONAL);
    assert_eq!(flags("messaging"), flag::REQUIRED, "a basis opens it, and it needs personal data");
    assert_eq!(flags("statistics"), flag::BULK);
    assert_eq!(flags("advertising"), flag::BULK | flag::SALE);
    assert_eq!(flags("camera/scan"), flag::FALLBACK);
    assert_eq!(flags("network/messaging"), flag::BULK);
    assert_eq!(flags("network/browse"), flag::REQUIRED);
    assert_eq!(flags("location/attendance/maps"), flag::ORGANISATION, "required by its purpose, asked all the same");
    assert_eq!(flags("maps"), flag::TRIGGER | flag::ORGANISATION);
    assert_eq!(flags("counter"), flag::BULK);
    assert_eq!(flags("suite/advertising"), flag::SALE);
    assert_eq!(flags("push"), flag::BRAND);
    assert_eq!(flags("mail"), flag::UNDECLARED);
}

#[test]
fn an_undeclared_sdk_stays_closed() {
    let reading = reading("full.json");
    let bytes = table("full.json");
    let index = item::list(&reading.policy).iter().position(|item| item.id == "mail").unwrap();
    let around = Circumstances { now: 1_800_000_000, surface: 1, signals: 0 };
    let gate = Gate { table: Table::open(&bytes).unwrap(), snapshot: Snapshot::NONE, around };
    assert_eq!(gate.item(index).reason(), Reason::Unknown);
}

#[test]
fn l_011_an_item_says_what_its_sensitive_data_and_its_act_of_sharing_mean_for_the_person() {
    let reading = reading("full.json");
    let effect = |language: &str, id: &str| {
        let text = compile::texts(&reading, language, Scope::Whole, &[], "");
        let catalogue = Catalogue::open(&text).unwrap();
        catalogue.item(catalogue.find(id).unwrap()).get(field::EFFECT).to_string()
    };
    assert_eq!(effect("en", "share.abroad"), "It lets people call you. Support staff abroad see the number");
    assert_eq!(effect("zh-Hans", "share.abroad"), "可用来联系您。境外客服会看到手机号码");
    let plain = item::list(&reading.policy).into_iter().find(|item| item.data().is_empty()).unwrap();
    assert_eq!(effect("en", &plain.id), "");
}

#[test]
fn the_catalogue_gives_back_every_item() {
    let reading = reading("full.json");
    let items = item::list(&reading.policy);
    for language in ["zh-Hans", "en"] {
        let text = compile::texts(
            &reading,
            language,
            Scope::Whole,
            &[("contact".into(), String::new(), "a → b".into())],
            "word\tagree\tAgree\n",
        );
        let catalogue = Catalogue::open(&text).unwrap();
        assert_eq!(catalogue.language(), language);
        assert_eq!(catalogue.rows("item").count(), items.len());
        for (index, item) in items.iter().enumerate() {
            let row = catalogue.item(index);
            assert_eq!(row.number(field::INDEX) as usize, index);
            assert_eq!(row.get(field::ID), item.id);
            assert_eq!(row.number(field::FLAGS), u32::from(item.flags(&reading.policy)));
            assert!(!row.get(field::NAME).is_empty() && !row.get(field::PURPOSE).is_empty());
        }
        assert_eq!(catalogue.row("change").get(3), "a → b");
        assert_eq!(catalogue.row("word").get(2), "Agree");
        assert_eq!(catalogue.rows("main").count(), 2);
        assert_eq!(catalogue.row("revision").get(4), "2026-03-01");
    }
}

#[test]
fn what_the_log_binds_to_is_made_of_the_row_alone() {
    let odd = r#"[{ "op": "replace", "path": "/sdks/2/recipient/entity/zh-Hans", "value": "a \"b\"\n\\c" },
        { "op": "replace", "path": "/purposes/0/meaning", "value": 3 }, { "op": "add", "path": "/sdks/0/method", "value": "infer" }]"#;
    let seed = must(include_str!("../../www/policies/messenger.json"));
    for reading in [reading("full.json"), must(&patched("full.json", odd)), seed] {
        let whole = compile::texts(&reading, "en", Scope::Whole, &[], "");
        let asking = compile::texts(&reading, "en", Scope::Asking(Surface::Web), &[], "");
        for (index, item) in item::list(&reading.policy).iter().enumerate() {
            let here = item.surfaces.on(Surface::Web);
            for texts in [Some(&whole), Some(&asking).filter(|_| here)].into_iter().flatten() {
                let form = menshen::api::material(Catalogue::open(texts).unwrap().item(index).text().as_bytes());
                assert_eq!(
                    hash::Hash::of(&form),
                    hash::material(&reading.policy, item),
                    "{}",
                    String::from_utf8_lossy(&form)
                );
            }
        }
    }
}

#[test]
fn a_row_says_everything_that_a_person_is_asked_about() {
    let text = compile::texts(&reading("full.json"), "en", Scope::Whole, &[], "");
    let catalogue = Catalogue::open(&text).unwrap();
    let row = catalogue.item(catalogue.find("camera/facecheck/faces").unwrap());
    assert_eq!(row.get(field::NAME), "Camera (Face check, Faces)");
    assert_eq!(row.get(field::SENSITIVE), "face image");
    assert_eq!(row.get(field::RECIPIENT), "Faces Inc");
    assert_eq!(row.get(field::RETENTION), "six months");
    assert_eq!(row.get(field::MARKS), "ABDUM");
    let row = catalogue.item(catalogue.find("messaging").unwrap());
    assert_eq!(row.get(field::WHY), "A contract with you (PIPL 13(1)(2))");
}

#[test]
fn tabs_and_line_ends_in_a_text_stay_inside_its_field() {
    let reading =
        must(&patched("full.json", r#"[{ "op": "replace", "path": "/summary/en", "value": "one\ntwo\tthree" }]"#));
    let text = compile::texts(&reading, "en", Scope::Whole, &[], "");
    assert_eq!(Catalogue::open(&text).unwrap().row("summary").get(1), "one two three");
}

#[test]
fn what_is_asked_first_and_what_unfolds_hold_every_item_of_the_surface_and_only_the_places_of_the_rest() {
    let reading = reading("full.json");
    let whole = compile::texts(&reading, "en", Scope::Whole, &[], "");
    let asking = compile::texts(&reading, "en", Scope::Asking(Surface::Web), &[], "");
    let details = compile::details(&reading, "en", Surface::Web);
    let (whole, asking) = (Catalogue::open(&whole).unwrap(), Catalogue::open(&asking).unwrap());
    let mut details = details.lines();
    for (index, item) in item::list(&reading.policy).iter().enumerate() {
        let (all, some) = (whole.item(index), asking.item(index));
        let mut more = details.next().unwrap().split('\t');
        for place in [field::ID, field::KIND].into_iter().chain(field::NAME..=field::EFFECT) {
            assert_eq!(
                if place < field::DATA { some.get(place) } else { more.next().unwrap_or("") },
                if item.surfaces.on(Surface::Web) { all.get(place) } else { "" },
                "{}",
                item.id
            );
        }
    }
    for name in ["document", "summary", "main", "data", "right", "minors", "change"] {
        assert_eq!(asking.rows(name).count(), 0, "{name}");
    }
}
