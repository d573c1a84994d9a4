//! The question before everything is erased.
mod view;
pub use view::draw;
