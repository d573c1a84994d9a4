//! The programs as the guard meets them, with a guard made up: real policy, real table, real texts, every tier a variable.

mod age;
mod guard;
mod promises;
mod record;
