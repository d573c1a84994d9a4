//! first
mod view;
pub use view::*;
