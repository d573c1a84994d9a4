//! On which side of the policy's age the person is.
mod view;
pub use view::draw;
