//! The entry: the small button in the corner by which the settings are found again.
mod view;
pub use view::{draw, drawing};
