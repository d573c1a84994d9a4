//! The rows as they are written down: a line each, every row once and in its place.

use anyhow::{Context, Result, bail};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Where a duty is shown.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// On a page in a real browser.
    Page,
    /// In the Rust of the pure rooms, without a browser.
    Native,
    /// By a command at build time that refuses or reports it.
    Build,
    /// Against something that stands for a native app: no proof.
    StandIn,
}

/// A duty, and what shows it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The duty in a few words.
    pub duty: String,
    /// `suite: name` of each test; `…` at the end means every case whose name begins so.
    #[serde(default)]
    pub tests: Vec<String>,
    /// Where they show it.
    pub on: Option<On>,
    /// What no test shows yet.
    pub open: Option<String>,
    /// Why a client cannot do it.
    pub cannot: Option<String>,
}

/// What is to be said of a row as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Tests show it, all of it or in part.
    Shown(On),
    /// Nothing shows it yet.
    NotYet,
    /// A client cannot do it.
    Cannot,
}

impl Row {
    /// What is to be said of it.
    pub fn state(&self) -> State {
        match (self.on, &self.cannot) {
            (_, Some(_)) => State::Cannot,
            (Some(on), None) => State::Shown(on),
            (None, None) => State::NotYet,
        }
    }

    /// What is wrong with it, if anything is.
    fn fault(&self) -> Option<&'static str> {
        match self.state() {
            State::Shown(_) if self.tests.is_empty() => Some("`on` without a test"),
            State::NotYet | State::Cannot if !self.tests.is_empty() => Some("a test without `on`"),
            State::NotYet if !self.open.as_deref().is_some_and(|open| open.starts_with("not yet: ")) => {
                Some("shown by nothing, and `open` does not begin with `not yet: `")
            }
            State::Cannot if self.on.is_some() || self.open.is_some() => Some("`cannot` beside `on` or `open`"),
            _ if self.duty.is_empty() => Some("no duty"),
            _ => None,
        }
    }
}

/// All of them, in order.
#[derive(Debug)]
pub struct Rows(pub Vec<(String, Row)>);

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Rows;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object of rows")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Rows, A::Error> {
                let mut rows = Vec::new();
                while let Some(row) = map.next_entry()? {
                    rows.push(row);
                }
                Ok(Rows(rows))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// The numbers of the L-rows, which have gaps: from and to.
const L_ROWS: &[(u32, u32)] = &[(1, 32), (40, 60), (70, 78), (80, 85), (90, 93)];

/// Every id that there must be.
fn ids() -> Vec<String> {
    let r = (1..=175).map(|number| format!("R-{number:02}"));
    let l = L_ROWS.iter().flat_map(|(from, to)| *from..=*to).map(|number| format!("L-{number:02}"));
    r.chain(l).collect()
}

/// Reads them; fails when one is missing, stands elsewhere, or says nothing.
pub fn read(text: &str) -> Result<Rows> {
    let rows: Rows = serde_json::from_str(text).context("not in form")?;
    let wanted = ids();
    for (at, id) in wanted.iter().enumerate() {
        let Some((found, row)) = rows.0.get(at) else { bail!("{id} is missing") };
        if found != id {
            bail!("{found} stands where {id} should");
        }
        if let Some(fault) = row.fault() {
            bail!("{id}: {fault}");
        }
    }
    match rows.0.get(wanted.len()) {
        None => Ok(rows),
        Some((id, _)) => bail!("{id} is one too many"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(row: &str) -> String {
        let lines: Vec<String> = ids().iter().map(|id| format!("\"{id}\":{row}")).collect();
        format!("{{{}}}", lines.join(","))
    }

    #[test]
    fn there_are_247_ids_and_none_may_be_left_out_or_doubled() {
        let text = all(r#"{"duty":"d","open":"not yet: no test"}"#);
        assert_eq!(read(&text).unwrap().0.len(), 247);
        for (from, to) in [("\"R-07\"", "\"R-06\""), ("\"L-93\"", "\"L-94\"")] {
            assert!(read(&text.replace(from, to)).is_err(), "{to}");
        }
    }

    #[test]
    fn a_row_says_what_shows_it_or_why_nothing_does() {
        for (row, good) in [
            (r#"{"duty":"d","tests":["native: a"],"on":"native"}"#, true),
            (r#"{"duty":"d","tests":["flow: a"],"on":"page","open":"half"}"#, true),
            (r#"{"duty":"d","cannot":"because"}"#, true),
            (r#"{"duty":"d"}"#, false),
            (r#"{"duty":"d","open":"half"}"#, false),
            (r#"{"duty":"","open":"not yet: x"}"#, false),
            (r#"{"duty":"d","tests":["native: a"]}"#, false),
            (r#"{"duty":"d","tests":[],"on":"page"}"#, false),
            (r#"{"duty":"d","tests":["native: a"],"on":"phone"}"#, false),
            (r#"{"duty":"d","cannot":"x","open":"y"}"#, false),
            (r#"{"duty":"d","open":"not yet: x","more":1}"#, false),
        ] {
            assert_eq!(read(&all(row)).is_ok(), good, "{row}");
        }
    }
}
