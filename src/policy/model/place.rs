//! Where the reader stands in the value, and where it writes down what it meets.

use crate::policy::Fault;
use alloc::{format, string::String, vec::Vec};
use core::cell::RefCell;

/// What a reading writes down beside the parts themselves.
#[derive(Debug, Default)]
pub struct Sink {
    faults: RefCell<Vec<Fault>>,
    texts: RefCell<Vec<Seen>>,
}

/// A [`Text`](super::Text) that was met: its path, and the languages it has.
#[derive(Debug)]
pub struct Seen {
    /// JSON path.
    pub path: String,
    /// Languages, in the order of the text.
    pub languages: Vec<String>,
}

impl Sink {
    /// Everything that was written down.
    pub fn into_parts(self) -> (Vec<Fault>, Vec<Seen>) {
        (self.faults.into_inner(), self.texts.into_inner())
    }
}

enum Step<'a> {
    Root(&'a Sink),
    Field(&'a Place<'a>, &'a str),
    Index(&'a Place<'a>, usize),
}

/// A place in the value.
pub struct Place<'a>(Step<'a>);

impl<'a> Place<'a> {
    /// The whole value.
    pub fn root(sink: &'a Sink) -> Self {
        Place(Step::Root(sink))
    }

    /// A field of the object here.
    pub fn field(&'a self, name: &'a str) -> Place<'a> {
        Place(Step::Field(self, name))
    }

    /// An element of the list here.
    pub fn index(&'a self, index: usize) -> Place<'a> {
        Place(Step::Index(self, index))
    }

    /// The JSON path of this place.
    pub fn path(&self) -> String {
        match &self.0 {
            Step::Root(_) => String::from("$"),
            Step::Field(up, name) => format!("{}.{name}", up.path()),
            Step::Index(up, index) => format!("{}[{index}]", up.path()),
        }
    }

    /// Writes down a fault of this place.
    pub fn fault(&self, code: &'static str, what: impl Into<String>, mend: impl Into<String>) {
        self.sink().faults.borrow_mut().push(Fault::new(self.path(), code, what, mend));
    }

    /// Writes down a text of this place.
    pub fn text(&self, languages: Vec<String>) {
        self.sink().texts.borrow_mut().push(Seen { path: self.path(), languages });
    }

    fn sink(&self) -> &Sink {
        match &self.0 {
            Step::Root(sink) => sink,
            Step::Field(up, _) | Step::Index(up, _) => up.sink(),
        }
    }
}
