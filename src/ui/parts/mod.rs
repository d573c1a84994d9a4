//! What screens share: the sheet they stand on, rows of items, fields, buttons.
pub mod entry;
pub mod fields;
pub mod row;
pub mod sheet;

use super::drawing::Drawing;
use super::texts::Texts;
use super::words::Word;
use crate::flow::word;
use alloc::string::String;

/// *No* and *yes* beside each other. One class draws both: their prominence is equal because nothing tells them apart.
pub fn pair(d: &mut Drawing, texts: &Texts, no: (Word, &str), yes: (Word, &str)) {
    let [no, yes] = [no, yes].map(|(label, action)| (texts.word(label), action));
    labelled(d, no, yes);
}

/// The same, with labels that are put together.
pub fn labelled(d: &mut Drawing, no: (&str, &str), yes: (&str, &str)) {
    d.of("div", "pair").inside(|d| {
        for (label, action) in [no, yes] {
            button(d, "button", label, action);
        }
    });
}

/// A sentence that names the age below which a guardian decides.
pub fn aged(texts: &Texts, word: Word) -> String {
    texts.word(word).replace("{age}", texts.row("minors").get(1))
}

/// A button that does one thing.
pub fn button(d: &mut Drawing, class: &str, label: &str, action: &str) {
    d.of("button", class).text(label).action(action);
}

/// A way to another screen of ours.
pub fn way(d: &mut Drawing, texts: &Texts, label: Word, screen: &str) {
    let link = d.of("button", "link").say(texts, label);
    link.action(word::OPEN).action(":").action(screen);
}

/// A way to a document, which opens beside the page. What has no address is not drawn.
pub fn document(d: &mut Drawing, label: &str, address: &str) {
    if !address.is_empty() {
        let link = d.of("a", "link").attr("href", address).attr("target", "_blank").attr("rel", "noopener noreferrer");
        link.text(label);
    }
}

/// So many items can be seen at a glance; beyond, one is looked for.
pub const FEW: usize = 12;

/// Where an item is looked for by what its row says, and the line that says when there is none.
pub fn search(d: &mut Drawing, texts: &Texts) {
    let label = texts.word(Word::Search);
    let field = d.of("input", "search").attr("type", "search").attr("tabindex", "0").attr("autocomplete", "off");
    field.attr("aria-label", label).attr("placeholder", label);
    d.of("p", "again").attr("role", "status").attr("data-none", texts.word(Word::SearchNone));
}

/// The policy, the permission rules, both lists, and how large all of it is read: on the first layer and in the settings.
pub fn ways(d: &mut Drawing, texts: &Texts) {
    d.of("nav", "ways").attr("aria-label", texts.word(Word::FirstMore)).inside(|d| {
        for (kind, label) in [("policy", Word::Policy), ("permissions", Word::Permissions)] {
            let address = texts.rows("document").find(|row| row.get(1) == kind).map_or("", |row| row.get(2));
            document(d, texts.word(label), address);
        }
        way(d, texts, Word::Collected, "list-collected");
        way(d, texts, Word::Shared, "list-shared");
        button(d, "link", texts.word(Word::Size), word::SIZE);
    });
}

/// The other languages that all of this can be read in, each by its own name.
pub fn languages(d: &mut Drawing, texts: &Texts) {
    let mut others = texts.rows("language").filter(|row| row.get(1) != texts.language()).peekable();
    if others.peek().is_some() {
        d.of("nav", "ways").attr("aria-label", texts.word(Word::Language)).inside(|d| {
            for other in others {
                let link = d.of("button", "link").attr("lang", other.get(1)).cell(&other, 2);
                link.action(word::LANGUAGE).action(":").action(other.get(1));
            }
        });
    }
}

/// How to reach the publisher; `post`: by letter, too.
pub fn contact(d: &mut Drawing, texts: &Texts, post: bool) {
    let publisher = texts.row("publisher");
    d.of("p", "contact").inside(|d| {
        d.add("span").say(texts, Word::Contact);
        for (scheme, place) in [("tel:", 4), ("mailto:", 3)] {
            let address = publisher.get(place);
            if !address.is_empty() {
                // Whatever stands around it: a number is read from its plus sign on.
                d.of("a", "link").attr_of("href", scheme, address).attr("dir", "ltr").text(address);
            }
            if place == 4 && !publisher.get(5).is_empty() {
                d.add("span").cell(&publisher, 5);
            }
        }
        if post && !publisher.get(6).is_empty() {
            d.add("span").cell(&publisher, 6);
        }
    });
}
