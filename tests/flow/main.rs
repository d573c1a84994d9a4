//! What the flow promises, asked of the machine itself: walks at random, the vectors of the law, and the taps one by one.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "tests")]

mod age;
mod promises;
mod session;
mod vectors;
mod walk;
mod world;
