//! The library as a plain machine.

pub mod check;
pub mod command;
pub mod release;

pub use crate::policy::Fault;
