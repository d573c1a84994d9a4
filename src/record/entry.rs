//! One decision on one item, with its evidence, and its line in the log.
//!
//! A line is one JSON object: `counter` first, then the other members in the order of [`Entry`], then `prev`, the hash of the line before (empty in the
//! first), then `hash`, SHA-256 over the line's bytes up to and without `,"hash"`. So every byte of every line is bound.

use super::line::{self, Line};
use alloc::string::String;
use alloc::vec::Vec;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $number:literal, $word:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum $name { $($(#[$each])* $variant = $number,)+ }
        impl $name {
            /// The word that the log writes.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
            /// Reads a word of the log; `None` when this release does not know it.
            pub fn from_word(word: &str) -> Option<Self> {
                $(if word == $word { return Some($name::$variant); })+
                None
            }
        }
    };
}

words! {
    /// What was decided, in the words of the W3C Data Privacy Vocabulary where it has one.
    Verb {
        /// The person said yes.
        Given = 1, "ConsentGiven";
        /// The person said no.
        Refused = 2, "ConsentRefused";
        /// The person took a yes back.
        Withdrawn = 3, "ConsentWithdrawn";
        /// What is required was shown as required and the service taken into use. Not consent; our own word.
        Acknowledged = 4, "RequirementAcknowledged";
    }
}

words! {
    /// How long a yes holds; the number stands in the snapshot.
    Grant {
        /// From now on, until withdrawn, changed or expired.
        Lasting = 0, "lasting";
        /// Until the visit ends.
        Visit = 1, "visit";
        /// This one use.
        Once = 2, "once";
    }
}

words! {
    /// The control by which a decision was made.
    Control {
        /// *Agree* on the first layer.
        Agree = 1, "agree";
        /// *Disagree* on the first layer.
        Disagree = 2, "disagree";
        /// The second layer, saved.
        Save = 3, "save";
        /// *Allow* or *refuse* on the notice of one item.
        Notice = 4, "notice";
        /// A switch or button in the settings.
        Settings = 5, "settings";
        /// The page's call of `withdraw`.
        Page = 6, "page";
        /// The gate closed it by itself, before a program was there to write it down.
        Gate = 7, "gate";
    }
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Milliseconds since 1970.
    pub time: u64,
    /// The snapshot's counter after this decision; all lines of one act share it.
    pub counter: u32,
    /// The policy's revision, as the publisher names it.
    pub revision: String,
    /// The content hash of that revision, hexadecimal.
    pub content: String,
    /// The item's id.
    pub item: String,
    /// The item's material hash, hexadecimal, all 32 bytes.
    pub material: String,
    /// What was decided.
    pub decision: Verb,
    /// For how long.
    pub grant: Grant,
    /// The language of the texts shown.
    pub language: String,
    /// Where: web, android, …
    pub surface: String,
    /// By which control.
    pub control: Control,
    /// The rule set that held.
    pub profile: String,
    /// A signal that spoke against it and that the person was told of; empty when there was none.
    pub signal: String,
    /// Who decided where it is not the person for themselves: `guardian`, or `minor` without one; else empty.
    pub by: String,
}

/// A line that is to be written, its texts borrowed: what an [`Entry`] owns.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "see `Entry`")]
pub struct Draft<'a> {
    pub time: u64,
    pub counter: u32,
    pub revision: &'a [u8],
    pub content: &'a [u8],
    pub item: &'a [u8],
    pub material: &'a [u8],
    pub decision: Verb,
    pub grant: Grant,
    pub language: &'a [u8],
    pub surface: &'a [u8],
    pub control: Control,
    pub profile: &'a [u8],
    pub signal: &'a [u8],
    pub by: &'a [u8],
}

impl Draft<'_> {
    /// Adds the line that follows the one whose hash is `prev`, and puts its own hash there.
    pub fn write(&self, prev: &mut Vec<u8>, out: &mut Vec<u8>) {
        let start = out.len();
        out.push(b'{');
        line::number(out, "counter", self.counter.into());
        line::number(out, "time", self.time);
        let values = [
            self.revision,
            self.content,
            self.item,
            self.material,
            self.decision.word().as_bytes(),
            self.grant.word().as_bytes(),
            self.language,
            self.surface,
            self.control.word().as_bytes(),
            self.profile,
            self.signal,
            self.by,
            prev,
        ];
        for (name, value) in TEXTS.iter().zip(values) {
            // A member that came later stands only where it says something: older lines read as they did.
            if !LATER.contains(name) || !value.is_empty() {
                line::text(out, name, value);
            }
        }
        let hash = line::hash(out.get(start..).unwrap_or_default());
        prev.clear();
        prev.extend_from_slice(&hash);
        line::text(out, "hash", prev);
        out.push(b'}');
    }
}

/// The members that are texts, in order.
const TEXTS: [&str; 13] = [
    "revision", "content", "item", "material", "decision", "grant", "language", "surface", "control", "profile",
    "signal", "by", "prev",
];

/// Those of them that came later.
const LATER: [&str; 2] = ["signal", "by"];

impl Entry {
    /// What is to be written for it.
    pub fn draft(&self) -> Draft<'_> {
        Draft {
            time: self.time,
            counter: self.counter,
            revision: self.revision.as_bytes(),
            content: self.content.as_bytes(),
            item: self.item.as_bytes(),
            material: self.material.as_bytes(),
            decision: self.decision,
            grant: self.grant,
            language: self.language.as_bytes(),
            surface: self.surface.as_bytes(),
            control: self.control,
            profile: self.profile.as_bytes(),
            signal: self.signal.as_bytes(),
            by: self.by.as_bytes(),
        }
    }

    /// Reads a line; `None` when it is none that this release understands. Its hashes are not looked at.
    pub fn read(line: &str) -> Option<Self> {
        let line = Line(line);
        Some(Self {
            time: line.number("time")?,
            counter: line.number("counter")? as u32,
            revision: line.text("revision")?,
            content: line.text("content")?,
            item: line.text("item")?,
            material: line.text("material")?,
            decision: Verb::from_word(line.raw("decision")?)?,
            grant: Grant::from_word(line.raw("grant")?)?,
            language: line.text("language")?,
            surface: line.text("surface")?,
            control: Control::from_word(line.raw("control")?)?,
            profile: line.text("profile")?,
            signal: line.text("signal").unwrap_or_default(),
            by: line.text("by").unwrap_or_default(),
        })
    }
}
