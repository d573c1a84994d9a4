//! A compiler for wasm: the toolchain's own targets, else Debian's packaged compiler with a standard
//! library built once into a private sysroot.

use super::debian::{self, Package};
use crate::house::House;
use crate::run;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The target of the gate: no standard library, the first wasm instructions only.
pub const GATE: &str = "wasm32v1-none";
/// The target of the other programs.
pub const PROGRAM: &str = "wasm32-unknown-unknown";

/// How long `rustup target add` may take before the other way is taken, and where there is no other way.
const PATIENCE: Duration = Duration::from_secs(20);
const ALL_PATIENCE: Duration = Duration::from_secs(900);
const PACKAGED: &str = "/usr/bin/rustc";

/// The compiler that was found.
pub struct Wasm {
    way: Way,
    folder: PathBuf,
}

enum Way {
    /// cargo's own compiler has the targets.
    Toolchain,
    /// Debian's compiler, our sysroot, the toolchain's linker.
    Packaged { sysroot: PathBuf, linker: PathBuf },
}

impl Wasm {
    /// Finds or installs it. `MENSHEN_WASM=packaged` takes Debian's compiler even where the toolchain has the targets.
    pub fn find(house: &House) -> Result<Self> {
        let forced = std::env::var("MENSHEN_WASM").is_ok_and(|way| way == "packaged");
        if !forced && toolchain_has_targets()? {
            return Ok(Self::toolchain(house));
        }
        if let Some(packaged) = Self::cached(house)? {
            return Ok(packaged);
        }
        if !forced && run::found("rustup") && add_targets() {
            return Ok(Self::toolchain(house));
        }
        Self::build(house)
    }

    /// A cargo command that compiles for `target`; the compiler is set in this child process alone.
    pub fn cargo(&self, house: &House, target: &str) -> Command {
        let mut command = Command::new(cargo());
        command.current_dir(house.root()).env("CARGO_TARGET_DIR", &self.folder);
        // What was set for the driver itself is not for the programs.
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("RUSTC");
        let mut flags = super::flags::flags(house.root(), target);
        if let Way::Packaged { sysroot, linker } = &self.way {
            let name = target.to_uppercase().replace('-', "_");
            command.env("RUSTC", PACKAGED).env(format!("CARGO_TARGET_{name}_LINKER"), linker);
            flags.push(format!("--sysroot={}", sysroot.display()));
        }
        command.arg(format!("--config=target.{target}.rustflags={}", super::flags::list(&flags)));
        command
    }

    /// Where cargo leaves what it compiled for `target` in `profile`.
    pub fn compiled(&self, target: &str, profile: &str, package: &str) -> PathBuf {
        self.folder.join(target).join(profile).join(format!("{}.wasm", package.replace('-', "_")))
    }

    fn toolchain(house: &House) -> Self {
        Self { way: Way::Toolchain, folder: house.work("wasm") }
    }

    fn packaged(house: &House, sysroot: PathBuf) -> Result<Self> {
        Ok(Self { way: Way::Packaged { sysroot, linker: linker()? }, folder: house.work("wasm-packaged") })
    }

    /// The private sysroot of an earlier run, when Debian's compiler is still the same.
    fn cached(house: &House) -> Result<Option<Self>> {
        if !Path::new(PACKAGED).exists() {
            return Ok(None);
        }
        let sysroot = sysroot(house)?;
        if !sysroot.join("complete").exists() {
            return Ok(None);
        }
        Self::packaged(house, sysroot).map(Some)
    }

    fn build(house: &House) -> Result<Self> {
        debian::install(
            house,
            "compiling to wasm (`rustup target add wasm32-unknown-unknown wasm32v1-none` did not work)",
            &[
                Package { name: "rustc-web", file: PACKAGED },
                Package { name: "rust-web-src", file: "/usr/lib/rustlib/src/rust/library/std/Cargo.toml" },
            ],
        )?;
        let sysroot = sysroot(house)?;
        run::step("building the standard library for wasm", || {
            library(house, &sysroot, PROGRAM, "std,panic_abort,test")?;
            library(house, &sysroot, GATE, "core,alloc,compiler_builtins")
        })?;
        std::fs::write(sysroot.join("complete"), "")?;
        Self::packaged(house, sysroot)
    }
}

fn toolchain_has_targets() -> Result<bool> {
    let sysroot = run::output(Command::new(rustc()).args(["--print", "sysroot"]))?;
    let libraries = Path::new(sysroot.trim()).join("lib/rustlib");
    Ok([GATE, PROGRAM].iter().all(|target| has_library(&libraries.join(target).join("lib"))))
}

fn has_library(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
}

fn add_targets() -> bool {
    let added = run::step("adding the wasm targets to the Rust toolchain", || {
        let mut command = Command::new("rustup");
        command.args(["target", "add", GATE, PROGRAM]);
        Ok(run::bounded(&mut command, if debian::possible() { PATIENCE } else { ALL_PATIENCE }))
    });
    added.unwrap_or(false) && toolchain_has_targets().unwrap_or(false)
}

/// One sysroot for each version of the packaged compiler.
fn sysroot(house: &House) -> Result<PathBuf> {
    let version = run::output(Command::new(PACKAGED).arg("--version"))?;
    let version = version.split_whitespace().nth(1).context("`rustc --version` printed nothing")?;
    Ok(house.work("sysroot").join(version))
}

/// Builds the standard library for one target and copies it into the sysroot.
fn library(house: &House, sysroot: &Path, target: &str, parts: &str) -> Result<()> {
    let folder = house.work("std").join(target);
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"wasm-std\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
         [profile.release]\npanic = \"abort\"\nopt-level = \"z\"\n[workspace]\n",
    )?;
    std::fs::write(folder.join("src/lib.rs"), "#![no_std]\n")?;
    let mut command = Command::new(cargo());
    command
        .current_dir(&folder)
        .args(["build", "--release", "--target", target])
        .arg(format!("-Zbuild-std={parts}"))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTC", PACKAGED)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    if target == PROGRAM {
        command.arg("-Zbuild-std-features=optimize_for_size");
    }
    run::silent(&mut command, &house.work(&format!("log/std-{target}")))?;
    let into = sysroot.join("lib/rustlib").join(target).join("lib");
    std::fs::create_dir_all(&into)?;
    for entry in std::fs::read_dir(folder.join("target").join(target).join("release/deps"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libwasm_std") {
            std::fs::copy(&path, into.join(&name))?;
        }
    }
    Ok(())
}

/// The toolchain's own linker: Debian's may be older than the objects of its compiler.
fn linker() -> Result<PathBuf> {
    let sysroot = run::output(Command::new(rustc()).args(["--print", "sysroot"]))?;
    for host in std::fs::read_dir(Path::new(sysroot.trim()).join("lib/rustlib"))? {
        let linker = host?.path().join("bin/rust-lld");
        if linker.exists() {
            return Ok(linker);
        }
    }
    for other in ["/usr/bin/rust-lld", "/usr/bin/wasm-ld"] {
        if Path::new(other).exists() {
            return Ok(PathBuf::from(other));
        }
    }
    bail!("no linker for wasm: `rust-lld` of the Rust toolchain is missing; run `apt-get install lld` and start again")
}

fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The compiler that cargo itself uses here.
fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}
