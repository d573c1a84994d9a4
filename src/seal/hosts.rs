//! The hosts that the policy declares on a surface, as a browser's allow lists write them.

use menshen::policy::Policy;
use menshen::policy::model::{HostPattern, Port, Surface, UndeclaredMode};
use url::Url;

/// The declared hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// In order, each once.
    hosts: Vec<HostPattern>,
    /// Whether hosts that the policy does not declare are let through, too.
    pub any: bool,
}

impl Declared {
    /// The hosts that can be allowed on a surface: of the publisher's own, and of SDKs that its list names.
    pub fn of(policy: &Policy, surface: Surface) -> Self {
        let sdks = policy.sdks.iter().filter(|sdk| sdk.declared && sdk.surfaces.on(surface)).flat_map(|sdk| &sdk.hosts);
        let mut hosts: Vec<HostPattern> = policy.hosts.iter().map(|own| &own.host).chain(sdks).cloned().collect();
        hosts.sort();
        hosts.dedup();
        Self { hosts, any: policy.undeclared.hosts == UndeclaredMode::Report }
    }

    /// Whether an address leads to one of them.
    pub fn has(&self, url: &Url) -> bool {
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else { return false };
        matches!(url.scheme(), "http" | "https") && self.hosts.iter().any(|pattern| matches(pattern, host, port))
    }

    /// Their sources with a scheme: `https://*.example.com:8443`. A numeric IPv6 host has none (CSP 3, 2.3.1) and is left out.
    pub fn sources(&self, scheme: &str) -> Vec<String> {
        self.hosts.iter().filter(|host| !host.name.starts_with('[')).map(|host| source(host, scheme)).collect()
    }

    /// Those that no source can name.
    pub fn nameless(&self) -> Vec<String> {
        self.hosts.iter().filter(|host| host.name.starts_with('[')).map(HostPattern::to_string).collect()
    }
}

fn matches(pattern: &HostPattern, host: &str, port: u16) -> bool {
    let name = match pattern.subdomains {
        true => host.strip_suffix(&pattern.name).is_some_and(|rest| rest.ends_with('.') && rest.len() > 1),
        false => host == pattern.name,
    };
    name && match pattern.port {
        Port::Default => matches!(port, 80 | 443),
        Port::Only(only) => port == only,
        Port::Any => true,
    }
}

/// A pattern means `name`, `name:port` or `name:*`, and a source of CSP or of an allow list writes it so too.
pub fn source(host: &HostPattern, scheme: &str) -> String {
    format!("{scheme}://{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(name: &str, subdomains: bool, port: Port) -> HostPattern {
        HostPattern { name: name.into(), subdomains, port }
    }

    #[test]
    fn patterns_become_sources_of_the_same_meaning() {
        let hosts = vec![
            pattern("a.example", false, Port::Default),
            pattern("b.example", true, Port::Any),
            pattern("c.example", true, Port::Only(8443)),
            pattern("[::1]", false, Port::Default),
        ];
        let all = Declared { hosts, any: false };
        assert_eq!(all.sources("https"), ["https://a.example", "https://*.b.example:*", "https://*.c.example:8443"]);
        assert_eq!(all.nameless(), ["[::1]"]);
        let has = |text: &str| all.has(&Url::parse(text).unwrap());
        assert!(has("https://a.example/x") && has("http://x.b.example:81/") && has("https://c.c.c.example:8443"));
        assert!(
            !has("https://a.example:8443/")
                && !has("https://b.example")
                && !has("https://xb.example")
                && !has("ftp://a.example:80/")
        );
    }
}
