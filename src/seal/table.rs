//! Which attributes of which elements lead to another place: the one list, and what each of them holds.
//!
//! An element is named wherever it may stand: `image` is SVG's, and in HTML another word for `img`. Names are in lower case, as
//! they are compared.

/// What an attribute holds, and so how it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An address that is loaded.
    Address,
    /// Addresses with commas and sizes (`srcset`).
    Candidates,
    /// Addresses with spaces between them.
    Addresses,
    /// Values with semicolons between them, which an animation may put where an address stands.
    Values,
    /// A whole document (`srcdoc`).
    Document,
    /// Where a person sends a form: a declared host may stay.
    Form,
    /// Where a person goes: it stays.
    Person,
    /// What the other addresses of the page are resolved against.
    Base,
    /// The address of a `<link>`: it stays where the relation loads nothing.
    Relation,
    /// What `<meta http-equiv>` says.
    Equivalent,
}

/// Elements (`*` is any), their attributes, and what these hold.
pub type Row = (&'static [&'static str], &'static [&'static str], What);

/// Elements of SVG that take content from another place.
const GRAPHICS: &[&str] = &[
    "script",
    "image",
    "use",
    "feimage",
    "lineargradient",
    "radialgradient",
    "pattern",
    "filter",
    "mpath",
    "textpath",
    "tref",
    "cursor",
    "color-profile",
    "font-face-uri",
    "handler",
];

/// Elements of SVG that set an attribute of another one.
const ANIMATIONS: &[&str] = &["animate", "set", "animatemotion", "animatetransform"];

/// Elements that load what `src` says.
const SOURCES: &[&str] = &[
    "script",
    "iframe",
    "frame",
    "fencedframe",
    "portal",
    "img",
    "image",
    "embed",
    "input",
    "audio",
    "video",
    "source",
    "track",
    "bgsound",
    "model",
];

/// The list.
pub const ROWS: &[Row] = &[
    (SOURCES, &["src"], What::Address),
    (GRAPHICS, &["href", "xlink:href"], What::Address),
    (ANIMATIONS, &["to", "from", "by", "values"], What::Values),
    (&["iframe"], &["srcdoc"], What::Document),
    (&["img", "image", "source"], &["srcset"], What::Candidates),
    (&["link"], &["imagesrcset"], What::Candidates),
    (&["link"], &["href"], What::Relation),
    (&["object", "applet"], &["data", "code", "codebase", "classid", "archive"], What::Address),
    (&["video"], &["poster"], What::Address),
    (&["html"], &["manifest"], What::Address),
    (&["*"], &["background"], What::Address),
    (&["*"], &["attributionsrc"], What::Addresses),
    (&["a", "area"], &["ping"], What::Addresses),
    (&["a", "area"], &["href", "xlink:href"], What::Person),
    (&["form"], &["action"], What::Form),
    (&["button", "input"], &["formaction"], What::Form),
    (&["base"], &["href"], What::Base),
    (&["meta"], &["content"], What::Equivalent),
];

/// Relations of a `<link>` that no engine loads for: they only say something about the page.
pub const SILENT: &[&str] = &["alternate", "author", "bookmark", "canonical", "help", "license", "me", "shortlink"];

/// What an attribute of an element holds; nothing when it leads nowhere. Both names in lower case.
pub fn what(element: &str, attribute: &str) -> Option<What> {
    let row = |(elements, attributes, _): &&Row| {
        attributes.contains(&attribute) && elements.iter().any(|one| *one == "*" || *one == element)
    };
    ROWS.iter().find(row).map(|(_, _, what)| *what)
}
