//! The styles, concatenated from the folders of the screens. The driver takes comments and white space out.

/// The host and the entry: all that the page of a returning visitor needs.
pub const ENTRY: &str = include_str!("entry/style.css");

/// What the first layer needs beyond that.
pub const FIRST: &str = concat!(include_str!("parts/style.css"), include_str!("first/style.css"));

/// What the other screens that ask need beyond both, until something unfolds.
pub const MORE: &str = concat!(include_str!("parts/row.css"), include_str!("browse/style.css"));

/// What unfolds, notices and the screens of the rights program need beyond all.
pub const REST: &str = concat!(include_str!("parts/fields.css"), include_str!("export/style.css"));
