//! Links that a person can follow. Whatever runs code (`javascript:`, `data:`) is refused: links stand inside our own screens.

use super::{Place, Read, read, schema, text};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::json;

/// The scheme of a link, lower case, if it has one (RFC 3986 section 3.1).
fn scheme(link: &str) -> Option<String> {
    let (scheme, _) = link
        .split_once([':', '/', '?', '#'])
        .filter(|(head, _)| link.get(head.len()..).is_some_and(|rest| rest.starts_with(':')))?;
    Some(scheme.to_ascii_lowercase())
}

fn clean(link: &str) -> bool {
    !link.is_empty()
        && link.len() <= 2000
        && !link.chars().any(|char| char.is_whitespace() || char.is_control() || matches!(char, '"' | '<' | '>' | '\\'))
}

fn on_the_web(link: &str) -> bool {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', ':', '?', '#']))
}

macro_rules! link {
    ($(#[doc = $doc:literal])* $name:ident, $allows:expr, $code:literal, $mend:literal, $pattern:literal) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// The link.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            fn check(place: &Place<'_>, link: &str) -> bool {
                let allows: fn(&str) -> bool = $allows;
                let good = clean(link) && allows(link);
                if !good {
                    place.fault($code, format!("`{link}` is not a link that may stand here"), $mend);
                }
                good
            }
        }

        impl Read for $name {
            fn read(place: &Place<'_>, value: &Value) -> Self {
                match read::text(place, value, "a link") {
                    Some(link) if Self::check(place, link) => Self(link.to_string()),
                    _ => Self::stand_in(),
                }
            }
            fn stand_in() -> Self {
                Self(String::new())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schema::string(concat!($($doc),*).trim_ascii(), $pattern, 2000)
            }
        }
    };
}

link!(
    /// An absolute web link: what stands at somebody else's.
    WebLink, on_the_web, "bad_link", "write the whole link with `https://`", r"^https?://[^/:?#\s]\S*$"
);
link!(
    /// A web link, or a relative one to a page of the publisher's own.
    Link, |link| on_the_web(link) || scheme(link).is_none(), "bad_link", "write a whole `https://` link or a relative one", r"^(https?://[^/:?#\s]\S*|[^:\s]*([/?#]\S*)?)$"
);
link!(
    /// Where a right is exercised: a link, or `host:name` for a screen of the native host.
    RightLink,
    |link| link.strip_prefix("host:").map_or_else(|| on_the_web(link) || scheme(link).is_none(), super::Id::allows),
    "bad_link",
    "write a link, or `host:` and the name of a native screen",
    r"^(host:[A-Za-z0-9._-]+|https?://[^/:?#\s]\S*|[^:\s]*([/?#]\S*)?)$"
);

/// A link for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links(Vec<(String, String)>);

impl Links {
    /// The link in a language; empty when it is missing.
    pub fn get(&self, language: &str) -> &str {
        self.0.iter().find(|(tag, _)| tag == language).map(|(_, link)| link.as_str()).unwrap_or_default()
    }
}

impl Read for Links {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        Self(text::by_language(place, value, |here, link| {
            Link::check(here, link);
        }))
    }
    fn stand_in() -> Self {
        Self(Vec::new())
    }
}

impl schemars::JsonSchema for Links {
    fn schema_name() -> Cow<'static, str> {
        "Links".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let link = schemas.subschema_for::<Link>();
        schema::of(json!({
            "description": "A link for each language of the policy.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" },
            "additionalProperties": link,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_runs_code_is_refused() {
        assert_eq!(scheme("javascript:alert(1)").as_deref(), Some("javascript"));
        assert_eq!(scheme("/policy?next=a:b"), None);
        assert_eq!(scheme("policy.html#a:b"), None);
        assert!(on_the_web("https://a.example/") && !on_the_web("https:///x") && !on_the_web("https://"));
    }
}
