//! Prints the drawing of every screen in every language of some policies as one JSON object: what the gallery shows.
//!
//! `cargo run --example gallery -- POLICY.json…`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a tool of the tests")]
use menshen::flow::{
    Age, Band, Choices, Closed, Decision, Item, Kind, Mode, Note, Notice, Page, Screen, State, Then, Why,
};
use menshen::policy::catalogue::field;
use menshen::record::{Control, Entry, Grant, Verb};
use menshen::{policy, ui};

fn items(texts: &str) -> Vec<Item> {
    let rows = texts.lines().map(|line| line.split('\t').collect::<Vec<_>>()).filter(|row| row[0] == "item");
    rows.map(|row| {
        let flags: u16 = row[field::FLAGS].parse().unwrap();
        let kind = match row[field::KIND] {
            "purpose" => Kind::Purpose,
            "use" => Kind::Use,
            "sdk" => Kind::Sdk,
            "storage" => Kind::Storage,
            _ => Kind::Sharing,
        };
        let here = row[field::SURFACES].parse::<u8>().unwrap() & 1 != 0;
        Item { required: flags & 1 != 0, bulk: flags & 4 != 0, here, ..Item::new(kind) }
    })
    .collect()
}

fn state(texts: &str, mode: Mode, screen: Screen) -> State {
    State { screen, ..State::new(items(texts), mode) }
}

fn entry(texts: &str, item: usize, decision: Verb, counter: u32) -> Entry {
    let row = texts.lines().filter(|line| line.starts_with("item\t")).nth(item).unwrap();
    Entry {
        time: 1_767_225_600_000 + u64::from(counter) * 93_000_000,
        counter,
        revision: "1".into(),
        content: String::new(),
        item: row.split('\t').nth(field::ID).unwrap().into(),
        material: String::new(),
        decision,
        grant: Grant::Lasting,
        language: "en".into(),
        surface: "web".into(),
        control: Control::Save,
        profile: "cn".into(),
        signal: String::new(),
        by: String::new(),
    }
}

/// The catalogue of a language, with a change of the first SDK.
fn catalogue(reading: &policy::Reading, language: &str) -> String {
    let items = policy::item::list(&reading.policy);
    let sdk = items.iter().position(|item| item.kind() == policy::item::Kind::Sdk).unwrap_or(0);
    let (name, new) = (items[sdk].sdk.map_or("", |sdk| sdk.name.get(language)), items[sdk].recipient());
    let change = format!("{name}: → {}", new.map_or("", |recipient| recipient.entity.get(language)));
    let told = ("contact".into(), String::new(), "400 000 0000 → 400 611 0220".into());
    let changes = [("recipients".into(), sdk.to_string(), change), told];
    let languages = reading.policy.languages.iter().map(|language| language.as_str());
    policy::compile::texts(
        reading,
        language,
        policy::compile::Scope::Whole,
        &changes,
        &[ui::words::languages(languages), ui::words::lines(language).unwrap()].concat(),
    )
}

/// Every screen by name, as a program draws it: with its calls of templates.
fn screens(texts: &str) -> Vec<(&'static str, String)> {
    let all = items(texts);
    let of = |kind: Kind| all.iter().position(|item| item.kind == kind && item.here && !item.required);
    let here: Vec<usize> = (0..all.len()).filter(|index| all[*index].here).collect();
    let on: Vec<usize> = here.iter().copied().filter(|index| all[*index].bulk).take(2).collect();
    let sdk = of(Kind::Sdk).unwrap_or(0);
    let notice = |item, why| Notice { item, why, wanted_by: None, place: (1, 1), again: false };
    let choose = |shown: &[usize], on: &[usize], open, changed| {
        Screen::Choose(Choices { shown: shown.into(), on: on.into(), open, changed })
    };
    let mut decided = state(texts, Mode::Decided, Screen::Page(Page::Settings));
    for (index, item) in decided.items.iter_mut().enumerate() {
        item.decision = match index % 3 {
            _ if item.bulk => Decision::Given,
            0 => Decision::Refused,
            1 => Decision::Undecided,
            _ => Decision::Withdrawn,
        };
    }
    let mut withdrawn = decided.clone();
    withdrawn.note = Some(Note::Withdrawn(sdk));
    let page = |page| State { screen: Screen::Page(page), ..decided.clone() };
    let log = vec![
        entry(texts, 0, Verb::Acknowledged, 1),
        entry(texts, 1, Verb::Given, 1),
        entry(texts, sdk, Verb::Refused, 1),
        entry(texts, 1, Verb::Withdrawn, 2),
    ];
    let mut browse = state(texts, Mode::Browse, Screen::None);
    browse.note = Some(Note::Browse);
    let mut saved = decided.clone();
    saved.screen = Screen::None;
    saved.note = Some(Note::Saved);
    let record = "{\n  \"record\": [\n    { \"item\": \"counting\", \"decision\": \"ConsentGiven\" }\n  ]\n}";
    let templates = ui::template::whole(texts);
    let filled = |drawing: String| ui::template::fill(&drawing, &templates, texts);
    let asked = |state: &State| filled(ui::ask(state));
    let drawn =
        |state: &State| filled(ui::all(state, texts, 480, || ui::Past { entries: log.clone(), record: record.into() }));
    let mut told = state(texts, Mode::None, choose(&here, &[], None, false));
    for (index, item) in told.items.iter_mut().enumerate().filter(|(_, item)| !item.required) {
        item.signal = [Closed::OptedOut, Closed::Organisation, Closed::Sunset].get(index % 4).copied();
    }
    told.items[sdk].signal = Some(Closed::OptedOut);
    let mut exception = told.clone();
    exception.screen = Screen::Notice(notice(sdk, Why::Settings));
    let mut honoured = State { note: Some(Note::Honoured), screen: Screen::None, ..told.clone() };
    honoured.mode = Mode::Decided;
    let mut out = vec![
        ("choose-signals", asked(&told)),
        ("notice-signal", asked(&exception)),
        ("honoured", asked(&honoured)),
        ("first", ui::first_layer(texts)),
        ("choose", asked(&state(texts, Mode::None, choose(&here, &[], None, false)))),
        ("choose-on", asked(&state(texts, Mode::None, choose(&here, &on, on.first().copied(), false)))),
        ("changed", drawn(&state(texts, Mode::Decided, choose(&[sdk], &[], Some(sdk), true)))),
        ("browse", asked(&browse)),
        ("saved", asked(&saved)),
        ("settings", drawn(&decided)),
        ("settings-said", drawn(&withdrawn)),
        ("settings-browse", drawn(&state(texts, Mode::Browse, Screen::Page(Page::Settings)))),
        ("item", drawn(&page(Page::Item(sdk)))),
        ("collected", drawn(&page(Page::Collected))),
        ("shared", drawn(&page(Page::Shared))),
        ("history", drawn(&page(Page::History))),
        ("export", drawn(&page(Page::Export))),
        ("erase", drawn(&page(Page::Erase))),
        ("told", drawn(&page(Page::Told))),
        ("entry", ui::entry_alone(texts)),
    ];
    let below = Age { band: Band::Minor, ..Age::UNKNOWN };
    let first_time = |page| State { age: below, ..state(texts, Mode::None, Screen::Page(page)) };
    out.push(("age", drawn(&first_time(Page::Age(Then::Agree)))));
    out.push(("guardian", drawn(&first_time(Page::Guardian))));
    out.push(("guardian-later", drawn(&State { age: below, ..page(Page::Guardian) })));
    let guarded = State { age: below, ..state(texts, Mode::Decided, Screen::Notice(notice(sdk, Why::Use))) };
    out.push(("notice-guardian", asked(&guarded)));
    out.push(("notice-sdk", asked(&state(texts, Mode::Decided, Screen::Notice(notice(sdk, Why::Use))))));
    let camera =
        texts.lines().filter(|line| line.starts_with("item\t")).position(|line| line.contains("media.camera/scan"));
    if let Some(item) = camera {
        let once_more = Notice { wanted_by: Some(sdk), place: (2, 2), again: true, ..notice(item, Why::Use) };
        out.push(("notice-use", asked(&state(texts, Mode::Decided, Screen::Notice(notice(item, Why::Use))))));
        out.push(("notice-again", asked(&state(texts, Mode::Decided, Screen::Notice(once_more)))));
    }
    out
}

fn main() {
    print!("{{\"screens\":{{");
    let (mut comma, mut parts) = ("", Vec::new());
    for path in std::env::args().skip(1) {
        let json = std::fs::read_to_string(&path).expect("a policy");
        let reading = policy::read(&json).expect("a policy without fault");
        for language in &reading.policy.languages {
            let texts = catalogue(&reading, language.as_str());
            print!("{comma}\"{}.{language}\":{{", reading.policy.id);
            comma = ",";
            let templates = ui::template::whole(&texts);
            let mut called = serde_json::Map::new();
            for (index, (name, drawing)) in screens(&texts).into_iter().enumerate() {
                let filled = serde_json::Value::from(ui::template::fill(&drawing, &templates, &texts));
                called.insert(name.into(), drawing.into());
                print!("{}\"{name}\":{filled}", if index > 0 { "," } else { "" });
            }
            let set = format!("{}.{language}", reading.policy.id);
            parts.push(serde_json::json!([set, templates, texts, called, ui::is_mirrored(language.as_str())]));
            print!("}}");
        }
    }
    println!("}},\"parts\":{}}}", serde_json::Value::from(parts));
}
