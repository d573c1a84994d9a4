//! The consent program.
