//! One decision on one item, with its evidence.

use alloc::string::String;

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
}
