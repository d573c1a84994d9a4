//! wasm-bindgen, linked into the driver: the bindings and the runner of tests in a browser.

use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;

/// The hidden command by which cargo calls the driver as the runner of wasm tests.
pub const RUNNER: &str = "wasm-test-runner";

/// Writes the bindings of a program: `<name>.js` and `<name>_bg.wasm` in `folder`.
pub fn bindings(wasm: &Path, folder: &Path, name: &str, target: &str) -> Result<()> {
    let wasm = wasm.to_string_lossy();
    let folder = folder.to_string_lossy();
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args([
        "wasm-bindgen",
        "--target",
        target,
        "--no-typescript",
        "--remove-name-section",
        "--remove-producers-section",
        "--out-name",
        name,
        "--out-dir",
        &folder,
        &wasm,
    ])
}

/// Runs one compiled wasm test in a browser, as cargo asks.
pub fn test_runner(arguments: &[String]) -> Result<ExitCode> {
    let all = std::iter::once(RUNNER).chain(arguments.iter().map(String::as_str));
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(all).map(|()| ExitCode::SUCCESS)
}
