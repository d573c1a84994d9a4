//! One sealing from end to end: look at every page, compute the headers, write every page.

use crate::emit::{self, File, Server, Sets};
use crate::findings::Findings;
use crate::headers::{self, Csp, Header, Input, Variant};
use crate::judge::Judge;
use crate::mark::{Guard, How, insertion};
use crate::mirror::Mirror;
use crate::sealer::{Insertion, page};
use crate::{Declared, Fault, Site, script};
use menshen::policy::model::Surface;
use menshen::policy::{Reading, hash};

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The origin of the pages.
    pub origin: String,
    /// Where they run.
    pub surface: Surface,
    /// The guard in them.
    pub guard: Guard,
    /// Whose headers; without a server the pages are made neutral and that is all.
    pub server: Option<Server>,
    /// Whether links of the pages may lead anywhere: then no allow list of connections is sent.
    pub any_link: bool,
    /// Whether the build needs no WebAssembly: then none may run.
    pub no_wasm: bool,
}

/// A sealing on its way.
#[derive(Debug)]
pub struct Seal {
    reading: Reading,
    wish: Wish,
    judge: Judge,
    mirror: Mirror,
    findings: Findings,
}

impl Seal {
    /// A sealing under a policy.
    pub fn new(reading: Reading, wish: Wish) -> Result<Self, Fault> {
        let site = Site::new(&wish.origin)?;
        let guard = match &wish.guard {
            Guard::At(address) => {
                plain(address)?;
                site.resolve(address)
            }
            Guard::Text(_) => None,
        };
        let declared = Declared::of(&reading.policy, wish.surface);
        let mirror = Mirror::of(&hash::content(&reading.value));
        Ok(Self { judge: Judge { site, declared, guard }, mirror, findings: Findings::default(), reading, wish })
    }

    /// Looks at a page: every page must have been seen before the headers are written.
    pub fn look(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let (_, found) = page(bytes, &self.judge, Insertion::default())?;
        self.findings.add(found);
        Ok(())
    }

    /// Writes a page. `up` leads from its folder to the one of all pages (`../`), for a guard whose address is relative.
    pub fn write(&self, bytes: &[u8], up: &str) -> Result<Vec<u8>, Fault> {
        let how = self.wish.server.map_or(How::Html, Server::how);
        let guard = match &self.wish.guard {
            Guard::At(address) if !address.starts_with('/') => Guard::At(format!("{up}{address}")),
            other => other.clone(),
        };
        let csp = match how {
            How::Meta => {
                // The page's own scripts alone: what stands in another page is not allowed in this one.
                let (_, found) = page(bytes, &self.judge, Insertion::default())?;
                Some(Csp::of(&self.input(&found), Variant::Open))
            }
            _ => None,
        };
        let insertion = insertion(how, &self.mirror, csp.as_ref(), &guard)?;
        Ok(page(bytes, &self.judge, Insertion(insertion))?.0)
    }

    /// The headers of a variant.
    pub fn headers(&self, variant: Variant) -> Vec<Header> {
        headers::headers(&self.input(&self.findings), variant)
    }

    /// The server's configuration.
    pub fn files(&self) -> Result<Vec<File>, Fault> {
        let Some(server) = self.wish.server else { return Ok(Vec::new()) };
        let policy = &self.reading.policy;
        let sets = Sets {
            about: format!("Headers of sealed pages: policy {}, revision {}.", policy.id, policy.revision),
            closed: self.headers(Variant::Closed),
            open: self.headers(Variant::Open),
            policy: Csp::of(&self.input(&self.findings), Variant::Open),
            mirror: self.mirror,
            forget: self.forget(),
        };
        emit::emit(server, &sets)
    }

    /// What there is to say of it, a line each.
    pub fn say(&self) -> String {
        let mut out = String::new();
        for (name, count) in &self.findings.held {
            out.push_str(&format!("held: {count} <{name}>\n"));
        }
        for address in &self.findings.forms {
            out.push_str(&format!("held: a form to {address}, which the policy does not declare: it cannot be sent\n"));
        }
        for host in self.judge.declared.nameless() {
            out.push_str(&format!("no header can name {host}: browsers will keep it closed\n"));
        }
        let how = self.wish.server.map_or(How::Html, Server::how);
        let listed = self.headers(Variant::Closed).iter().any(|header| header.name == "Connection-Allowlist");
        if listed && matches!(how, How::Headers | How::Static) {
            let links = list(self.findings.links.iter().cloned());
            out.push_str(&format!("in Chromium, links and forms that leave this origin lead to: {links}\n"));
            out.push_str("if the pages show other links, seal them with `--links any`\n");
        }
        if matches!(how, How::Static | How::Meta) {
            let hosts = list(self.judge.declared.sources("https").into_iter());
            out.push_str(&format!(
                "nothing here can choose a set of headers, so these hosts are held by the guard alone: {hosts}\n"
            ));
        }
        if how == How::Meta {
            out.push_str("no page can carry these itself: frame-ancestors, ");
            let carried = ["Content-Security-Policy", "Referrer-Policy", "X-DNS-Prefetch-Control"];
            let names = self
                .headers(Variant::Open)
                .into_iter()
                .map(|header| header.name)
                .filter(|name| !carried.contains(name));
            out.push_str(&format!("{}\n", list(names.map(str::to_string))));
        }
        out
    }

    fn input<'s>(&'s self, findings: &'s Findings) -> Input<'s> {
        Input {
            policy: &self.reading.policy,
            surface: self.wish.surface,
            site: &self.judge.site,
            declared: &self.judge.declared,
            findings,
            guard: match &self.wish.guard {
                Guard::Text(text) => Some(script::hash(text)),
                Guard::At(_) => None,
            },
            any_link: self.wish.any_link,
            no_wasm: self.wish.no_wasm,
        }
    }

    /// Beside the guard.
    fn forget(&self) -> String {
        let path = self.judge.guard.as_ref().map_or("/menshen/guard.js", |url| url.path());
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/forget")
    }
}

fn list(words: impl Iterator<Item = String>) -> String {
    let words = Vec::from_iter(words).join(", ");
    if words.is_empty() { "none".to_string() } else { words }
}

/// An address that means the same to a page, to a browser and to every server's configuration.
fn plain(address: &str) -> Result<(), Fault> {
    let letter = |letter: char| letter.is_ascii_alphanumeric() || "-._~/".contains(letter);
    let good =
        !address.is_empty() && !address.starts_with("//") && !address.contains("..") && address.chars().all(letter);
    if good { Ok(()) } else { Err(Fault::Path(address.to_string())) }
}
