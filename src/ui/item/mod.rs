//! item
mod view;
pub use view::*;
