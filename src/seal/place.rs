//! Where the guard goes: right after `<meta charset>`, else first in the head; always before anything that loads or runs.

use crate::tag::Tag;

/// Looks for the place while the page goes by.
#[derive(Debug)]
pub struct Place {
    /// The end of what has been seen and cannot load anything.
    seen: usize,
    /// The first place in the head, once the head has begun.
    head: Option<usize>,
    /// Inside `<title>`: its text is no text of the body.
    title: bool,
    found: Option<usize>,
}

impl Place {
    /// A page whose text begins at `start`: after its byte order mark, if it has one.
    pub fn new(start: usize) -> Self {
        Self { seen: start, head: None, title: false, found: None }
    }

    /// The place, once it is known.
    pub fn found(&self) -> Option<usize> {
        self.found
    }

    /// Nothing before this can be the place.
    pub fn earliest(&self) -> usize {
        self.found.or(self.head).unwrap_or(self.seen)
    }

    fn decide(&mut self, at: usize) {
        self.found = self.found.or(Some(at));
    }

    /// The bytes since what was seen last. What is not white space begins the body.
    pub fn text(&mut self, text: &[u8]) {
        let first = text.iter().position(|byte| !byte.is_ascii_whitespace());
        if let Some(first) = first.filter(|_| self.found.is_none() && !self.title) {
            self.decide(self.head.unwrap_or(self.seen + first));
        }
    }

    /// Where text that was not looked at yet begins.
    pub fn seen(&self) -> usize {
        self.seen
    }

    /// A comment, a doctype or the end of the title went by.
    pub fn pass(&mut self, end: usize) {
        self.title = false;
        self.seen = self.seen.max(end);
    }

    /// A start tag. `charset` says whether it gives the encoding.
    pub fn tag(&mut self, tag: &Tag, charset: bool) {
        if self.found.is_some() {
            return;
        }
        match tag.name.as_str() {
            "html" => self.seen = tag.place.end,
            "head" => {
                self.seen = tag.place.end;
                self.head = Some(tag.place.end);
            }
            "meta" if charset => self.decide(tag.place.end),
            "meta" | "title" => {
                self.head = self.head.or(Some(tag.place.start));
                self.seen = tag.place.end;
                self.title = tag.name == "title";
            }
            _ => self.decide(self.head.unwrap_or(tag.place.start)),
        }
    }

    /// The page is over.
    pub fn end(&mut self) {
        self.decide(self.head.unwrap_or(self.seen));
    }
}
