//! What `menshen build` writes: guard.js with the compiled policy inside, and the parts that it loads later. Bytes in, bytes out:
//! the same input gives the same files, byte for byte.
//!
//! The package's own scripts come in as they are; this room fills in what is the policy's.

mod file;
mod history;
mod parts;
mod script;
mod settings;

pub use file::File;
pub use history::{Earlier, History, earlier};

use super::Fault;
use crate::policy::{self, compile, model::Surface};
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
        let Scripts { guard, screens, desk, late } = scripts(choice);
        let rest = ["entry.css", "first.css", "more.css", "rest.css", "consent.wasm", "rights.wasm"];
        [guard, screens, desk, late].into_iter().chain(rest).collect()
    }

    fn bytes(&self, name: &str) -> Result<&[u8], Failure> {
        let found = self.0.iter().find(|file| file.name == name);
        found.map(|file| file.bytes.as_slice()).ok_or_else(|| Failure::Package(alloc::format!("there is no `{name}`")))
    }

    fn text(&self, name: &str) -> Result<&str, Failure> {
        core::str::from_utf8(self.bytes(name)?).map_err(|_| Failure::Package(alloc::format!("`{name}` is not UTF-8")))
    }
}

/// The scripts of the page, as the package calls them.
struct Scripts {
    guard: &'static str,
    screens: &'static str,
    desk: &'static str,
    late: &'static str,
}

fn scripts(choice: Choice) -> Scripts {
    if choice.testing {
        Scripts {
            guard: "guard.testing.js",
            screens: "screens.testing.js",
            desk: "desk.testing.js",
            late: "late.testing.js",
        }
    } else {
        Scripts { guard: "guard.js", screens: "screens.js", desk: "desk.js", late: "late.js" }
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
    let table = compile::table(policy).map_err(fault)?;
    let before =
        history.before(policy).map(|old| compile::table(old).map(|table| (old, table))).transpose().map_err(fault)?;

    let mut parts = parts::Parts::new(package, choice);
    let now = parts.revision(policy, history.latest())?;
    let until_then = before.as_ref().map(|(old, _)| parts.revision(old, None)).transpose()?;
    let desk = parts.desk()?;

    let tables: Vec<&[u8]> = before.iter().map(|(_, table)| table.as_slice()).chain([table.as_slice()]).collect();
    let settings = settings::settings(policy, &tables, &parts, &desk, (&now, until_then.as_ref()), choice);
    let guard = script::filled_ascii(package.text(scripts(choice).guard)?, "settings", &settings)?;
    let mut files = Vec::from([File { name: "guard.js".to_string(), bytes: guard.into_bytes() }]);
    files.extend(parts.files);
    files.push(File { name: "policy.bin".to_string(), bytes: table });
    Ok(files)
}
