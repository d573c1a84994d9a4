//! The cli program.
