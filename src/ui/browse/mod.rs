//! browse
mod view;
pub use view::*;
