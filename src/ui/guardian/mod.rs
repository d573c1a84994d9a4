//! Below the policy's age: a guardian decides.
mod view;
pub use view::draw;
