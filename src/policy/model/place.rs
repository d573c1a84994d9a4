//! Where the reader stands in the value, and where it writes down what it meets.

use super::host::Written;
use crate::policy::{Fault, json::Value};
use alloc::{format, string::String, vec::Vec};
use core::cell::RefCell;

/// What a reading writes down beside the parts themselves.
#[derive(Debug)]
pub struct Sink {
    written: Written,
    faults: RefCell<Vec<Fault>>,
    texts: RefCell<Vec<Seen>>,
}

/// A [`Text`](super::Text) that was met.
#[derive(Clone, Debug)]
pub struct Seen {
    /// JSON path.
    pub path: String,
    /// The path with ids in the place of positions: the same in another revision, wherever its part has moved to.
    pub key: String,
    /// Language and text, in order.
    pub texts: Vec<(String, String)>,
}

impl Sink {
    /// Empty; hosts are held to this form.
    pub fn new(written: Written) -> Self {
        Self { written, faults: RefCell::default(), texts: RefCell::default() }
    }

    /// Everything that was written down.
    pub fn into_parts(self) -> (Vec<Fault>, Vec<Seen>) {
        (self.faults.into_inner(), self.texts.into_inner())
    }
}

enum Step<'a> {
    Root(&'a Sink),
    Field(&'a Place<'a>, &'a str),
    Index(&'a Place<'a>, usize, &'a Value),
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
    pub fn index(&'a self, index: usize, element: &'a Value) -> Place<'a> {
        Place(Step::Index(self, index, element))
    }

    /// The JSON path of this place.
    pub fn path(&self) -> String {
        match &self.0 {
            Step::Root(_) => String::from("$"),
            Step::Field(up, name) => format!("{}.{name}", up.path()),
            Step::Index(up, index, _) => format!("{}[{index}]", up.path()),
        }
    }

    fn key(&self) -> String {
        match &self.0 {
            Step::Root(_) => String::from("$"),
            Step::Field(up, name) => format!("{}.{name}", up.key()),
            Step::Index(up, index, element) => {
                let named = |name| element.get(name).and_then(Value::as_text);
                match (named("id"), named("purpose"), named("sdk")) {
                    (Some(id), ..) => format!("{}[{id}]", up.key()),
                    (None, Some(purpose), sdk) => format!("{}[{purpose}/{}]", up.key(), sdk.unwrap_or_default()),
                    _ => format!("{}[{index}]", up.key()),
                }
            }
        }
    }

    /// Writes down a fault of this place.
    pub fn fault(&self, code: &'static str, what: impl Into<String>, mend: impl Into<String>) {
        self.sink().faults.borrow_mut().push(Fault::new(self.path(), code, what, mend));
    }

    /// Writes down a text of this place.
    pub fn text(&self, texts: &[(String, String)]) {
        self.sink().texts.borrow_mut().push(Seen { path: self.path(), key: self.key(), texts: texts.to_vec() });
    }

    /// How a browser writes a host.
    pub fn written(&self) -> Written {
        self.sink().written
    }

    fn sink(&self) -> &Sink {
        match &self.0 {
            Step::Root(sink) => sink,
            Step::Field(up, _) | Step::Index(up, ..) => up.sink(),
        }
    }
}
