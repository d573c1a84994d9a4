//! Moments: RFC 3339 with its zone, since a policy that takes effect "on the 8th" takes effect at another second in each zone.

use super::{Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// A moment. Without text only as a stand-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    seconds: i64,
    text: String,
}

impl Date {
    /// Seconds since 1970 (UTC).
    pub fn seconds(&self) -> i64 {
        self.seconds
    }

    /// The day in the zone that the publisher wrote: what a person is shown.
    pub fn day(&self) -> &str {
        self.text.get(..10).unwrap_or_default()
    }

    /// Whether this stands for a date that could not be read.
    pub(crate) fn is_stand_in(&self) -> bool {
        self.text.is_empty()
    }
}

impl Read for Date {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "a date") else { return Self::stand_in() };
        match OffsetDateTime::parse(text, &Rfc3339) {
            Ok(moment) if u32::try_from(moment.unix_timestamp()).is_ok() => {
                Self { seconds: moment.unix_timestamp(), text: text.to_string() }
            }
            _ => {
                let mend = "write date, time and zone as in RFC 3339, for example `2022-03-08T00:00:00+08:00`";
                place.fault("bad_date", format!("`{text}` is not a date with time and zone"), mend);
                Self::stand_in()
            }
        }
    }

    fn stand_in() -> Self {
        Self { seconds: 0, text: String::new() }
    }
}

impl schemars::JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let form = r"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$";
        schema::string("A moment with its zone (RFC 3339).", form, 40)
    }
}
