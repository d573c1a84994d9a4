//! Whose is an address? Resolved as a browser does it; what cannot be told is the other's.

use crate::Fault;
use url::Url;

/// Schemes that lead to no other host: a document of the page's own, a script of it, or an app that a person starts.
const LOCAL: &[&str] = &["data", "blob", "about", "javascript", "mailto", "tel", "sms"];

/// The page's own origin, and the bases that its addresses may be resolved against.
#[derive(Clone, Debug)]
pub struct Site {
    origin: Url,
    bases: Vec<Url>,
}

impl Site {
    /// A site of this origin: `https://app.example`, `http://localhost:8080`, `file://` or an app's own such as `app://app`.
    pub fn new(origin: &str) -> Result<Self, Fault> {
        let bad = || Fault::Origin(origin.to_string());
        let mut url = Url::parse(origin).map_err(|_| bad())?;
        let whole = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
        let named = url.host_str().is_some_and(|host| !host.is_empty()) || url.scheme() == "file";
        if !whole || !named || !url.username().is_empty() || url.password().is_some() || url.cannot_be_a_base() {
            return Err(bad());
        }
        url.set_path("/");
        Ok(Self { bases: vec![url.clone()], origin: url })
    }

    /// The scheme of the page.
    pub fn scheme(&self) -> &str {
        self.origin.scheme()
    }

    /// Host and port as they stand in an address; nothing for `file://`.
    pub fn host(&self) -> Option<String> {
        let host = self.origin.host_str().filter(|host| !host.is_empty())?;
        Some(self.origin.port().map_or_else(|| host.to_string(), |port| format!("{host}:{port}")))
    }

    /// Takes a `<base href>` in. An engine may obey it or not, so an address must be the page's own against each.
    pub fn add_base(&mut self, text: &str) {
        let Ok(url) = self.origin.join(text) else { return };
        if !matches!(url.scheme(), "data" | "javascript") && !self.bases.contains(&url) {
            self.bases.push(url);
        }
    }

    /// Whether an address leads, or could lead, to another origin.
    pub fn foreign(&self, text: &str) -> bool {
        self.bases.iter().any(|base| base.join(text).map_or(true, |url| !self.stays(&url)))
    }

    /// The address against the page's own origin; what cannot be parsed is nothing.
    pub fn resolve(&self, text: &str) -> Option<Url> {
        self.bases.last().unwrap_or(&self.origin).join(text).ok()
    }

    /// Whether an address is of the page's own origin, and not merely of none.
    pub fn owns(&self, url: &Url) -> bool {
        let key =
            |url: &Url| (url.scheme().to_string(), url.host_str().map(str::to_string), url.port_or_known_default());
        key(url) == key(&self.origin)
    }

    fn stays(&self, url: &Url) -> bool {
        LOCAL.contains(&url.scheme()) || self.owns(url)
    }
}

/// `srcset` and its kin, cut into whatever an engine might take for an address.
pub fn candidates(text: &str) -> impl Iterator<Item = &str> {
    let space = |letter: char| letter.is_ascii_whitespace();
    let whole = text.split(space);
    whole
        .chain(text.split(move |letter: char| letter == ',' || space(letter)))
        .filter(|part| !part.trim_matches(',').is_empty())
}

/// The address in `<meta http-equiv=refresh content>` (HTML, shared declarative refresh steps); nothing when there is none.
pub fn refresh(content: &str) -> Option<&str> {
    let rest =
        content.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.').trim_start();
    let rest = rest.strip_prefix([';', ',']).unwrap_or(rest).trim_start();
    let name = rest.get(..3).filter(|name| name.eq_ignore_ascii_case("url"));
    let rest = match name.and_then(|_| rest.get(3..)).and_then(|rest| rest.trim_start().strip_prefix('=')) {
        Some(rest) => rest.trim_start(),
        None => rest,
    };
    let address = match rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
        Some(quote) => rest.get(1..).and_then(|rest| rest.split(quote).next()).unwrap_or_default(),
        None => rest,
    };
    (!address.is_empty()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(text: &str) -> bool {
        Site::new("https://app.example").unwrap().foreign(text)
    }

    #[test]
    fn what_a_browser_takes_to_the_own_origin_is_own() {
        for text in [
            "",
            "#x",
            "a.js",
            "/a.js",
            "../a",
            "?q",
            "https://app.example/x",
            "HTTPS://APP.EXAMPLE:443/x",
            "//app.example/x",
            "https:/x",
            "https:x",
            "\\x",
            " \t/x\n",
            "ht\ntps://app.example/",
            "data:image/png,x",
            "blob:https://app.example/1",
            "about:blank",
            "javascript:void 0",
            "mailto:a@b.example",
        ] {
            assert!(!foreign(text), "{text:?}");
        }
    }

    #[test]
    fn what_could_lead_elsewhere_is_not() {
        for text in [
            "https://other.example/x",
            "//other.example/x",
            "\\\\other.example\\x",
            "/\\other.example",
            "///other.example",
            "/\t/other.example",
            "\n//other.example",
            "ht\ttps://other.example",
            "http:other.example",
            "http://app.example/x",
            "https://app.example:8443/x",
            "https://app.example.other.example",
            "https://app.example@other.example/",
            "https://xn--bcher-kva.example",
            "https://b\u{fc}cher.example",
            "https://app\u{ff0e}example.org",
            "//",
            "https://",
            "https://[::1",
            "ftp://app.example/x",
            "weixin://x",
            "ws://app.example",
            "filesystem:https://app.example/x",
            "x-app:y",
        ] {
            assert!(foreign(text), "{text:?}");
        }
        assert!(!foreign("https://app\u{3002}example/x"), "a full stop of another script is a dot");
    }

    #[test]
    fn every_base_must_agree() {
        let mut site = Site::new("https://app.example").unwrap();
        site.add_base("/deep/");
        assert!(!site.foreign("x.js"));
        site.add_base("data:text/html,x");
        assert!(!site.foreign("x.js"));
        site.add_base("//other.example/");
        assert!(site.foreign("x.js") && !site.foreign("https://app.example/x.js"));
    }

    #[test]
    fn files_and_apps_have_an_origin_and_other_things_none() {
        let file = Site::new("file://").unwrap();
        assert!(!file.foreign("a/b.js") && file.foreign("//share/x") && file.foreign("https://a.example/"));
        let app = Site::new("app://app").unwrap();
        assert!(!app.foreign("/x") && app.foreign("app://other/x") && app.foreign("//other/x"));
        for bad in [
            "",
            "app.example",
            "https://app.example/path",
            "https://a@app.example",
            "https://app.example?x",
            "data:x",
            "app:",
        ] {
            assert!(Site::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_list_of_candidates_hides_no_address() {
        let site = Site::new("https://app.example").unwrap();
        let any = |text: &str| candidates(text).any(|part| site.foreign(part));
        assert!(!any("a.png 1x, b.png 2x,c,d 3x") && !any("data:image/png;base64,AAAA 1x") && !any(" , "));
        assert!(any("a.png 1x,//o.example/b.png 2x") && any("//,o.example/x 1x") && any("https:,//o.example 1x"));
    }

    #[test]
    fn a_refresh_is_read_as_browsers_read_it() {
        for (content, address) in [
            ("0; url=//o.example", Some("//o.example")),
            ("5;URL = '//o.example' x", Some("//o.example")),
            ("0.5 , \"//o.example\"", Some("//o.example")),
            (" 3 //o.example", Some("//o.example")),
            ("10", None),
            ("10;", None),
        ] {
            assert_eq!(refresh(content), address, "{content}");
        }
    }
}
