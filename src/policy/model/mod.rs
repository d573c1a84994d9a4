//! The parts of a policy as Rust types that cannot be wrong, each with its reader and its JSON Schema.
//!
//! Small types first ([`Id`], [`Text`], [`Date`], [`HostPattern`] …), then the parts a publisher writes ([`Policy`] and below).

#[macro_use]
mod part;

mod country;
mod date;
mod host;
mod id;
mod item_ref;
mod language;
mod link;
mod method;
pub(crate) mod near;
mod owner;
mod pattern;
mod place;
pub(crate) mod read;
pub(crate) mod schema;
mod surfaces;
mod text;

mod data;
mod permission;
mod policy;
mod publisher;
mod purpose;
mod rights;
mod sdk;
mod sharing;
mod storage;
mod tag;

pub use country::Country;
pub use data::{Basis, Data, Retention};
pub use date::Date;
pub use host::{HostPattern, Port, Written, plain};
pub use id::Id;
pub use item_ref::ItemRef;
pub use language::Language;
pub use link::{Link, Links, RightLink, WebLink};
pub use method::Method;
pub use pattern::Pattern;
pub use permission::{CapabilityWord, Permission, Use};
pub use place::{Place, Seen, Sink};
pub use policy::{Dates, Documents, OwnHost, Policy, Undeclared, UndeclaredMode};
pub use publisher::{Contact, Publisher, Wording};
pub use purpose::{Controller, Purpose};
pub use read::Read;
pub use rights::{Ask, Change, ChangeKind, Minors, Right, Sunset};
pub use sdk::{Recipient, Role, Sdk};
pub use sharing::{Sharing, SharingKind};
pub use storage::StorageClass;
pub use surfaces::{Surface, Surfaces};
pub use tag::{Tag, TagKey, TagMaker};
pub use text::Text;
