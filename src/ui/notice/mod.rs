//! notice
mod view;
pub use view::*;
