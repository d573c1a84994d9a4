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
