//! One start tag: where its parts stand in the page, and how it is made inert without touching anything else.
//!
//! The inert form is the one in which the running guard leaves an element that it holds (`src/web/seams/elements.ts`): an
//! attribute `x` becomes `data-menshen-x`, the element carries `data-menshen`, a script is `text/plain`.

use crate::charset::Charset;
use lol_html::html_content::Element;
use std::ops::Range;

/// The mark of an element that the guard looks after; with a value, the item it belongs to.
pub const MARK: &str = "data-menshen";
/// The type of a script that does not run.
pub const INERT: &str = "text/plain";

/// A change of the page: at `at`, `remove` bytes go and `text` comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where, in bytes from the start of the page.
    pub at: usize,
    /// How many bytes go.
    pub remove: usize,
    /// What comes.
    pub text: Vec<u8>,
}

impl Edit {
    /// Puts something in between.
    pub fn insert(at: usize, text: impl Into<Vec<u8>>) -> Self {
        Self { at, remove: 0, text: text.into() }
    }
}

/// An attribute as it was written.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// In lower case.
    pub name: String,
    /// Where the name begins.
    pub at: usize,
    /// Where the value stands, without quotes; nothing when it has none.
    pub place: Option<Range<usize>>,
    /// The value, character references resolved.
    pub value: String,
}

/// A start tag.
#[derive(Clone, Debug)]
pub struct Tag {
    /// In lower case.
    pub name: String,
    /// Whether it is HTML's, where character references in a script mean nothing.
    pub html: bool,
    /// From `<` to after `>`.
    pub place: Range<usize>,
    /// All attributes; of equal names the first is the one that counts.
    pub attributes: Vec<Attribute>,
}

impl Tag {
    /// Reads a tag of which `bytes` are the bytes from its `<` on.
    pub fn read(element: &Element<'_, '_>, charset: &Charset, bytes: &[u8]) -> Self {
        let place = element.source_location().bytes();
        let attribute = |one: &lol_html::html_content::Attribute<'_>| {
            let at = one.name_source_location()?.bytes().start;
            let value = one.value_source_location().map(|value| value.bytes());
            let inside = value
                .clone()
                .map(|value| value.start.saturating_sub(place.start)..value.end.saturating_sub(place.start));
            let raw = inside.and_then(|range| bytes.get(range)).unwrap_or_default();
            Some(Attribute { name: one.name(), at, place: value, value: charset.attribute(raw) })
        };
        Self {
            name: element.tag_name(),
            html: element.namespace_uri() == "http://www.w3.org/1999/xhtml",
            attributes: element.attributes().iter().filter_map(attribute).collect(),
            place,
        }
    }

    /// The attribute of a name that counts.
    pub fn get(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|one| one.name == name)
    }

    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.get(name).map(|one| one.value.as_str())
    }

    /// The attributes that count, each once.
    pub fn counting(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|one| self.get(&one.name).is_some_and(|first| first.at == one.at))
    }

    /// Makes it inert by taking these attributes, and every handler, out of the engine's sight. `bytes` as for [`Tag::read`].
    pub fn hold(&self, names: &[&str], bytes: &[u8]) -> Vec<Edit> {
        let script = self.name == "script";
        let typed = self.get("type").filter(|_| script);
        let silent = typed.is_some_and(|one| one.value == INERT);
        // The first of equal names counts, so the others go with it: none may take its place.
        let goes =
            |name: &str| names.contains(&name) || name.starts_with("on") || (script && !silent && name == "type");
        let away = self.attributes.iter().filter(|one| goes(&one.name));
        let mut edits: Vec<Edit> = away.map(|one| Edit::insert(one.at, format!("{MARK}-"))).collect();
        let mut more = String::new();
        if self.get(MARK).is_none() {
            more.push_str(&format!(" {MARK}=\"\""));
        }
        if script && !silent {
            more.push_str(&format!(" type=\"{INERT}\""));
            if typed.is_none() {
                more.push_str(&format!(" {MARK}-type=\"\""));
            }
        }
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
        let name = bytes.iter().skip(1).position(ends).unwrap_or_default() + 1;
        edits.push(Edit::insert(self.place.start + name, more));
        edits
    }
}
