//! choose
mod view;
pub use view::*;
