//! Ids: unique in their list, items unique over the whole policy (design.md, "item"), no two with the same hash in the table,
//! and no more items than a snapshot can hold.

use super::Case;
use crate::policy::{Fault, model::Id};
use alloc::{collections::BTreeMap, format, string::String, vec::Vec};
use menshen_gate::{id_hash, layout::MOST_ITEMS};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let policy = case.policy;
    unique("data", policy.data.iter().map(|part| &part.id), faults);
    unique("bases", policy.bases.iter().map(|part| &part.id), faults);
    unique("retention", policy.retention.iter().map(|part| &part.id), faults);
    unique("rights", policy.rights.iter().map(|part| &part.id), faults);
    unique("purposes", policy.purposes.iter().map(|part| &part.id), faults);
    unique("permissions", policy.permissions.iter().map(|part| &part.id), faults);
    unique("sdks", policy.sdks.iter().map(|part| &part.id), faults);
    unique("storage", policy.storage.iter().map(|part| &part.id), faults);
    unique("sharing", policy.sharing.iter().map(|part| &part.id), faults);
    items(case, faults);
}

fn unique<'p>(list: &str, ids: impl Iterator<Item = &'p Id>, faults: &mut Vec<Fault>) {
    let mut seen: Vec<&Id> = Vec::new();
    for (at, id) in ids.enumerate().filter(|(_, id)| !id.is_stand_in()) {
        if seen.contains(&id) {
            faults.push(Fault::new(
                format!("$.{list}[{at}].id"),
                "repeated_id",
                format!("`{id}` is used twice"),
                "give each its own id",
            ));
        }
        seen.push(id);
    }
}

fn items(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let mut names: Vec<(String, String)> = Vec::new();
    for (at, sdk) in case.policy.sdks.iter().enumerate().filter(|(_, sdk)| sdk.purposes.len() > 1) {
        names.push((format!("{}", sdk.id), format!("$.sdks[{at}]")));
    }
    names.extend(case.items.iter().map(|item| (item.id.clone(), item.path.clone())));
    names.retain(|(id, _)| id.split('/').all(|part| !part.is_empty()));
    let mut seen: BTreeMap<u32, &(String, String)> = BTreeMap::new();
    for name in &names {
        let (id, path) = name;
        let Some((earlier, there)) = seen.get(&id_hash(id.as_bytes())) else {
            seen.insert(id_hash(id.as_bytes()), name);
            continue;
        };
        let reported = format!("{path}.id");
        if earlier != id {
            let what = format!("`{id}` and `{earlier}` have the same hash in the compiled table");
            faults.push(Fault::new(path.clone(), "id_collision", what, "rename one of the two"));
        } else if !faults.iter().any(|fault| fault.code == "repeated_id" && fault.path == reported) {
            let what = format!("`{id}` is an item already, at `{there}`");
            let mend = "items share one space of names: give each its own id";
            faults.push(Fault::new(path.clone(), "repeated_item", what, mend));
        }
    }
    if case.items.len() > MOST_ITEMS {
        let what = format!("the policy has {} items, more than {MOST_ITEMS}", case.items.len());
        faults.push(Fault::new("$", "too_many_items", what, "nobody decides on so many: join what belongs together"));
    }
}
