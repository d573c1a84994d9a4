//! What `menshen check` and `menshen build` say of a policy.

use super::release::{Earlier, History, earlier, wording_faults};
use crate::policy::{
    Fault, Reading,
    change::{Change, What, difference},
    explain::explain,
    item,
    model::{Surface, Written},
    read_as,
};
use alloc::{format, string::String, vec::Vec};

/// A policy that has been read together with its history, and what there is to say of it.
#[derive(Debug)]
pub struct Checked {
    /// The policy.
    pub policy: Reading,
    /// Its earlier revisions.
    pub history: History,
    /// What changed since the latest of them, and which words changed without asking again; empty without history.
    pub changes: String,
}

/// Reads a policy and its earlier revisions. On failure, everything that is wrong, in words. Hosts must stand as a browser writes
/// them; those of earlier revisions were judged in their time.
pub fn check(name: &str, text: &str, files: &[Earlier], written: Written) -> Result<Checked, String> {
    let policy = read_as(text, written).map_err(|faults| sentences(name, &faults))?;
    let worded = wording_faults(&policy.policy);
    if !worded.is_empty() {
        return Err(sentences(name, &worded));
    }
    let history = earlier(&policy, files).map_err(|faults| sentences(name, &faults))?;
    let changes = history.latest().map(|old| changes(old, &policy)).unwrap_or_default();
    Ok(Checked { policy, history, changes })
}

impl Checked {
    /// What `check` prints: changes, the explanation for a surface if it was asked for, and that there is no fault.
    pub fn say(&self, name: &str, surface: Option<Surface>) -> String {
        let explanation = surface.map(|surface| explain(&self.policy.policy, surface)).unwrap_or_default();
        let items = item::list(&self.policy.policy).len();
        format!("{}{explanation}{name}: no faults, {items} items\n", self.changes)
    }
}

/// Faults in words, and how many.
pub fn sentences(name: &str, faults: &[Fault]) -> String {
    let mut out: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    out.push_str(&format!("{name}: {} fault{}\n", faults.len(), if faults.len() == 1 { "" } else { "s" }));
    out
}

fn changes(old: &Reading, new: &Reading) -> String {
    let difference = difference(old, new);
    let mut out = format!("since revision {}\n", old.policy.revision);
    if difference.changes.is_empty() {
        out.push_str("  nothing asks again\n");
    }
    for change in &difference.changes {
        out.push_str(&format!("  {}\n", line(change)));
    }
    for edit in &difference.edits {
        let what = format!("the words changed from `{}` to `{}`, and nothing asks again", edit.before, edit.after);
        let mend = "if they mean something else now, raise the purpose's `meaning` or give it a new id";
        out.push_str(&format!("{}\n", Fault::new(edit.path.clone(), "words_changed", what, mend)));
    }
    out
}

fn line(change: &Change) -> String {
    let kind = change.kind.word();
    match change.what {
        What::Added => format!("{}: new, is asked ({kind})", change.item),
        What::Removed => format!("{}: gone ({kind})", change.item),
        What::Changed => format!("{}: asked again for its {} ({kind})", change.item, list(&change.fields)),
        What::Told => format!("{} changed: told, asks nothing ({kind})", change.fields.join(".")),
    }
}

fn list(fields: &[String]) -> String {
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    fields.join(", ")
}
