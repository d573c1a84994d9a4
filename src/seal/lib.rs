//! Sealing: neutral HTML, in which nothing of a third party loads by itself, and the headers that hold for the page's life.
//!
//! The command line alone uses this room. It reads the policy's model and knows nothing of what a person decided.
//!
//! Invariant: what is not known to be the page's own is inert; besides what is made inert, and the guard, no byte changes.

mod address;
mod charset;
#[cfg(test)]
mod checks;
mod emit;
mod fault;
mod findings;
mod headers;
mod hosts;
mod judge;
mod mark;
pub mod mirror;
mod outflow;
mod place;
mod script;
mod sealer;
mod state;
mod table;
mod tag;
mod work;

pub use address::Site;
pub use emit::{File, Server};
pub use fault::Fault;
pub use findings::Findings;
pub use headers::{Header, Variant};
pub use hosts::Declared;
pub use judge::Judge;
pub use mark::Guard;
pub use sealer::{Insertion, Sealer, page};
pub use work::{Seal, Wish};
