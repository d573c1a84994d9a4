//! Rows that are still over budget may only shrink: their weights are recorded in `xtask/sizes.json`.

use super::{Row, Weight};
use crate::house::House;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

/// Compilers differ a little; so much more than recorded is not yet growth, in thousandths.
const SLACK: usize = 10;

/// Writes down what is over budget today.
pub fn record(house: &House, weighed: &[(Row, Weight)]) -> Result<()> {
    let over: Map<String, Value> = weighed
        .iter()
        .filter(|(row, weight)| row.size(weight) > row.limit)
        .map(|(row, weight)| (row.artefact.to_owned(), row.size(weight).into()))
        .collect();
    std::fs::write(house.at("xtask/sizes.json"), format!("{:#}\n", Value::Object(over)))?;
    Ok(())
}

/// Fails for each row that is over its budget and over its ceiling.
pub fn check(house: &House, weighed: &[(Row, Weight)]) -> Result<()> {
    let text = std::fs::read_to_string(house.at("xtask/sizes.json")).unwrap_or_else(|_| "{}".into());
    let ceilings: Map<String, Value> = serde_json::from_str(&text).context("xtask/sizes.json cannot be read")?;
    let grown: Vec<String> = weighed.iter().filter_map(|(row, weight)| growth(&ceilings, row, weight)).collect();
    if !grown.is_empty() {
        bail!("{}", grown.join("; "));
    }
    Ok(())
}

fn growth(ceilings: &Map<String, Value>, row: &Row, weight: &Weight) -> Option<String> {
    let size = row.size(weight);
    let recorded = ceilings.get(row.artefact).and_then(Value::as_u64).and_then(|bytes| usize::try_from(bytes).ok());
    let ceiling = recorded.map_or(row.limit, |bytes| bytes + bytes * SLACK / 1000).max(row.limit);
    (size > ceiling).then(|| {
        format!(
            "{} weighs {size} bytes; its budget is {}, and it may not grow beyond {ceiling}",
            row.artefact, row.limit
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::Unit;
    use super::*;

    fn found(recorded: Option<usize>, brotli: usize) -> bool {
        let row = Row { artefact: "x", unit: Unit::Brotli, limit: 1_000, files: Vec::new() };
        let ceilings = recorded.map(|bytes| ("x".to_owned(), bytes.into())).into_iter().collect();
        growth(&ceilings, &row, &Weight { raw: 0, gzip: 0, brotli }).is_some()
    }

    #[test]
    fn a_row_over_budget_may_stay_and_shrink_but_not_grow() {
        assert!(!found(Some(2_000), 2_000));
        assert!(!found(Some(2_000), 1_500));
        assert!(!found(Some(2_000), 2_020));
        assert!(found(Some(2_000), 2_021));
    }

    #[test]
    fn a_row_without_a_ceiling_has_its_budget() {
        assert!(!found(None, 1_000));
        assert!(found(None, 1_001));
    }
}
