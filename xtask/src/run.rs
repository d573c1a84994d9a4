//! Running other programs: one line a step with its seconds, quiet unless it fails.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How much of a failed command's output is shown.
const TAIL: usize = 40;

/// Does one step and prints one line for it.
pub fn step<T>(label: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("  {label} "));
    let start = Instant::now();
    let result = work();
    let outcome = if result.is_ok() { "" } else { "failed, " };
    say(&format!("({outcome}{:.1} s)\n", start.elapsed().as_secs_f64()));
    result
}

/// Set when the standard output is kept for a program to read.
static ASIDE: AtomicBool = AtomicBool::new(false);

/// From now on progress goes to the error output.
pub fn progress_aside() {
    ASIDE.store(true, Ordering::Relaxed);
}

fn say(text: &str) {
    if ASIDE.load(Ordering::Relaxed) {
        eprint!("{text}");
    } else {
        print!("{text}");
        let _ = std::io::stdout().flush();
    }
}

/// Runs a command as a step; its output is shown only when it fails, and then its end alone.
pub fn quiet(label: &str, command: &mut Command, log: &Path) -> Result<()> {
    step(label, || silent(command, log))
}

/// Runs a command with its output kept in `log`; a failure carries the end of it.
pub fn silent(command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .with_context(|| format!("cannot start `{}`", name(command)))?;
    if status.success() {
        return Ok(());
    }
    let output = String::from_utf8_lossy(&std::fs::read(log)?).into_owned();
    bail!("`{}` failed ({status})\n{}", name(command), tail(&output, TAIL))
}

/// Runs a command and returns what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{}`", name(command)))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({})\n{}", name(command), output.status, tail(&errors, TAIL));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command and gives up after `limit`; true when it succeeded in time.
pub fn bounded(command: &mut Command, limit: Duration) -> bool {
    let spawned = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = spawned else { return false };
    let start = Instant::now();
    while start.elapsed() < limit {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// True when a program of this name is on the PATH.
pub fn found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy().into_owned()];
    words.extend(command.get_args().take(4).map(|word| word.to_string_lossy().chars().take(60).collect()));
    words.join(" ")
}

fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().collect();
    let start = all.len().saturating_sub(lines);
    all.get(start..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_end_of_the_output() {
        let log = std::env::temp_dir().join(format!("menshen-run-{}.log", std::process::id()));
        let mut command = Command::new("sh");
        command.args(["-c", "seq 1 100; exit 3"]);
        let error = silent(&mut command, &log).unwrap_err().to_string();
        assert!(error.ends_with("99\n100"), "{error}");
        assert!(!error.contains("\n60\n"), "{error}");
        std::fs::remove_file(log).unwrap();
    }

    #[test]
    fn a_slow_command_is_given_up() {
        let start = Instant::now();
        assert!(!bounded(Command::new("sleep").arg("20"), Duration::from_millis(200)));
        assert!(start.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_missing_program_is_an_error_and_not_a_panic() {
        assert!(!bounded(&mut Command::new("no-such-program"), Duration::from_secs(1)));
        assert!(output(&mut Command::new("no-such-program")).is_err());
        assert!(!found("no-such-program"));
    }
}
