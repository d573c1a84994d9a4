//! The program's stack: what stands behind it has shorter addresses than behind the linker's megabyte. It grows away from the data,
//! so one that is too small ends the program and touches nothing.

fn main() {
    println!("cargo::rustc-cdylib-link-arg=-zstack-size=32768");
    println!("cargo::rerun-if-changed=build.rs");
}
