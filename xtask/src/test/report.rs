//! Running a test program: what it prints is shown as it comes, and kept to be counted.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

/// Runs the command, hands each line to `show`, and returns all it printed with whether it succeeded.
pub fn follow(command: &mut Command, mut show: impl FnMut(&str)) -> Result<(String, bool)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", command.get_program().to_string_lossy()))?;
    let mut errors = child.stderr.take().context("the program has no error output")?;
    let aside = std::thread::spawn(move || {
        let mut text = Vec::new();
        let _ = errors.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    let mut all = String::new();
    let output = child.stdout.take().context("the program has no output")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        show(&line);
        all.push_str(&line);
        all.push('\n');
    }
    let status = child.wait()?;
    let errors = aside.join().unwrap_or_default();
    if !status.success() {
        println!();
        for line in errors.lines().rev().take(60).collect::<Vec<_>>().into_iter().rev() {
            println!("  {line}");
        }
    }
    Ok((all, status.success()))
}

/// What a suite printed of each case that failed, or (`AGAIN`) was tried twice: its name and the first line of what was wrong.
pub fn failures(output: &str) -> Vec<String> {
    let mut lines = output.lines().peekable();
    let mut failures = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("AGAIN ") {
            failures.push(line.to_owned());
        }
        let Some(name) = line.strip_prefix("FAIL ") else { continue };
        let why = lines.peek().filter(|next| next.starts_with(' ')).map_or("", |next| next.trim());
        failures.push(format!("{name} {why}").trim_end().to_owned());
    }
    failures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_was_tried_twice_is_named() {
        let output = "AGAIN webkit   a (9 ms) waited 9 ms for it\nok   webkit   a (1 ms)\n1 passed, 0 failed\n";
        assert_eq!(failures(output), ["AGAIN webkit   a (9 ms) waited 9 ms for it"]);
    }

    #[test]
    fn a_failed_case_is_told_in_one_line() {
        let output = "ok   chromium a (1 ms)\nFAIL firefox  b (2 ms)\n     why\n     more\nFAIL c could not run\n1 passed, 2 failed\n";
        assert_eq!(failures(output), ["firefox  b (2 ms) why", "c could not run"]);
    }
}
