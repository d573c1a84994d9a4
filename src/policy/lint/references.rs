//! References: what a part names must be there.

use super::Case;
use crate::policy::{
    Fault,
    model::{Id, near},
};
use alloc::{format, string::String, vec::Vec};

/// Where ids of one kind are declared.
struct Known<'p> {
    list: &'static str,
    ids: Vec<&'p str>,
    /// An id could not be read: nobody knows what it was, so nothing is said to be missing.
    unread: bool,
}

impl<'p> Known<'p> {
    fn new(list: &'static str, ids: impl Iterator<Item = &'p Id>) -> Self {
        Self::of(list, ids.map(Id::as_str).collect())
    }

    fn of(list: &'static str, ids: Vec<&'p str>) -> Self {
        let unread = !ids.iter().all(|id| id.split('/').all(Id::allows));
        Self { list, ids, unread }
    }

    fn one(&self, id: &str, path: String, faults: &mut Vec<Fault>) {
        if !id.is_empty() && !self.unread && !self.ids.contains(&id) {
            let what = format!("`{id}` is not {}", self.list);
            faults.push(Fault::new(path, "unknown_reference", what, near::mend(id, &self.ids)));
        }
    }

    fn many(&self, ids: &[Id], path: &str, faults: &mut Vec<Fault>) {
        for (at, id) in ids.iter().enumerate() {
            self.one(id.as_str(), format!("{path}[{at}]"), faults);
        }
    }
}

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let policy = case.policy;
    let data = Known::new("in `data`", policy.data.iter().map(|part| &part.id));
    let bases = Known::new("in `bases`", policy.bases.iter().map(|part| &part.id));
    let retention = Known::new("in `retention`", policy.retention.iter().map(|part| &part.id));
    let purposes = Known::new("in `purposes`", policy.purposes.iter().map(|part| &part.id));
    let sdks = Known::new("in `sdks`", policy.sdks.iter().map(|part| &part.id));
    let items = Known::of("an item", case.items.iter().map(|item| item.id.as_str()).collect());

    for (at, part) in policy.data.iter().enumerate() {
        retention.one(part.retention.as_str(), format!("$.data[{at}].retention"), faults);
    }
    for (at, part) in policy.purposes.iter().enumerate() {
        let path = format!("$.purposes[{at}]");
        data.many(&part.data, &format!("{path}.data"), faults);
        if let Some(id) = &part.retention {
            retention.one(id.as_str(), format!("{path}.retention"), faults);
        }
        if let Some(id) = &part.basis {
            bases.one(id.as_str(), format!("{path}.basis"), faults);
        }
    }
    for (at, part) in policy.permissions.iter().enumerate() {
        for (n, usage) in part.uses.iter().enumerate() {
            let path = format!("$.permissions[{at}].uses[{n}]");
            purposes.one(usage.purpose.as_str(), format!("{path}.purpose"), faults);
            data.many(&usage.data, &format!("{path}.data"), faults);
            if let Some(id) = &usage.sdk {
                sdks.one(id.as_str(), format!("{path}.sdk"), faults);
            }
        }
    }
    for (at, part) in policy.sdks.iter().enumerate() {
        purposes.many(&part.purposes, &format!("$.sdks[{at}].purposes"), faults);
        data.many(&part.data, &format!("$.sdks[{at}].data"), faults);
    }
    for (at, part) in policy.storage.iter().enumerate() {
        purposes.one(part.purpose.as_str(), format!("$.storage[{at}].purpose"), faults);
        data.many(&part.data, &format!("$.storage[{at}].data"), faults);
    }
    for (at, part) in policy.sharing.iter().enumerate() {
        purposes.one(part.purpose.as_str(), format!("$.sharing[{at}].purpose"), faults);
        data.many(&part.data, &format!("$.sharing[{at}].data"), faults);
    }
    for (at, part) in policy.hosts.iter().enumerate() {
        items.one(part.item.as_str(), format!("$.hosts[{at}].item"), faults);
    }
    for (at, tag) in policy.tags.iter().enumerate() {
        for (n, key) in tag.keys.iter().enumerate() {
            for (m, item) in key.items.iter().enumerate() {
                items.one(item.as_str(), format!("$.tags[{at}].keys[{n}].items[{m}]"), faults);
            }
        }
    }
}
