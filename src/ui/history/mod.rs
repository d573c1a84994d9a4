//! history
mod view;
pub use view::*;
