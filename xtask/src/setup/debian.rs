//! Debian's packages, where a tool is missing and the machine lets us install it.

use crate::house::House;
use crate::run;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// A package, and a file that is there when it is installed; `*` stands for one folder of the machine's kind.
#[derive(Clone, Copy)]
pub struct Package {
    pub name: &'static str,
    pub file: &'static str,
}

/// Installs the packages of which the file is missing. `why` completes "… needs".
pub fn install(house: &House, why: &str, packages: &[Package]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|package| !there(package.file)).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !run::found("apt-get") {
        bail!("{why} needs these Debian packages or their like: {list}");
    }
    if !root() {
        bail!(
            "{why} needs Debian packages that are not installed; run this and start again:\n  \
               sudo apt-get install --no-install-recommends {list}"
        );
    }
    let log = house.work("log/apt");
    // A stale list is not yet a failure: the install below will tell.
    let _ = run::quiet("refreshing Debian's package lists", apt().arg("update"), &log);
    let mut command = apt();
    command.args(["install", "-y", "--no-install-recommends", "--no-remove"]).args(&missing);
    run::quiet(&format!("installing {list}"), &mut command, &log)
}

fn there(file: &str) -> bool {
    let Some((folder, rest)) = file.split_once("/*/") else { return Path::new(file).exists() };
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| entry.path().join(rest).exists())
}

/// True where [`install`] can install something.
pub fn possible() -> bool {
    run::found("apt-get") && root()
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    // Another process may hold apt for a while.
    command.args(["-q", "-o", "DPkg::Lock::Timeout=300"]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn root() -> bool {
    run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_in_whatever_folder_the_machine_has_for_it() {
        let folder = std::env::temp_dir().join(format!("menshen-there-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("some-kind")).unwrap();
        std::fs::write(folder.join("some-kind/file"), "").unwrap();
        let file = |name: &str| format!("{}/*/{name}", folder.display());
        assert!(there(&file("file")));
        assert!(!there(&file("other")));
        assert!(!there("/no/such/*/file"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
