//! Which attributes of a start tag must go out of the engine's sight.

use crate::Fault;
use crate::address::{Site, candidates, refresh};
use crate::charset::Charset;
use crate::findings::Findings;
use crate::hosts::Declared;
use crate::script;
use crate::sealer::part;
use crate::table::{SILENT, What, what};
use crate::tag::{Attribute, Tag};

/// What a page is judged by.
#[derive(Clone, Debug)]
pub struct Judge {
    /// The page's own origin.
    pub site: Site,
    /// The hosts that the policy declares: forms may lead to them.
    pub declared: Declared,
    /// Where the guard lies, if it is not in the page itself.
    pub guard: Option<url::Url>,
}

/// What was decided on a tag.
#[derive(Debug, Default)]
pub struct Verdict<'t> {
    /// The attributes that go; empty when the element stays as it is.
    pub names: Vec<&'t str>,
    /// The sealed text of a `srcdoc`.
    pub document: Option<(&'t Attribute, Vec<u8>)>,
}

impl Judge {
    /// Judges a tag and writes down what the headers need to know of it.
    pub fn tag<'t>(&mut self, tag: &'t Tag, findings: &mut Findings) -> Result<Verdict<'t>, Fault> {
        let mut verdict = Verdict::default();
        for attribute in tag.counting() {
            let Some(what) = what(&tag.name, &attribute.name) else { continue };
            if let Some(url) = self.site.resolve(&attribute.value).filter(|url| url.scheme() == "javascript") {
                findings.addresses.insert(script::hash(url.as_str()));
            }
            let foreign = match what {
                What::Document => {
                    let document = self.document(&attribute.value, findings)?;
                    let held = document.is_some();
                    verdict.document = document.map(|document| (attribute, document));
                    held
                }
                _ => self.foreign(what, tag, attribute, findings),
            };
            if foreign {
                verdict.names.push(&attribute.name);
            }
        }
        for handler in tag.counting().filter(|one| one.name.starts_with("on") && !one.value.is_empty()) {
            let hashes = if verdict.names.is_empty() { &mut findings.handlers } else { &mut findings.later_handlers };
            hashes.insert(script::hash(&handler.value));
        }
        if !verdict.names.is_empty() {
            *findings.held.entry(tag.name.clone()).or_default() += 1;
        }
        Ok(verdict)
    }

    fn foreign(&mut self, what: What, tag: &Tag, attribute: &Attribute, findings: &mut Findings) -> bool {
        let value = attribute.value.as_str();
        match what {
            What::Address => self.site.foreign(value),
            What::Candidates => candidates(value).any(|part| self.site.foreign(part)),
            What::Addresses => value.split_ascii_whitespace().any(|part| self.site.foreign(part)),
            What::Values => value.split(';').any(|part| self.site.foreign(part)),
            What::Relation => {
                let rel = tag.value("rel").unwrap_or_default().to_ascii_lowercase();
                let silent = !rel.trim().is_empty() && rel.split_ascii_whitespace().all(|word| SILENT.contains(&word));
                !silent && self.site.foreign(value)
            }
            What::Form => {
                let declared = self.site.resolve(value).is_some_and(|url| self.declared.has(&url));
                if declared {
                    self.link(value, findings);
                }
                let held = !declared && self.site.foreign(value);
                if held {
                    findings.forms.insert(value.trim().to_string());
                }
                held
            }
            What::Person => {
                self.link(value, findings);
                false
            }
            What::Base => {
                self.site.add_base(value);
                false
            }
            What::Equivalent => {
                let equivalent = tag.value("http-equiv").unwrap_or_default().trim().to_ascii_lowercase();
                match equivalent.as_str() {
                    "refresh" => refresh(value).is_some_and(|address| self.site.foreign(address)),
                    "link" => value
                        .split('<')
                        .skip(1)
                        .filter_map(|rest| rest.split('>').next())
                        .any(|one| self.site.foreign(one)),
                    // It looks up the hosts of all links.
                    "x-dns-prefetch-control" => value.trim().eq_ignore_ascii_case("on"),
                    _ => false,
                }
            }
            What::Document => false,
        }
    }

    /// The sealed text of a document in an attribute, ready to stand there; nothing when there is nothing to seal.
    fn document(&self, text: &str, findings: &mut Findings) -> Result<Option<Vec<u8>>, Fault> {
        let (sealed, inner) = part(text.as_bytes(), self, Charset::marked())?;
        let held = !inner.held.is_empty();
        findings.add(inner);
        let text = String::from_utf8_lossy(&sealed);
        // References keep it as it is in any encoding and between any quotes.
        let escape = |letter: char| match letter {
            '&' => "&amp;".to_string(),
            '"' => "&#34;".to_string(),
            '\'' => "&#39;".to_string(),
            '<' => "&lt;".to_string(),
            '>' => "&gt;".to_string(),
            '`' | '=' | '\0'..=' ' | '\x7f'.. => format!("&#{};", u32::from(letter)),
            other => other.to_string(),
        };
        Ok(held.then(|| text.chars().map(escape).collect::<String>().into_bytes()))
    }

    /// Whether a tag loads the guard.
    pub fn is_guard(&self, tag: &Tag) -> bool {
        let script = tag.name == "script" && tag.html;
        let source = tag.value("src").and_then(|src| self.site.resolve(src));
        script && source.is_some_and(|url| self.guard.as_ref() == Some(&url))
    }

    fn link(&self, value: &str, findings: &mut Findings) {
        let web = |url: &url::Url| matches!(url.scheme(), "http" | "https") && !self.site.owns(url);
        if let Some(url) = self.site.resolve(value).filter(web) {
            findings.links.insert(url.origin().ascii_serialization());
        }
    }
}
