//! The styles, concatenated from the folders of the screens. The driver takes comments and white space out.

/// The host and the entry: all that the page of a returning visitor needs.
pub const ENTRY: &str = include_str!("entry/style.css");

/// All that the first layer needs.
pub const FIRST: &str =
    concat!(include_str!("entry/style.css"), include_str!("parts/style.css"), include_str!("first/style.css"));

/// All that any screen needs, the first layer included.
pub const FULL: &str = concat!(
    include_str!("entry/style.css"),
    include_str!("parts/style.css"),
    include_str!("first/style.css"),
    include_str!("parts/row.css"),
    include_str!("history/style.css"),
    include_str!("browse/style.css"),
);
