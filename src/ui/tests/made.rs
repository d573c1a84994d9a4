//! Screens made up, and what the page draws of them, read as its interpreter does.
use crate::flow::{Choices, Control, Entry, Grant, Item, Kind, Mode, Notice, Page, Screen, State, Verb, Why};
use crate::ui::{FIRST, Past, first_layer, template, words};
use alloc::string::String;
use alloc::vec::Vec;
use alloc::{format, vec};

pub const KINDS: [(&str, Kind); 5] = [
    ("purpose", Kind::Purpose),
    ("use", Kind::Use),
    ("sdk", Kind::Sdk),
    ("storage", Kind::Storage),
    ("sharing", Kind::Sharing),
];

/// Five items, one of each kind; the storage class is required.
pub fn texts() -> String {
    let mut out = String::from("menshen\t1\ten\npublisher\tExample Ltd\tExample\ta@b.example\t123\tdaily\t\n");
    out.push_str("document\tpolicy\t/policy\ndocument\tpermissions\t/permissions\nsummary\tWhy.\n");
    for (index, (kind, _)) in KINDS.iter().enumerate() {
        let marks = if *kind == "sdk" { "DAK" } else { "K" };
        let why = if *kind == "storage" { "Needed" } else { "" };
        out.push_str(&format!(
            "item\tcollect\t1\t{kind}\t{why}\tvisits\t\t{kind}.id\tPurpose\tName of {kind}\t{marks}\t\t\t\tdata\t\tSomebody\t\tyear\t\
             Nothing\thttps://s.example/\t\t{index}\t0\t63\tg\n"
        ));
    }
    out.push_str(
        "main\tCounting\tvisits\ndata\tvisits\tVisits\tpages\t1\tcounting\tyear\t\nchange\trecipients\t2\tNew\n",
    );
    out + &words::lines("en").unwrap()
}

pub fn items() -> Vec<Item> {
    KINDS
        .iter()
        .map(|(_, kind)| Item { required: *kind == Kind::Storage, bulk: *kind == Kind::Purpose, ..Item::new(*kind) })
        .collect()
}

pub fn state(mode: Mode, screen: Screen) -> State {
    State { screen, ..State::new(items(), mode) }
}

pub fn choose(on: &[usize], changed: bool) -> Screen {
    Screen::Choose(Choices { shown: (0..5).collect(), on: on.into(), changed, open: Some(2) })
}

pub fn notice(item: usize) -> Screen {
    Screen::Notice(Notice { item, why: Why::Use, wanted_by: Some(2), place: (1, 2), again: true })
}

pub fn entry() -> Entry {
    Entry {
        time: 0,
        counter: 1,
        revision: "1".into(),
        content: String::new(),
        item: "sdk.id".into(),
        material: String::new(),
        decision: Verb::Given,
        grant: Grant::Lasting,
        language: "en".into(),
        surface: "web".into(),
        control: Control::Save,
        signal: String::new(),
        by: String::new(),
        profile: "cn".into(),
    }
}

/// One act, and a record.
pub fn past() -> Past {
    Past { entries: vec![entry()], record: "[]".into() }
}

/// Every screen before anything was given.
pub fn screens() -> Vec<Screen> {
    vec![
        Screen::First,
        choose(&[], false),
        choose(&[], true),
        notice(1),
        notice(2),
        Screen::Page(Page::Settings),
        Screen::Page(Page::Item(2)),
        Screen::Page(Page::Collected),
        Screen::Page(Page::Shared),
        Screen::Page(Page::History),
        Screen::Page(Page::Export),
        Screen::None,
    ]
}

pub struct Node {
    pub level: u32,
    pub key: String,
    pub tag: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub action: String,
}

impl Node {
    pub fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(one, _)| one == name)
    }

    pub fn attr(&self, name: &str) -> &str {
        self.attributes.iter().find(|(one, _)| one == name).map_or("", |(_, value)| value)
    }
}

/// Reads a drawing as the interpreter does.
pub fn nodes(drawing: &str) -> Vec<Node> {
    let (mut nodes, mut scope, mut number) = (Vec::new(), "", 0);
    for node in drawing.split('\u{c}').skip(1) {
        let (node, text) = node.split_once('\r').unwrap_or((node, ""));
        let (text, action) = text.split_once("\u{8}=").unwrap_or((text, ""));
        let mut pieces = node.split('\u{8}');
        let head = pieces.next().unwrap();
        let (level, head) = head.split_at(1);
        let (head, class) = head.split_once(' ').unwrap_or((head, ""));
        if let Some((other, _)) = head.split_once(':') {
            (scope, number) = (other, 0);
        }
        let mut made = Node {
            level: level.parse().unwrap(),
            key: format!("{scope}{number}"),
            tag: head.rsplit(':').next().unwrap().into(),
            attributes: vec![("class".into(), class.into())],
            text: text.into(),
            action: action.into(),
        };
        number += 1;
        for piece in pieces {
            match piece.split_once('=').unwrap() {
                ("", action) => made.action = action.into(),
                (name, value) => made.attributes.push((name.into(), value.into())),
            }
        }
        nodes.push(made);
    }
    nodes
}

/// What the page draws of it.
pub fn shown(drawing: &str, texts: &str) -> String {
    // The first layer is data: the page draws it where a program sends the word for it.
    match drawing {
        FIRST => first_layer(texts),
        drawing => template::fill(drawing, &template::whole(texts), texts),
    }
}
