//! The streaming rewriter: bytes of a page in, bytes of the sealed page out; whatever is not made inert stays as it is.
//!
//! The parser only says where things stand. It changes nothing: what comes out is the input with our edits in it, so every byte
//! besides them is the same, whatever its encoding.

use crate::Fault;
use crate::charset::Charset;
use crate::findings::Findings;
use crate::judge::Judge;
use crate::place::Place;
use crate::state::State;
use lol_html::html_content::EndTag;
use lol_html::{HtmlRewriter, Settings, doc_comments, doctype, element};
use std::cell::RefCell;
use std::rc::Rc;

/// What is put into a page where the guard goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Insertion(pub String);

type Shared = Rc<RefCell<State>>;
type Sink = Box<dyn FnMut(&[u8])>;

/// A page on its way.
pub struct Sealer {
    rewriter: HtmlRewriter<'static, Sink>,
    state: Shared,
    started: bool,
}

impl Sealer {
    /// A page that is judged so, and gets this.
    pub fn new(judge: Judge, insertion: Insertion) -> Self {
        Self::make(judge, Some(Place::new(0)), insertion, Charset::default())
    }

    fn make(judge: Judge, place: Option<Place>, insertion: Insertion, charset: Charset) -> Self {
        let state = Rc::new(RefCell::new(State::new(judge, place, insertion, charset)));
        let (starts, comments, types, count) =
            (Rc::clone(&state), Rc::clone(&state), Rc::clone(&state), Rc::clone(&state));
        let settings = Settings::new()
            .append_element_content_handler(element!("*", move |element| {
                let open = starts.borrow_mut().start(element);
                let open = starts.borrow_mut().keep(open)?;
                if let (Some(open), Some(handlers)) = (open, element.end_tag_handlers()) {
                    let ends = Rc::clone(&starts);
                    handlers.push(Box::new(move |end: &mut EndTag<'_>| {
                        let place = end.source_location().bytes();
                        let closed = ends.borrow_mut().close(&open, place);
                        ends.borrow_mut().keep(closed)
                    }));
                }
                Ok(())
            }))
            .append_document_content_handler(doc_comments!(move |comment| {
                comments.borrow_mut().pass(&comment.source_location().bytes());
                Ok(())
            }))
            .append_document_content_handler(doctype!(move |doctype| {
                types.borrow_mut().pass(&doctype.source_location().bytes());
                Ok(())
            }));
        let sink: Sink = Box::new(move |chunk: &[u8]| count.borrow_mut().advance(chunk.len()));
        Self { rewriter: HtmlRewriter::new(settings, sink), state, started: false }
    }

    /// Takes bytes in, and hands out what is settled.
    pub fn write(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> Result<(), Fault> {
        self.state.borrow_mut().push(bytes);
        if !self.started && !self.state.borrow_mut().begin()? {
            return Ok(());
        }
        let bytes = if self.started { bytes.to_vec() } else { self.state.borrow().all() };
        self.started = true;
        let outcome = self.rewriter.write(&bytes);
        let mut state = self.state.borrow_mut();
        state.judge(outcome)?;
        state.flush(out);
        Ok(())
    }

    /// The page is over: hands out the rest, and what was found.
    pub fn end(mut self, out: &mut Vec<u8>) -> Result<Findings, Fault> {
        if !self.started {
            // Shorter than any byte order mark.
            let bytes = self.state.borrow().all();
            let outcome = self.rewriter.write(&bytes);
            self.state.borrow_mut().judge(outcome)?;
        }
        let Self { rewriter, state, .. } = self;
        let outcome = rewriter.end();
        let mut state = state.borrow_mut();
        state.judge(outcome)?;
        state.finish(out)
    }
}

/// Seals a whole page.
pub fn page(bytes: &[u8], judge: &Judge, insertion: Insertion) -> Result<(Vec<u8>, Findings), Fault> {
    whole(bytes, Sealer::new(judge.clone(), insertion))
}

/// Seals a part of a page, which gets no guard.
pub fn part(bytes: &[u8], judge: &Judge, charset: Charset) -> Result<(Vec<u8>, Findings), Fault> {
    whole(bytes, Sealer::make(judge.clone(), None, Insertion::default(), charset))
}

/// The same for a part that something follows: it must not reach beyond its own end, in a comment or a value that goes on.
pub fn closed(bytes: &[u8], judge: &Judge, charset: Charset) -> Result<(Vec<u8>, Findings), Fault> {
    const AFTER: &[u8] = b"<b>";
    let sealer = Sealer::make(judge.clone(), None, Insertion::default(), charset);
    let state = Rc::clone(&sealer.state);
    let (mut out, findings) = whole(&[bytes, AFTER].concat(), sealer)?;
    if state.borrow().last() != Some(bytes.len()) {
        return Err(Fault::Ambiguous(
            "what stands in a <noscript> goes on behind it for browsers without scripts".to_string(),
        ));
    }
    out.truncate(out.len().saturating_sub(AFTER.len()));
    Ok((out, findings))
}

fn whole(bytes: &[u8], mut sealer: Sealer) -> Result<(Vec<u8>, Findings), Fault> {
    let mut out = Vec::with_capacity(bytes.len());
    sealer.write(bytes, &mut out)?;
    let findings = sealer.end(&mut out)?;
    Ok((out, findings))
}
