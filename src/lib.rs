//! menshen
#![no_std]

extern crate alloc;

pub mod flow;
pub mod policy;
pub mod record;
pub mod ui;
