//! Where things lie in the repository.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The repository: every path the driver uses starts here.
pub struct House {
    root: PathBuf,
    target: PathBuf,
}

impl House {
    /// The repository this driver was started in.
    pub fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("the driver's folder has no parent")?.to_path_buf();
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self { root, target })
    }

    /// The top of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the top.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A path in the driver's own part of the target folder: caches, stamps, artefacts on their way.
    pub fn work(&self, path: &str) -> PathBuf {
        self.target.join("menshen").join(path)
    }

    /// A tool of the npm packages that the driver installs.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.at("xtask/npm/node_modules/.bin").join(name)
    }

    /// The path as people read it, from the top of the repository.
    pub fn short(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }
}
