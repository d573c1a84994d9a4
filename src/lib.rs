//! menshen
#![no_std]

extern crate alloc;

pub use menshen_gate as gate;

pub mod api;
pub mod browser;
pub mod flow;
pub mod policy;
pub mod record;
pub mod signals;
pub mod ui;
