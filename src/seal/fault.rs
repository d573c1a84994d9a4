//! Why a page or a site cannot be sealed. Nothing is written then.

use std::fmt;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is no origin.
    Origin(String),
    /// The page is in an encoding whose tags are not ASCII.
    Charset(&'static str),
    /// The page was sealed before.
    Sealed,
    /// The guard's text would end its own script element.
    Guard,
    /// The parser cannot tell whether what follows is markup; holds what it says.
    Ambiguous(String),
    /// The parser failed otherwise.
    Parser(String),
    /// The server takes no line as long as this header; its name, length and the most.
    Long(&'static str, usize, usize),
    /// The address cannot stand in a server's configuration.
    Path(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Origin(text) => {
                write!(f, "`{text}` is not an origin: write scheme, host and port, for example `https://app.example`")
            }
            Fault::Charset(name) => write!(f, "the page is in {name}: save it as UTF-8"),
            Fault::Sealed => f.write_str("the page is sealed already: seal the page that it was made from"),
            Fault::Guard => f.write_str("the text of the guard holds what ends a script: name its address instead"),
            Fault::Ambiguous(what) => write!(f, "what follows cannot be told from text, mend the markup: {what}"),
            Fault::Parser(what) => write!(f, "the page cannot be read: {what}"),
            Fault::Long(name, length, most) => {
                write!(
                    f,
                    "{name} has {length} bytes, and this server takes {most} a line: move inline scripts and handlers into files"
                )
            }
            Fault::Path(text) => write!(
                f,
                "`{text}` is not an address that a page and a server can both name: use letters, digits and `-._~/`"
            ),
        }
    }
}

impl std::error::Error for Fault {}
