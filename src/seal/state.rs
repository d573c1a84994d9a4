//! What is known of a page on its way, and what each tag of it means for the rest.

use crate::Fault;
use crate::charset::Charset;
use crate::findings::Findings;
use crate::judge::Judge;
use crate::outflow::Outflow;
use crate::place::Place;
use crate::script::{self, Kind};
use crate::sealer::{Insertion, closed, part};
use crate::tag::{Edit, Tag};
use lol_html::errors::RewritingError;
use lol_html::html_content::Element;
use std::ops::Range;

/// An element whose content decides, from its start tag to its end tag.
#[derive(Clone, Debug)]
pub enum Open {
    Script(Tag, Vec<u8>, Kind),
    NoScript(Tag),
    Guard(Tag),
    Title,
}

/// Everything that is known of a page on its way.
pub struct State {
    judge: Judge,
    charset: Charset,
    findings: Findings,
    /// Where the guard goes; nothing in a part of a page.
    place: Option<Place>,
    insertion: Insertion,
    flow: Outflow,
    /// How far the parser has come.
    progress: usize,
    /// Where an element begins whose end must be seen first.
    open: Option<usize>,
    /// Where the content of a `<noscript>` begins that has not ended.
    noscript: Option<usize>,
    /// Where the tag begins that was seen last.
    last: Option<usize>,
    fault: Option<Fault>,
}

/// What a handler of the parser answers with.
pub type Answer<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

impl State {
    /// A page or a part of one.
    pub fn new(judge: Judge, place: Option<Place>, insertion: Insertion, charset: Charset) -> Self {
        let (flow, findings) = (Outflow::default(), Findings::default());
        Self {
            judge,
            charset,
            findings,
            place,
            insertion,
            flow,
            progress: 0,
            open: None,
            noscript: None,
            last: None,
            fault: None,
        }
    }

    /// Takes bytes in.
    pub fn push(&mut self, bytes: &[u8]) {
        self.flow.push(bytes);
    }

    /// All bytes that have not gone out.
    pub fn all(&self) -> Vec<u8> {
        self.flow.all().to_vec()
    }

    /// The parser has let so many bytes go.
    pub fn advance(&mut self, count: usize) {
        self.progress += count;
    }

    /// Looks at the first bytes; false while they are too few.
    pub fn begin(&mut self) -> Result<bool, Fault> {
        let start = self.flow.all();
        if start.starts_with(&[0xFE, 0xFF]) || start.starts_with(&[0xFF, 0xFE]) {
            return Err(Fault::Charset("UTF-16"));
        }
        if start.len() < 3 {
            return Ok(false);
        }
        if start.starts_with(&[0xEF, 0xBB, 0xBF]) && self.place.is_some() {
            self.charset = Charset::marked();
            self.place = Some(Place::new(3));
        }
        Ok(true)
    }

    /// Keeps a fault while the parser hands it on in words of its own.
    pub fn keep<T>(&mut self, outcome: Result<T, Fault>) -> Answer<T> {
        outcome.map_err(|fault| {
            self.fault = Some(fault.clone());
            fault.into()
        })
    }

    /// What the parser says, as a fault of ours.
    pub fn judge(&mut self, outcome: Result<(), RewritingError>) -> Result<(), Fault> {
        outcome.map_err(|error| match (self.fault.take(), error) {
            (Some(fault), _) => fault,
            (None, RewritingError::ParsingAmbiguity(error)) => {
                Fault::Ambiguous(error.to_string().lines().next().unwrap_or_default().to_string())
            }
            (None, error) => Fault::Parser(error.to_string()),
        })
    }

    fn look(&mut self, end: usize) {
        let Some(mut place) = self.place.take() else { return };
        place.text(self.flow.bytes(place.seen()..end.max(place.seen())));
        self.place = Some(place);
    }

    /// A comment or a doctype went by.
    pub fn pass(&mut self, token: &Range<usize>) {
        self.look(token.start);
        if let Some(place) = &mut self.place {
            place.pass(token.end);
        }
    }

    /// A start tag: what must be seen of its content before it goes out.
    pub fn start(&mut self, element: &Element<'_, '_>) -> Result<Option<Open>, Fault> {
        let range = element.source_location().bytes();
        self.look(range.start);
        self.last = Some(range.start);
        let bytes = self.flow.bytes(range.clone()).to_vec();
        let tag = Tag::read(element, &self.charset, &bytes);
        let charset = self.said(&tag)?;
        if let Some(place) = &mut self.place {
            place.tag(&tag, charset);
        }
        if tag.name == "meta" && tag.value("name").is_some_and(|name| name.eq_ignore_ascii_case("menshen")) {
            return Err(Fault::Sealed);
        }
        if self.judge.is_guard(&tag) {
            self.open = self.open.or(Some(tag.place.start));
            return Ok(Some(Open::Guard(tag)));
        }
        let verdict = self.judge.tag(&tag, &mut self.findings)?;
        if !verdict.names.is_empty() {
            let mut edits = tag.hold(&verdict.names, &bytes);
            if let Some((attribute, document)) = verdict.document {
                let quoted = attribute.place.clone().unwrap_or_default();
                edits.push(Edit { at: quoted.start, remove: quoted.len(), text: document });
            }
            self.flow.edit(edits);
        }
        Ok(self.opens(tag, bytes))
    }

    /// Elements whose content must be seen before they go out.
    fn opens(&mut self, tag: Tag, bytes: Vec<u8>) -> Option<Open> {
        let open = match tag.name.as_str() {
            "title" => return Some(Open::Title),
            "noscript" if tag.html => {
                self.noscript = Some(tag.place.end);
                Open::NoScript(tag.clone())
            }
            "script" if script::inline(&tag) => match script::kind(&tag) {
                Kind::Data => return None,
                kind => Open::Script(tag.clone(), bytes, kind),
            },
            _ => return None,
        };
        self.open = self.open.or(Some(tag.place.start));
        Some(open)
    }

    /// The end tag of what was open.
    pub fn close(&mut self, open: &Open, end: Range<usize>) -> Result<(), Fault> {
        let start = match open {
            Open::Title => {
                if let Some(place) = &mut self.place {
                    place.pass(end.end);
                }
                return Ok(());
            }
            // The page brings it along for the time before it is sealed: ours takes its place.
            Open::Guard(tag) => {
                let (at, remove) = (tag.place.start, end.end.saturating_sub(tag.place.start));
                self.flow.edit([Edit { at, remove, text: Vec::new() }]);
                at
            }
            Open::Script(tag, bytes, kind) => {
                self.script(tag, bytes, *kind, end.start);
                tag.place.start
            }
            Open::NoScript(tag) => {
                self.noscript = None;
                self.noscript(tag.place.end..end.start, true)?;
                tag.place.start
            }
        };
        // In SVG and MathML there may be others within: what began first is still needed whole.
        if self.open == Some(start) {
            self.open = None;
        }
        Ok(())
    }

    /// Markup for browsers without scripts. Nothing in it ever runs: only what it would load counts.
    fn noscript(&mut self, range: Range<usize>, ends: bool) -> Result<(), Fault> {
        let bytes = self.flow.bytes(range.clone());
        let read = if ends { closed } else { part };
        let (text, found) = read(bytes, &self.judge, self.charset)?;
        if !found.held.is_empty() {
            self.flow.edit([Edit { at: range.start, remove: range.len(), text }]);
        }
        self.findings.add(Findings { held: found.held, links: found.links, ..Findings::default() });
        Ok(())
    }

    /// Where the tag begins that was seen last.
    pub fn last(&self) -> Option<usize> {
        self.last
    }

    fn script(&mut self, tag: &Tag, bytes: &[u8], kind: Kind, end: usize) {
        let text = script::text(self.flow.bytes(tag.place.end..end), tag.html, &self.charset);
        if kind == Kind::Rules && script::names_others(&text, &self.judge.site) {
            // No set of headers lets it in: nothing in the page can ask for the hosts that it names.
            self.flow.edit(tag.hold(&[], bytes));
            *self.findings.held.entry(tag.name.clone()).or_default() += 1;
            return;
        }
        let marked = kind == Kind::Marked;
        let hashes = if marked { &mut self.findings.later_scripts } else { &mut self.findings.scripts };
        hashes.insert(script::hash(&text));
    }

    /// Takes in what a `<meta>` says of the encoding; true when it says something.
    fn said(&mut self, tag: &Tag) -> Result<bool, Fault> {
        if tag.name != "meta" {
            return Ok(false);
        }
        let equivalent = tag.value("http-equiv").is_some_and(|word| word.trim().eq_ignore_ascii_case("content-type"));
        let label = tag
            .value("charset")
            .or_else(|| tag.value("content").filter(|content| equivalent && content.contains("charset")));
        label.map(|label| self.charset.say(label)).transpose().map(|said| said.is_some())
    }

    /// Hands out what nothing can change any more.
    pub fn flush(&mut self, out: &mut Vec<u8>) {
        self.look(self.progress);
        let wait = self.place.as_ref().filter(|place| place.found().is_none()).map(Place::earliest);
        let until = [wait, self.open].into_iter().flatten().fold(self.progress, usize::min);
        self.insert();
        self.flow.emit(until, out);
    }

    /// Hands out the rest, and what was found.
    pub fn finish(&mut self, out: &mut Vec<u8>) -> Result<Findings, Fault> {
        let end = self.flow.end();
        if self.progress != end {
            return Err(Fault::Parser("the parser lost bytes".to_string()));
        }
        if let Some(start) = self.noscript.take() {
            self.noscript(start..end, false)?;
        }
        self.look(end);
        if let Some(place) = &mut self.place {
            place.end();
        }
        self.insert();
        self.flow.emit(end, out);
        Ok(std::mem::take(&mut self.findings))
    }

    fn insert(&mut self) {
        if let Some(at) = self.place.as_ref().and_then(Place::found) {
            let text = std::mem::take(&mut self.insertion).0;
            if !text.is_empty() {
                self.flow.edit([Edit::insert(at, text)]);
            }
        }
    }
}
