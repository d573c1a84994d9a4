//! What `menshen build` writes: guard.js with the compiled policy inside, and the parts that it loads later. Bytes in, bytes out:
//! the same input gives the same files, byte for byte.
//!
//! The package's own scripts come in as they are; this room fills in what is the policy's.

mod file;
mod history;
mod parts;
mod script;
mod settings;
mod wording;

pub use file::File;
pub use history::{Earlier, History, earlier};
pub(super) use wording::faults as wording_faults;

use super::Fault;
use crate::policy::{
    self,
    change::{What, difference},
    compile,
    model::Surface,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// What the publisher chose for a build.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Where the page will run.
    pub surface: Surface,
    /// All parts in scripts that need no fetch, for `file://` and hosts.
    pub inline: bool,
    /// A build that tests can steer.
    pub testing: bool,
    /// Everything in JavaScript, and nothing that WebAssembly runs.
    pub no_wasm: bool,
    /// A guard that decides and logs, and holds nothing.
    pub observe: bool,
}

/// Why there is no build.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The policy is at fault.
    Policy(Vec<Fault>),
    /// The package is not whole: what it lacks.
    Package(String),
}

/// The files of the package that a build is made of.
#[derive(Clone, Debug, Default)]
pub struct Package(Vec<File>);

impl Package {
    /// Adds a file.
    pub fn give(&mut self, name: &str, bytes: &[u8]) {
        self.0.push(File { name: name.to_string(), bytes: bytes.to_vec() });
    }

    /// Names of the files that a build needs.
    pub fn needs(choice: Choice) -> Vec<&'static str> {
        let Scripts { guard, screens, desk, late, bridges, tags, memory } = scripts(choice);
        let rest = STYLES.into_iter().flatten().chain(["consent.js", "rights.js"]);
        let wasm: &[&str] = if choice.no_wasm { &[] } else { &["consent.wasm", "rights.wasm", "gate.js"] };
        [guard, screens, desk, late, bridges, tags, memory]
            .into_iter()
            .chain(rest)
            .chain(wasm.iter().copied())
            .collect()
    }

    fn bytes(&self, name: &str) -> Result<&[u8], Failure> {
        let found = self.0.iter().find(|file| file.name == name);
        found.map(|file| file.bytes.as_slice()).ok_or_else(|| Failure::Package(alloc::format!("there is no `{name}`")))
    }

    fn text(&self, name: &str) -> Result<&str, Failure> {
        core::str::from_utf8(self.bytes(name)?).map_err(|_| Failure::Package(alloc::format!("`{name}` is not UTF-8")))
    }
}

/// The styles as they are written, and mirrored: entry, first layer, what else asks, the rest.
const STYLES: [[&str; 4]; 2] = [
    ["entry.css", "first.css", "more.css", "rest.css"],
    ["entry.rtl.css", "first.rtl.css", "more.rtl.css", "rest.rtl.css"],
];

/// The scripts of the page, as the package calls them.
struct Scripts {
    guard: &'static str,
    screens: &'static str,
    desk: &'static str,
    late: &'static str,
    bridges: &'static str,
    tags: &'static str,
    memory: &'static str,
}

fn scripts(choice: Choice) -> Scripts {
    let guard = match (choice.no_wasm, choice.observe, choice.testing) {
        (false, false, false) => "guard.js",
        (false, false, true) => "guard.testing.js",
        (false, true, false) => "guard.observe.js",
        (false, true, true) => "guard.observe.testing.js",
        (true, false, false) => "guard-nowasm.js",
        (true, false, true) => "guard-nowasm.testing.js",
        // No package has it: the command line says why.
        (true, true, _) => "guard-nowasm.observe.js",
    };
    if choice.testing {
        Scripts {
            guard,
            screens: "screens.testing.js",
            desk: "desk.testing.js",
            late: "late.testing.js",
            bridges: "bridges.testing.js",
            tags: "tags.testing.js",
            memory: "memory.testing.js",
        }
    } else {
        Scripts {
            guard,
            screens: "screens.js",
            desk: "desk.js",
            late: "late.js",
            bridges: "bridges.js",
            tags: "tags.js",
            memory: "memory.js",
        }
    }
}

/// Builds a policy.
pub fn release(
    package: &Package,
    policy: &policy::Reading,
    history: &History,
    choice: Choice,
) -> Result<Vec<File>, Failure> {
    let fault = |fault| Failure::Policy(Vec::from([fault]));
    let worded = wording::faults(&policy.policy);
    if !worded.is_empty() {
        return Err(Failure::Policy(worded));
    }
    let mut table = compile::table(policy).map_err(fault)?;
    let told = |old| difference(old, policy).changes.iter().any(|change| change.what == What::Told);
    if history.latest().is_some_and(told) {
        compile::mark_telling(&mut table);
    }
    let before =
        history.before(policy).map(|old| compile::table(old).map(|table| (old, table))).transpose().map_err(fault)?;

    let mut parts = parts::Parts::new(package, choice);
    let now = parts.revision(policy, history.latest())?;
    let until_then = before.as_ref().map(|(old, _)| parts.revision(old, None)).transpose()?;
    let (desk, gate) = (parts.desk()?, parts.gate()?);

    let tables: Vec<&[u8]> = before.iter().map(|(_, table)| table.as_slice()).chain([table.as_slice()]).collect();
    let settings = settings::settings(policy, &tables, &parts, (&desk, &gate), (&now, until_then.as_ref()), choice);
    let Scripts { guard, bridges, tags, .. } = scripts(choice);
    let mut guard = script::filled_ascii(package.text(guard)?, "settings", &settings)?;
    if settings::watch_bridges(&tables) {
        guard = script::with_part(&guard, "bridges", package.text(bridges)?)?;
    }
    if settings::has_tags(policy, choice) {
        guard = script::with_part(&guard, "tags", package.text(tags)?)?;
    }
    let mut files = Vec::from([File { name: "guard.js".to_string(), bytes: guard.into_bytes() }]);
    files.extend(parts.files);
    files.push(File { name: "policy.bin".to_string(), bytes: table });
    Ok(files)
}
