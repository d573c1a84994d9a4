//! Host patterns: `name`, `*.name` (subdomains only), with `:port`, `:*` or the scheme's default port. ASCII, lower case, as
//! the URL parser of a browser gives a host (WHATWG URL, host serializing).

use super::{Place, Read, owner, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::{fmt, net::Ipv6Addr};

/// Which ports a host pattern means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Port {
    /// The default port of the scheme.
    Default,
    /// This port.
    Only(u16),
    /// Every port.
    Any,
}

/// A pattern over hosts. Without a name only as a stand-in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostPattern {
    /// The name, or what the subdomains stand under.
    pub name: String,
    /// Whether the subdomains are meant instead of the name.
    pub subdomains: bool,
    /// The ports.
    pub port: Port,
}

impl HostPattern {
    /// Whether both patterns mean the same names and ports, and neither is more specific.
    pub fn rivals(&self, other: &HostPattern) -> bool {
        let ports = match (self.port, other.port) {
            (Port::Default, Port::Only(port)) | (Port::Only(port), Port::Default) => port == 80 || port == 443,
            (left, right) => left == right,
        };
        self.name == other.name && self.subdomains == other.subdomains && ports
    }

    fn parse(text: &str) -> Result<Self, &'static str> {
        if text.contains(['/', '?', '#', '@']) {
            return Err("it holds a scheme or a path");
        }
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (text, None),
        };
        let port = match port {
            None => Port::Default,
            Some("*") => Port::Any,
            Some(port) => Port::Only(
                port.parse().ok().filter(|port| *port > 0).ok_or("the port is no number from 1 to 65535, nor `*`")?,
            ),
        };
        let (name, subdomains) = host.strip_prefix("*.").map_or((host, false), |name| (name, true));
        if name.contains('*') {
            return Err("`*` stands only at the front, before a dot");
        }
        let address = name
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            .is_some_and(|rest| rest.parse::<Ipv6Addr>().is_ok());
        if !address {
            labels(name)?;
        }
        let number = name.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
        if subdomains && (address || number) {
            return Err("an address has no subdomains");
        }
        Ok(Self { name: name.to_string(), subdomains, port })
    }
}

fn labels(name: &str) -> Result<(), &'static str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err("it is not in lower case");
    }
    if !name.is_ascii() {
        return Err("it is not ASCII: write the `xn--` form that the browser sends");
    }
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    if name.len() <= 253 && name.split('.').all(label) { Ok(()) } else { Err("it is not a host name") }
}

impl fmt::Display for HostPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.subdomains { "*." } else { "" }, self.name)?;
        match self.port {
            Port::Default => Ok(()),
            Port::Only(port) => write!(f, ":{port}"),
            Port::Any => f.write_str(":*"),
        }
    }
}

impl Read for HostPattern {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        let Some(text) = read::text(place, value, "a host") else { return Self::stand_in() };
        match Self::parse(text) {
            Ok(host) => {
                if host.subdomains && owner::many_owners(&host.name) {
                    let what = format!("`{text}` means the hosts of many owners");
                    place.fault("host_too_wide", what, "name the domain of one owner, for example `*.example.com`");
                }
                host
            }
            Err(why) => {
                let mend = "write `name` or `*.name`, then `:port` or `:*` if it is not the default port";
                place.fault("bad_host", format!("`{text}` is not a host pattern: {why}"), mend);
                Self::stand_in()
            }
        }
    }

    fn stand_in() -> Self {
        Self { name: String::new(), subdomains: false, port: Port::Default }
    }
}

impl schemars::JsonSchema for HostPattern {
    fn schema_name() -> Cow<'static, str> {
        "HostPattern".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let form = r"^(\*\.)?([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(:(\d{1,5}|\*))?$";
        schema::string("A host, or `*.` and a domain for its subdomains; the default port, `:port` or `:*`.", form, 262)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> HostPattern {
        HostPattern::parse(text).unwrap()
    }

    #[test]
    fn rivals_mean_the_same_and_neither_is_more_specific() {
        assert!(host("a.example").rivals(&host("a.example:443")));
        assert!(host("*.a.example:*").rivals(&host("*.a.example:*")));
        for (left, right) in [
            ("a.example", "a.example:8080"),
            ("a.example:*", "a.example:8080"),
            ("*.a.example", "a.example"),
            ("*.a.example", "*.b.a.example"),
        ] {
            assert!(!host(left).rivals(&host(right)), "{left} {right}");
        }
    }

    #[test]
    fn what_is_no_host_is_refused() {
        for text in [
            "https://a.example",
            "a.example/x",
            "A.example",
            "a..example",
            "*",
            "a.*.example",
            "a:0",
            "a:99999",
            "",
            "*.1.2.3.4",
            "bücher.example",
        ] {
            assert!(HostPattern::parse(text).is_err(), "{text}");
        }
        for text in ["127.0.0.1:8080", "[::1]:*", "baidu.localhost:*", "*.example.com", "xn--bcher-kva.example"] {
            assert_eq!(host(text).to_string(), text);
        }
    }
}
