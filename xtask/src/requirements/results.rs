//! What the tests of the last full run came to: a file of lines for each suite, below the target folder.

use super::rows::{On, Row};
use crate::house::House;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// Where they lie in the driver's part of the target folder; `tests/harness/results.mjs` writes there, too.
const FOLDER: &str = "results";
/// How tests begin that show nothing on a page: without a browser, or against something that stands for a native app.
const NO_PAGE: &[&str] = &["native: ", "hosts: ", "bypass: bridge: "];
/// Suites whose cases run in one engine each, in their turn, unless all is asked for: the engine says nothing then.
const TURNS: &[&str] = &["forgery", "sdks", "whole"];

/// One test in one engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub suite: String,
    pub engine: String,
    pub name: String,
    pub good: bool,
}

/// A test that shows a row, and where it passed.
#[derive(Debug, PartialEq, Eq)]
pub struct Shown {
    /// `suite: name` as the row says it.
    pub test: String,
    /// How many cases that is.
    pub cases: usize,
    /// The engines, in alphabetical order; none where no browser is needed, or where one of them is taken in turn.
    pub engines: Vec<String>,
}

/// Forgets all of them: a full run begins.
pub fn forget(house: &House) -> Result<()> {
    match std::fs::remove_dir_all(house.work(FOLDER)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Keeps the results of a suite that the driver itself has run: of each line `test path::name ... ok` one.
pub fn keep(house: &House, suite: &str, output: &str) -> Result<()> {
    let mut text = String::new();
    for (name, good) in output.lines().filter_map(harness_line) {
        let case = Case { suite: suite.to_owned(), engine: "none".to_owned(), name: name.to_owned(), good };
        text.push_str(&serde_json::to_string(&case)?);
        text.push('\n');
    }
    let folder = house.work(FOLDER);
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(format!("{suite}.jsonl")), text).with_context(|| format!("cannot keep {suite}"))
}

/// The name of a Rust test, without its path, and whether it passed.
fn harness_line(line: &str) -> Option<(&str, bool)> {
    let (path, end) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let good = match end {
        "ok" => true,
        end if end.starts_with("FAILED") => false,
        _ => return None,
    };
    Some((path.rsplit("::").next().unwrap_or(path), good))
}

/// All of them.
pub fn load(house: &House) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    let Ok(folder) = std::fs::read_dir(house.work(FOLDER)) else { return Ok(cases) };
    for file in folder {
        let path = file?.path();
        for line in std::fs::read_to_string(&path)?.lines() {
            cases.push(serde_json::from_str(line).with_context(|| path.display().to_string())?);
        }
    }
    Ok(cases)
}

/// Does this case answer to what a row calls it?
fn answers(case: &Case, suite: &str, name: &str) -> bool {
    case.suite == suite
        && match name.strip_suffix('…') {
            Some(beginning) => case.name.starts_with(beginning),
            None => case.name == name,
        }
}

/// What the tests of a row came to. What is missing or failed is a fault.
pub fn of_row(id: &str, row: &Row, cases: &[Case], faults: &mut Vec<String>) -> Vec<Shown> {
    let mut shown = Vec::new();
    for test in &row.tests {
        let (suite, name) = test.split_once(": ").unwrap_or(("", test));
        let found: Vec<&Case> = cases.iter().filter(|case| answers(case, suite, name)).collect();
        if found.is_empty() {
            faults.push(format!("{id}: no test of the last full run is called `{test}`"));
        }
        faults.extend(
            found
                .iter()
                .filter(|case| !case.good)
                .map(|case| format!("{id}: `{}: {}` failed ({})", case.suite, case.name, case.engine)),
        );
        let mut names: Vec<&str> = found.iter().map(|case| case.name.as_str()).collect();
        let mut engines: Vec<String> = found.iter().map(|case| case.engine.clone()).collect();
        engines.sort();
        engines.dedup();
        names.sort_unstable();
        names.dedup();
        engines.retain(|engine| engine != "none" && !TURNS.contains(&suite));
        shown.push(Shown { test: test.clone(), cases: names.len(), engines });
    }
    let on_page = |test: &String| !NO_PAGE.iter().any(|beginning| test.starts_with(beginning));
    if row.on == Some(On::Page) && !row.tests.iter().any(on_page) {
        faults.push(format!("{id}: no test of a browser shows it on a page"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(suite: &str, engine: &str, name: &str, good: bool) -> Case {
        Case { suite: suite.into(), engine: engine.into(), name: name.into(), good }
    }

    fn row(tests: &[&str], on: On) -> Row {
        let tests = tests.iter().map(ToString::to_string).collect();
        Row { duty: "d".into(), tests, on: Some(on), open: None, cannot: None }
    }

    fn faults(row: &Row, cases: &[Case]) -> Vec<String> {
        let mut faults = Vec::new();
        of_row("R-01", row, cases, &mut faults);
        faults
    }

    #[test]
    fn lines_of_the_harness_are_read_and_others_are_not() {
        assert_eq!(harness_line("test a::tests::b ... ok"), Some(("b", true)));
        assert_eq!(harness_line("test b ... FAILED"), Some(("b", false)));
        assert_eq!(harness_line("test b ... ignored"), None);
        assert_eq!(harness_line("test result: ok. 1 passed; 0 failed"), None);
    }

    #[test]
    fn a_test_that_is_not_there_or_failed_in_one_engine_is_a_fault() {
        let cases = [case("flow", "chromium", "a: b", true), case("flow", "firefox", "a: b", false)];
        assert_eq!(faults(&row(&["flow: a: c"], On::Page), &cases).len(), 1);
        assert_eq!(faults(&row(&["record: a: b"], On::Page), &cases).len(), 1);
        assert_eq!(faults(&row(&["flow: a: b"], On::Page), &cases).len(), 1);
        assert!(faults(&row(&["flow: a: b"], On::Page), &cases[..1]).is_empty());
    }

    #[test]
    fn a_name_that_ends_in_dots_means_all_that_begin_so() {
        let cases = [case("bypass", "webkit", "door P1 a", true), case("bypass", "webkit", "door P1 b", true)];
        let mut faults = Vec::new();
        let shown = of_row("R-01", &row(&["bypass: door P1 …"], On::Page), &cases, &mut faults);
        assert_eq!(shown, [Shown { test: "bypass: door P1 …".into(), cases: 2, engines: vec!["webkit".into()] }]);
        assert!(faults.is_empty());
    }

    #[test]
    fn without_a_browser_or_with_a_stand_in_nothing_is_shown_on_a_page() {
        let cases = [case("native", "none", "a", true), case("hosts", "none", "a", true)];
        assert_eq!(faults(&row(&["native: a", "hosts: a"], On::Page), &cases).len(), 1);
        assert!(faults(&row(&["native: a"], On::Native), &cases).is_empty());
    }
}
