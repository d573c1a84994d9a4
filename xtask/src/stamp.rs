//! Skipping a step whose inputs did not change: a hash of the inputs, kept beside the outputs.

use crate::house::House;
use anyhow::{Context, Result};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// The inputs of a step.
pub struct Inputs(DefaultHasher);

impl Inputs {
    /// The inputs of the step of this name; the driver itself is one of them, by its version of the step.
    pub fn of(step: &str) -> Self {
        let mut inputs = Self(DefaultHasher::new());
        inputs.text(step);
        inputs
    }

    /// Adds a value, such as the options of a tool.
    pub fn text(&mut self, value: &str) -> &mut Self {
        self.0.write_usize(value.len());
        self.0.write(value.as_bytes());
        self
    }

    /// Adds a file or a folder with all it holds; what is not there counts as absent.
    pub fn path(&mut self, path: &Path) -> Result<&mut Self> {
        for file in files(path)? {
            self.text(&file.to_string_lossy());
            let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            self.0.write_usize(bytes.len());
            self.0.write(&bytes);
        }
        Ok(self)
    }

    /// Does the work unless the same inputs already made these outputs.
    pub fn unless_fresh(
        &self,
        house: &House,
        name: &str,
        outputs: &[PathBuf],
        work: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let stamp = house.work(&format!("stamps/{name}"));
        let value = format!("{:016x}", self.0.finish());
        let same = std::fs::read_to_string(&stamp).is_ok_and(|old| old == value);
        if same && outputs.iter().all(|file| file.exists()) {
            return Ok(());
        }
        work()?;
        if let Some(folder) = stamp.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(stamp, value)?;
        Ok(())
    }
}

/// Every file at or below `path`, in a stable order; `node_modules` and hidden names are left out.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(path, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        found.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in std::fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))? {
            let entry = entry?;
            let name = entry.file_name();
            let hidden = name.to_string_lossy().starts_with('.');
            if !hidden && name != "node_modules" && name != "target" {
                collect(&entry.path(), found)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_inputs_give_the_same_hash_and_others_another() {
        let hash = |values: &[&str]| {
            let mut inputs = Inputs::of("x");
            for value in values {
                inputs.text(value);
            }
            inputs.0.finish()
        };
        assert_eq!(hash(&["a", "b"]), hash(&["a", "b"]));
        assert_ne!(hash(&["a", "b"]), hash(&["ab", ""]));
    }
}
