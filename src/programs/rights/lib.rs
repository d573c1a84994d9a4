//! The rights program.
