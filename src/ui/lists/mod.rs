//! The two lists that Chinese practice asks for (the "two lists" of 2021): what is collected, and what is shared with whom.
mod view;
pub use view::{collected, shared, template};
