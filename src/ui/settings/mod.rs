//! settings
mod view;
pub use view::*;
