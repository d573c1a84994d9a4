//! changed
mod view;
pub use view::*;
