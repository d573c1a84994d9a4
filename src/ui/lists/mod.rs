//! The two lists that Chinese practice asks for (双清单): what is collected, and what is shared with whom.
mod view;
pub use view::{collected, shared};
