//! menshen
#![no_std]
