//! What can happen to the flow.

use super::age::Then;
use super::state::{Decision, Mode, Tier};
use crate::record::{Band, Control, Grant, Last};
use alloc::vec::Vec;

/// The words of actions that a drawing carries and a tap sends back: the verb, then for some `:` and an item's id or a
/// screen's name. A switch adds a tab and `1` or `0`.
pub mod word {
    /// First layer: give what *agree* may give.
    pub const AGREE: &str = "agree";
    /// First layer: nothing is agreed to.
    pub const DISAGREE: &str = "disagree";
    /// First layer: open the second.
    pub const CHOOSE: &str = "choose";
    /// `on:<item id>` + tab + `1`/`0`: a switch of the second layer or of the settings.
    pub const ON: &str = "on";
    /// Second layer: this is what I want.
    pub const SAVE: &str = "save";
    /// Notice: yes to this one item.
    pub const ALLOW: &str = "allow";
    /// Notice: yes to this one item, for as long as this visit lasts.
    pub const VISIT: &str = "allow-visit";
    /// Notice: yes to this one item, for what was just started.
    pub const ONCE: &str = "allow-once";
    /// Notice: no to this one item. Second layer: no to everything optional, whatever was switched on.
    pub const REFUSE: &str = "refuse";
    /// Leave this screen for the one under it, deciding nothing.
    pub const BACK: &str = "back";
    /// Leave all screens, deciding nothing. On the first layer it does nothing.
    pub const CLOSE: &str = "close";
    /// The line that goes away has been read.
    pub const HIDE_NOTE: &str = "hide-note";
    /// `item:<item id>`: all about this item (second layer: unfold; else the rights program's screen).
    pub const ITEM: &str = "item";
    /// `open:<screen>`: see [`super::Name`].
    pub const OPEN: &str = "open";
    /// `withdraw:<item id>`, or `withdraw:all`.
    pub const WITHDRAW: &str = "withdraw";
    /// `language:<tag>`: the same screen in this language. It is the page's to carry out; no program hears of it.
    pub const LANGUAGE: &str = "language";
    /// Everything of this person goes from this device: consents, what they stored, the record.
    pub const ERASE: &str = "erase";
    /// The text in its next size. It is the page's to carry out, as well.
    pub const SIZE: &str = "size";
    /// `host:<screen>`: a screen of the native host. It is the page's to carry out, too.
    pub const HOST: &str = "host";
    /// The person says that they are below the policy's age.
    pub const MINOR: &str = "minor";
    /// The person says that they are of age, and goes on.
    pub const ADULT: &str = "adult";
    /// Below that age, without a guardian: nothing is agreed to.
    pub const BROWSE: &str = "browse";
    /// Who decides says that they are the guardian.
    pub const GUARDIAN: &str = "guardian";
    /// Every verb, in the order in which `api` reads them.
    pub const TAPS: &str = "agree disagree choose save allow refuse back close hide-note on item open withdraw erase minor adult browse allow-visit allow-once guardian";
    /// Every screen that can be opened by name, in the order in which `api` reads them.
    pub const SCREENS: &str = "settings choose list-collected list-shared history export first erase guardian minor age-agree age-choose item";
    /// Stands for every item after `withdraw:`; ids cannot be confused with it where it is used.
    pub const ALL: &str = "all";
}

/// The screens that can be opened by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// `settings`
    Settings,
    /// `choose`: the second layer; once decided, the settings.
    Choose,
    /// `list-collected`
    Collected,
    /// `list-shared`
    Shared,
    /// `history`
    History,
    /// `export`
    Export,
    /// `first`: the first layer, for a person who disagreed and thinks again.
    First,
    /// `erase`: what erasing everything means, and the question.
    Erase,
    /// `guardian`: below the policy's age, who decides.
    Guardian,
    /// `minor`: the same, and the person says that they are.
    Minor,
    /// `age-agree`, `age-choose`: on which side of that age the person is, before they go on.
    Age(Then),
    /// `item:<id>`
    Item(usize),
}

impl Name {
    /// Its place in [`word::SCREENS`].
    pub fn place(self) -> usize {
        match self {
            Self::Settings => 0,
            Self::Choose => 1,
            Self::Collected => 2,
            Self::Shared => 3,
            Self::History => 4,
            Self::Export => 5,
            Self::First => 6,
            Self::Erase => 7,
            Self::Guardian => 8,
            Self::Minor => 9,
            Self::Age(Then::Agree) => 10,
            Self::Age(Then::Choose) => 11,
            Self::Item(_) => 12,
        }
    }
}

/// Everything, or one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Every item that is given.
    All,
    /// This one.
    Item(usize),
}

/// An act of the person on our own screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    /// See [`word::AGREE`].
    Agree,
    /// See [`word::DISAGREE`].
    Disagree,
    /// See [`word::CHOOSE`].
    Choose,
    /// See [`word::ON`].
    On(usize, bool),
    /// See [`word::SAVE`].
    Save,
    /// See [`word::ALLOW`].
    Allow,
    /// See [`word::VISIT`].
    Visit,
    /// See [`word::ONCE`].
    Once,
    /// See [`word::REFUSE`].
    Refuse,
    /// See [`word::BACK`].
    Back,
    /// See [`word::CLOSE`].
    Close,
    /// See [`word::HIDE_NOTE`].
    HideNote,
    /// See [`word::ITEM`].
    Item(usize),
    /// See [`word::OPEN`].
    Open(Name),
    /// See [`word::WITHDRAW`].
    Withdraw(What),
    /// See [`word::ERASE`].
    Erase,
    /// See [`word::MINOR`].
    Minor,
    /// See [`word::ADULT`].
    Adult,
    /// See [`word::BROWSE`].
    Browse,
    /// See [`word::GUARDIAN`].
    Guardian,
}

/// Who started a question of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person started the feature that needs it.
    User,
    /// The page asks by itself.
    Page,
}

/// What the gate holds: mode, age band and the decision on every item, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the person did with the policy as a whole.
    pub mode: Mode,
    /// On which side of the policy's age the person is.
    pub band: Band,
    /// By item; as long as the policy.
    pub decisions: Vec<Decision>,
    /// By item likewise: for how long what is given is given.
    pub grants: Vec<Grant>,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The program has arrived in a document: is there anything to ask?
    Start,
    /// The person did something on our screens.
    Tap(Tap),
    /// The page wants an item; the token names its question.
    Ask {
        /// Names the question.
        token: u32,
        /// What is wanted; `None` when the policy has no such item.
        item: Option<usize>,
        /// Who started it.
        origin: Origin,
    },
    /// The page or the settings button opens a screen.
    Open(Name),
    /// The page takes back what was given.
    Withdraw(What),
    /// A decision was written, or not.
    Stored(Tier),
    /// The gate took a snapshot that we did not write (another tab, the host), or that we asked for.
    Snapshot(Standing),
    /// The gate closed something by itself, by this control, and holds this now. The record takes it in by itself.
    Closed(Standing, Control),
    /// What the stored log knows of the items, read once after the start (nothing, when it cannot be read).
    Known(Vec<Last>),
    /// The stored log has been read: what shows it shows it anew.
    Log,
    /// Something that this release does not know.
    Unknown,
}
