//! The gate program.
