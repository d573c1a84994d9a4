//! Items: what a person can decide on, drawn from the parts of the policy. Their order is their index, everywhere: purposes,
//! uses, SDKs, storage classes, sharing acts.

mod list;
mod reason;
mod traits;

pub use list::{Item, Source, list};
pub use menshen_gate::ItemKind as Kind;
pub use reason::Reason;
