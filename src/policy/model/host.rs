//! Host patterns: `name`, `*.name` (subdomains only), with `:port`, `:*` or the scheme's default port. The name stands as the
//! URL parser of a browser writes it (WHATWG URL, host serializing): what is written otherwise would never be met.

use super::{Place, Read, owner, read, schema};
use crate::policy::json::Value;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::{
    fmt,
    net::{Ipv4Addr, Ipv6Addr},
};

/// How a browser writes a host; nothing where it is none. The whole of it takes tables of all scripts, which only a build can
/// carry: [`plain`] knows what is written in ASCII, the command line brings the rest.
pub type Written = fn(&str) -> Option<String>;

/// A name in ASCII, in lower case; an address as it stands.
pub fn plain(host: &str) -> Option<String> {
    let inner = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let known = inner.map_or(host.is_ascii(), |inner| inner.parse::<Ipv6Addr>().is_ok());
    known.then(|| host.to_ascii_lowercase())
}

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

    /// Reads a pattern; where a browser writes the host otherwise, the fault is the pattern in its form.
    fn parse(text: &str, written: Written) -> Result<Self, Misfit> {
        if text.contains(['/', '?', '#', '@']) {
            return Err("it holds a scheme or a path".into());
        }
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (text, None),
        };
        let port = match port {
            None => Port::Default,
            Some("*") => Port::Any,
            Some(port) => Port::Only(
                port.parse()
                    .ok()
                    .filter(|number| *number > 0 && !port.starts_with('+'))
                    .ok_or("the port is no number from 1 to 65535, nor `*`")?,
            ),
        };
        let (name, subdomains) = host.strip_prefix("*.").map_or((host, false), |name| (name, true));
        if name.contains('*') {
            return Err("`*` stands only at the front, before a dot".into());
        }
        let canonical = written(name).ok_or("it is not a host name")?;
        let address = canonical.starts_with('[') || canonical.parse::<Ipv4Addr>().is_ok();
        if subdomains && address {
            return Err("an address has no subdomains".into());
        }
        if !address {
            labels(&canonical)?;
        }
        let pattern = Self { name: canonical, subdomains, port };
        if pattern.to_string() == text { Ok(pattern) } else { Err(Misfit::Form(pattern)) }
    }
}

/// Why a text is no pattern.
#[derive(Debug, PartialEq, Eq)]
enum Misfit {
    /// It means nothing.
    Nothing(&'static str),
    /// It means this pattern, and is written otherwise.
    Form(HostPattern),
}

impl From<&'static str> for Misfit {
    fn from(why: &'static str) -> Self {
        Self::Nothing(why)
    }
}

fn labels(name: &str) -> Result<(), &'static str> {
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
        match Self::parse(text, place.written()) {
            Ok(host) => {
                if host.subdomains && owner::many_owners(&host.name) {
                    let what = format!("`{text}` means the hosts of many owners");
                    place.fault("host_too_wide", what, "name the domain of one owner, for example `*.example.com`");
                }
                host
            }
            Err(Misfit::Form(pattern)) => {
                let mend = format!("write `{pattern}`: so a browser writes this host");
                place.fault("bad_host", format!("`{text}` is not a host as browsers write it"), mend);
                Self::stand_in()
            }
            Err(Misfit::Nothing(why)) => {
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

    fn parse(text: &str) -> Result<HostPattern, Misfit> {
        HostPattern::parse(text, |host| url::Host::parse(host).ok().map(|host| host.to_string()))
    }

    fn host(text: &str) -> HostPattern {
        parse(text).unwrap()
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
            "a:+1",
            "",
            "*.1.2.3.4",
            "bücher.example",
            "xn--a",
            "256.1.1.1",
            "1.2.3.4.5",
            "a.example.",
            "-a.example",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert_eq!(parse("a:0"), Err("the port is no number from 1 to 65535, nor `*`".into()));
        for text in ["127.0.0.1:8080", "[::1]:*", "baidu.localhost:*", "*.example.com", "xn--bcher-kva.example"] {
            assert_eq!(host(text).to_string(), text);
        }
    }

    #[test]
    fn a_host_that_browsers_write_otherwise_is_told_in_their_form() {
        for (text, form) in [
            ("A.example", "a.example"),
            ("*.B\u{fc}cher.example:8443", "*.xn--bcher-kva.example:8443"),
            ("fa\u{df}.example", "xn--fa-hia.example"),
            ("a\u{3002}example:*", "a.example:*"),
            ("127.1:8080", "127.0.0.1:8080"),
            ("a.example:08080", "a.example:8080"),
            ("0x7f000001", "127.0.0.1"),
            ("[0:0::1]", "[::1]"),
            ("[::ffff:1.2.3.4]:*", "[::ffff:102:304]:*"),
        ] {
            let Err(Misfit::Form(pattern)) = parse(text) else { panic!("{text} is taken or means nothing") };
            assert_eq!(pattern.to_string(), form, "{text}");
        }
    }
}
