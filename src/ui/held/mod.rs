//! What stands in a frame whose content is held.
mod view;
pub use view::{BEFORE, words};
