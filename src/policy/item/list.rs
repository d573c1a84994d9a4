//! The list itself. It is lenient: it is also drawn from a policy that still has faults, so that the checks can name them.

use super::Kind;
use crate::policy::model::{Id, Permission, Policy, Purpose, Sdk, Sharing, StorageClass, Surfaces, Use};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// The part of the policy that an item comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'p> {
    /// A purpose that the person decides on by itself.
    Purpose(&'p Purpose),
    /// A permission for one purpose.
    Use(&'p Permission, &'p Use),
    /// An SDK for one purpose.
    Sdk(&'p Sdk),
    /// A storage class.
    Storage(&'p StorageClass),
    /// A sharing act.
    Sharing(&'p Sharing),
}

/// Something that a person can decide on.
#[derive(Clone, Debug)]
pub struct Item<'p> {
    /// Its id, unique over the policy.
    pub id: String,
    /// JSON path of the part that it comes from.
    pub path: String,
    /// The part.
    pub source: Source<'p>,
    /// The id of its one purpose.
    pub purpose_id: &'p Id,
    /// That purpose; absent only while the policy has faults.
    pub purpose: Option<&'p Purpose>,
    /// The SDK that a use is for, or that it is.
    pub sdk: Option<&'p Sdk>,
    /// Where it exists.
    pub surfaces: Surfaces,
}

impl Item<'_> {
    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        match self.source {
            Source::Purpose(_) => Kind::Purpose,
            Source::Use(..) => Kind::Use,
            Source::Sdk(_) => Kind::Sdk,
            Source::Storage(_) => Kind::Storage,
            Source::Sharing(_) => Kind::Sharing,
        }
    }
}

/// Every item of a policy, in order.
pub fn list(policy: &Policy) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for (at, purpose) in policy.purposes.iter().enumerate().filter(|(_, purpose)| purpose.item) {
        add(
            policy,
            &mut items,
            purpose.id.to_string(),
            format!("$.purposes[{at}]"),
            Source::Purpose(purpose),
            &purpose.id,
        );
    }
    for (at, permission) in policy.permissions.iter().enumerate() {
        for (n, usage) in permission.uses.iter().enumerate() {
            let id = match &usage.sdk {
                Some(sdk) => format!("{}/{}/{sdk}", permission.id, usage.purpose),
                None => format!("{}/{}", permission.id, usage.purpose),
            };
            add(
                policy,
                &mut items,
                id,
                format!("$.permissions[{at}].uses[{n}]"),
                Source::Use(permission, usage),
                &usage.purpose,
            );
        }
    }
    for (at, sdk) in policy.sdks.iter().enumerate() {
        for (n, purpose) in sdk.purposes.iter().enumerate() {
            let (id, path) = match sdk.purposes.len() {
                1 => (sdk.id.to_string(), format!("$.sdks[{at}]")),
                _ => (format!("{}/{purpose}", sdk.id), format!("$.sdks[{at}].purposes[{n}]")),
            };
            add(policy, &mut items, id, path, Source::Sdk(sdk), purpose);
        }
    }
    for (at, class) in policy.storage.iter().enumerate() {
        add(
            policy,
            &mut items,
            class.id.to_string(),
            format!("$.storage[{at}]"),
            Source::Storage(class),
            &class.purpose,
        );
    }
    for (at, act) in policy.sharing.iter().enumerate() {
        add(policy, &mut items, act.id.to_string(), format!("$.sharing[{at}]"), Source::Sharing(act), &act.purpose);
    }
    items
}

fn add<'p>(
    policy: &'p Policy,
    items: &mut Vec<Item<'p>>,
    id: String,
    path: String,
    source: Source<'p>,
    purpose_id: &'p Id,
) {
    let purpose = policy.purposes.iter().find(|purpose| purpose.id == *purpose_id);
    let sdk = match source {
        Source::Sdk(sdk) => Some(sdk),
        Source::Use(_, usage) => usage.sdk.as_ref().and_then(|id| policy.sdks.iter().find(|sdk| sdk.id == *id)),
        _ => None,
    };
    let own = match source {
        Source::Purpose(purpose) => purpose.surfaces.clone(),
        Source::Use(permission, usage) => permission.surfaces.and(&usage.surfaces),
        Source::Sdk(sdk) => sdk.surfaces.clone(),
        Source::Storage(class) => class.surfaces.clone(),
        Source::Sharing(act) => act.surfaces.clone(),
    };
    let own = purpose.map_or(own.clone(), |purpose| own.and(&purpose.surfaces));
    let surfaces = sdk.map_or(own.clone(), |sdk| own.and(&sdk.surfaces));
    items.push(Item { id, path, source, purpose_id, purpose, sdk, surfaces });
}
