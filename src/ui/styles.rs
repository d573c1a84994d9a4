//! The styles, concatenated from the folders of the screens. The driver takes comments and white space out.

/// What the guard always has: the host and the entry.
pub const ENTRY: &str = include_str!("entry/style.css");

/// All that the first layer needs, to be added to [`ENTRY`].
pub const FIRST: &str = concat!(include_str!("parts/style.css"), include_str!("first/style.css"));

/// All that any screen needs, in place of [`FIRST`].
pub const FULL: &str = concat!(
    include_str!("parts/style.css"),
    include_str!("first/style.css"),
    include_str!("parts/row.css"),
    include_str!("history/style.css"),
    include_str!("browse/style.css"),
);
