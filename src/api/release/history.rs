//! The earlier revisions of a policy: what the new one is compared with, and what holds until it takes effect.

use crate::policy::{Fault, Reading, hash, read};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// A file of the history.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// Its name, for faults.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The earlier revisions, by the time they took effect.
#[derive(Clone, Debug, Default)]
pub struct History(Vec<Reading>);

impl History {
    /// The revision that the new one is compared with.
    pub fn latest(&self) -> Option<&Reading> {
        self.0.last()
    }

    /// The revision that holds until the new one takes effect.
    pub fn before(&self, new: &Reading) -> Option<&Reading> {
        self.latest().filter(|old| effective(old) < effective(new))
    }
}

fn effective(reading: &Reading) -> i64 {
    reading.policy.dates.effective.seconds()
}

/// Reads the earlier revisions. One that is the new revision itself is left out; one that has its name but says something else
/// is a fault, since the same revision is never asked twice (promise 8).
pub fn earlier(new: &Reading, files: &[Earlier]) -> Result<History, Vec<Fault>> {
    let (mut revisions, mut faults) = (Vec::new(), Vec::new());
    for file in files {
        match read(&file.text) {
            Err(of_file) => faults.extend(
                of_file.into_iter().map(|fault| Fault { path: format!("{}: {}", file.name, fault.path), ..fault }),
            ),
            Ok(old) if hash::content(&old.value) == hash::content(&new.value) => {}
            Ok(old) => match relation(new, &old) {
                Some((code, what, mend)) => faults.push(Fault::new(file.name.clone(), code, what, mend)),
                None => revisions.push(old),
            },
        }
    }
    revisions.sort_by_key(|reading| (effective(reading), reading.policy.dates.updated.seconds()));
    if faults.is_empty() { Ok(History(revisions)) } else { Err(faults) }
}

fn relation(new: &Reading, old: &Reading) -> Option<(&'static str, String, &'static str)> {
    let (old_policy, policy) = (&old.policy, &new.policy);
    if old_policy.id != policy.id {
        let what = format!("this is the policy `{}`, not `{}`", old_policy.id, policy.id);
        return Some(("history_of_another_policy", what, "keep the history of each policy in a folder of its own"));
    }
    if old_policy.revision == policy.revision {
        let what = format!("revision `{}` says something else here", policy.revision);
        return Some(("revision_reused", what, "give the new revision a new name and date"));
    }
    if effective(old) > effective(new) {
        let what = "this revision takes effect after the one that is built".to_string();
        return Some(("revision_not_later", what, "build the latest revision, or move its `effective` date"));
    }
    None
}
