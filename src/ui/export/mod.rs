//! The record to be kept: as text, as a file, as a page to print.
mod page;
mod view;
pub use view::draw;
