//! The table of requirements: which test shows which duty, where, and what is still open. `tests/requirements/rows.json` says it,
//! the results of the last full run prove it, and `docs/requirements.md` is made of both.

mod page;
pub mod results;
mod rows;
pub mod sources;

use crate::house::House;
use anyhow::{Context, Result, bail};
use results::{Case, Shown};
use rows::Rows;

/// Which tests show which row; written by hand.
const ROWS: &str = "tests/requirements/rows.json";
/// What is made of it.
const PAGE: &str = "docs/requirements.md";

/// Writes the page, or with `--check` tells that it is not what it should be.
pub fn run(house: &House, arguments: &[String]) -> Result<()> {
    let check = match arguments.first().map(String::as_str) {
        None => false,
        Some("--check") => true,
        Some(other) => bail!("`requirements` takes --check and nothing else, not `{other}`"),
    };
    let (rows, cases) = (read(house)?, results::load(house)?);
    if cases.is_empty() {
        bail!("there are no results yet: run `cargo xtask test`");
    }
    let shown = prove(&rows, &cases)?;
    let text = page::write(&rows, &shown);
    let path = house.at(PAGE);
    let same = std::fs::read_to_string(&path).is_ok_and(|old| old == text);
    match (same, check) {
        (true, _) => Ok(()),
        (false, true) => bail!("{PAGE} is not up to date, run `cargo xtask requirements`"),
        (false, false) => {
            std::fs::write(&path, text)?;
            println!("  wrote {PAGE}");
            Ok(())
        }
    }
}

/// Fails when a test that shows a row did not run in the last full run, or failed in one of its engines.
pub fn proven(house: &House) -> Result<()> {
    prove(&read(house)?, &results::load(house)?).map(drop)
}

fn read(house: &House) -> Result<Rows> {
    let text = std::fs::read_to_string(house.at(ROWS)).with_context(|| format!("cannot read {ROWS}"))?;
    rows::read(&text).with_context(|| ROWS.to_owned())
}

/// What the tests of each row came to, in the order of the rows.
fn prove(rows: &Rows, cases: &[Case]) -> Result<Vec<Vec<Shown>>> {
    let mut faults = Vec::new();
    let shown = rows.0.iter().map(|(id, row)| results::of_row(id, row, cases, &mut faults)).collect();
    if faults.is_empty() {
        return Ok(shown);
    }
    bail!("{} rows are not shown as {ROWS} says\n{}", faults.len(), faults.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_of_this_house_are_whole_and_each_named_test_stands_in_the_sources() {
        let house = House::find().unwrap();
        assert_eq!(read(&house).unwrap().0.len(), 247);
        assert_eq!(sources::unknown(&house).unwrap(), Vec::<String>::new());
    }
}
