//! The catalogue: the texts of one language, read in place. A line a row, fields between tabs, the first field names the row.
//! `compile/texts.rs` writes it, whole or as much as can be asked; the screens and the flow read it without an allocation.
//!
//! | row | fields |
//! |---|---|
//! | `menshen` | `1`, language |
//! | `publisher` | name, product, e-mail, phone, hours, post |
//! | `revision` | revision, published, updated, effective (days in the publisher's zone), content hash (64 hexadecimal), policy id, profile |
//! | `document` | `policy` or `permissions`, link |
//! | `summary` | text |
//! | `item` | see [`field`] |
//! | `main` | purpose's name, description |
//! | `data` | id, name, details, `1` if sensitive, purposes, retention, source, condition |
//! | `right` | id, name, path, conditions, link |
//! | `minors` | age, text |
//! | `sunset` | day, text |
//! | `change` | kind, item index or empty, text |
//! | `organisation` | name: the page adds it where the app has said whose the person is |
//! | `word` | text: a sentence of the screens, in the order of `ui::words::Word` |

/// Places of the fields in an `item` row; 0 is the row's own name. What can be asked comes first, then what unfolds, then what the
/// table says too; within the first the order is the one that compresses best.
pub mod field {
    /// How the data is processed.
    pub const PROCESSING: usize = 1;
    /// The purpose's `meaning`.
    pub const MEANING: usize = 2;
    /// Its kind, a word of [`menshen_gate::ItemKind`].
    pub const KIND: usize = 3;
    /// Why it is required.
    pub const WHY: usize = 4;
    /// Ids of its data in order, between commas, those of sensitive data with [`super::SENSITIVE_ID`] behind them. With the other
    /// fields of `policy::hash::form` it is what the material hash is over, as far as id, kind and marks do not say it.
    pub const MATERIAL: usize = 5;
    /// Id of its purpose, where it is no use.
    pub const PURPOSE_ID: usize = 6;
    /// Its id.
    pub const ID: usize = 7;
    /// What it is for.
    pub const PURPOSE: usize = 8;
    /// What a person calls it.
    pub const NAME: usize = 9;
    /// Letters for what is special about it, see [`super::mark`]; the role, if it has one, stands last.
    pub const MARKS: usize = 10;
    /// The recipient's legal entity in the policy's first language.
    pub const ENTITY: usize = 11;
    /// The recipient's country as JSON writes it.
    pub const COUNTRY: usize = 12;
    /// What kind of sharing it is, a word of `policy::model::SharingKind`.
    pub const ACT: usize = 13;
    /// Names of its data: the first of the details, which unfold.
    pub const DATA: usize = 14;
    /// Names of its sensitive data.
    pub const SENSITIVE: usize = 15;
    /// The recipient's legal entity.
    pub const RECIPIENT: usize = 16;
    /// How the data is processed, where the policy says so.
    pub const METHOD: usize = 17;
    /// How long it is kept.
    pub const RETENTION: usize = 18;
    /// What stops working when it is refused.
    pub const REFUSED: usize = 19;
    /// The recipient's own privacy policy.
    pub const LINK: usize = 20;
    /// What starts it.
    pub const TRIGGER: usize = 21;
    /// What it means for the person: the last of the details.
    pub const EFFECT: usize = 22;
    /// Index of the item.
    pub const INDEX: usize = 23;
    /// Its flags, see [`menshen_gate::flag`].
    pub const FLAGS: usize = 24;
    /// Its surfaces, bits of [`menshen_gate::Surface`].
    pub const SURFACES: usize = 25;
    /// Id of the permission or SDK that it belongs to, else of its purpose.
    pub const GROUP: usize = 26;
}

/// Stands behind the id of sensitive data in [`field::MATERIAL`].
pub const SENSITIVE_ID: &str = "*";

/// The letters of [`field::MARKS`]: why *agree* may not give the item, see `policy::item::Reason`, and its recipient's role.
pub mod mark {
    /// Sensitive data.
    pub const SENSITIVE: &str = "A";
    /// Biometric data.
    pub const BIOMETRIC: &str = "B";
    /// Somebody receives the data for purposes of their own, or together with the publisher, or by an act of sharing.
    pub const RECIPIENT: &str = "D";
    /// Data leaves the country.
    pub const CROSS_BORDER: &str = "I";
    /// Data is made public.
    pub const DISCLOSURE: &str = "J";
    /// It is a device permission.
    pub const PROMPT: &str = "U";
    /// The last of an SDK's letters: the recipient decides for itself.
    pub const INDEPENDENT: &str = "K";
    /// The same: it decides together with the publisher.
    pub const JOINT: &str = "M";
    /// The same: it processes on the publisher's behalf.
    pub const ENTRUSTED: &str = "T";
}

/// How a catalogue of this version begins.
pub const HEAD: &str = "menshen\t1\t";

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue<'a>(&'a str);

impl<'a> Catalogue<'a> {
    /// Takes up a text; `None` when it is no catalogue of this version.
    pub fn open(text: &'a str) -> Option<Self> {
        text.starts_with(HEAD).then_some(Self(text))
    }

    /// Every row of a name, in order.
    pub fn rows(&self, name: &'a str) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.0.split('\n').map(Row).filter(move |row| row.get(0) == name)
    }

    /// The first row of a name; empty when there is none.
    pub fn row(&self, name: &'a str) -> Row<'a> {
        self.rows(name).next().unwrap_or(Row(""))
    }

    /// The language's tag.
    pub fn language(&self) -> &'a str {
        self.row("menshen").get(2)
    }

    /// The item at an index.
    pub fn item(&self, index: usize) -> Row<'a> {
        self.rows("item").nth(index).unwrap_or(Row(""))
    }

    /// The index of the item with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.rows("item").position(|row| row.get(field::ID) == id)
    }
}

/// One row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row<'a>(&'a str);

impl<'a> Row<'a> {
    /// The field at a place; empty when it is not there.
    pub fn get(&self, place: usize) -> &'a str {
        self.0.split('\t').nth(place).unwrap_or_default()
    }

    /// The number at a place; 0 when it is none.
    pub fn number(&self, place: usize) -> u32 {
        self.get(place).parse().unwrap_or_default()
    }

    /// As it is written.
    pub fn text(&self) -> &'a str {
        self.0
    }
}
