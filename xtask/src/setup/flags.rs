//! The compiler's flags for the wasm targets.

use super::wasm::GATE;
use std::path::{Path, PathBuf};

/// The gate keeps nothing on its stack: what stands behind it has short addresses. A compiler that needs more makes `verify-gate` fail.
const GATE_STACK: u32 = 16;

/// Passes of the compiler that are held back: they lengthen the loops and branches of the gate.
const HELD_BACK: &[&str] = &["-disable-lsr", "-two-entry-phi-node-folding-threshold=0"];

/// The flags for one target. No path of the building machine gets into what is shipped.
pub fn flags(root: &Path, target: &str) -> Vec<String> {
    let mut flags = vec![remap(root, "menshen")];
    for registry in registries() {
        flags.push(remap(&registry, "crates"));
    }
    if target == GATE {
        flags.push(format!("-Clink-arg=-zstack-size={GATE_STACK}"));
        flags.extend(HELD_BACK.iter().map(|pass| format!("-Cllvm-args={pass}")));
    } else {
        // A log has a few hundred lines: a loop over the rounds is quick enough, and a quarter of the unrolled one.
        flags.extend([r#"--cfg=sha2_backend="soft""#.into(), r#"--cfg=sha2_backend_soft="compact""#.into()]);
    }
    flags
}

/// The flags as cargo's configuration writes a list.
pub fn list(flags: &[String]) -> String {
    let quoted: Vec<String> = flags.iter().map(|flag| format!("'{flag}'")).collect();
    format!("[{}]", quoted.join(","))
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

/// Where cargo unpacks the sources of packages.
fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")))
        .unwrap_or_default();
    let Ok(entries) = std::fs::read_dir(home.join("registry/src")) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::super::wasm::PROGRAM;
    use super::*;

    #[test]
    fn the_flags_are_a_list_of_toml() {
        assert_eq!(list(&["-Ca=b".into(), "--c".into()]), "['-Ca=b','--c']");
    }

    #[test]
    fn the_gate_has_a_small_stack_and_the_programs_a_small_hash() {
        let has = |target, what| flags(Path::new("/x"), target).iter().any(|flag| flag.contains(what));
        assert!(has(GATE, "stack-size") && !has(GATE, "compact"));
        assert!(has(PROGRAM, "compact") && !has(PROGRAM, "stack-size"));
    }
}
