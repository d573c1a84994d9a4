//! What the flow knows, and which screen stands before the person.

use super::age::{Age, Then};
use super::event::Origin;
use super::set::Set;
use crate::record::Grant;
use crate::signals::Closed;
use alloc::vec::Vec;

/// What kind of thing an item is; the groups of the second layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A purpose of the publisher's own.
    Purpose,
    /// A permission used for one purpose; asked at the moment of use.
    Use,
    /// Third-party code.
    Sdk,
    /// A class of cookies and stored keys.
    Storage,
    /// A sharing, cross-border or disclosure act.
    Sharing,
}

/// What the person said of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Decision {
    /// Nothing yet, of this item as it is now.
    Undecided,
    /// Yes.
    Given,
    /// No.
    Refused,
    /// A yes, taken back.
    Withdrawn,
    /// A yes that has run out.
    Expired,
}

/// What the person did with the policy as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing yet: everything is held.
    None,
    /// Disagreed: browse mode, only what needs no personal data.
    Browse,
    /// Accepted what is required and decided on the rest; with nothing else given this is basic mode.
    Decided,
}

/// What the flow must know of one item. Its words stand in the catalogue, under the same index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which group it belongs to.
    pub kind: Kind,
    /// Needed for the service: shown as required, never as a switch.
    pub required: bool,
    /// *Agree* gives it. What is neither `bulk` nor `required` is asked apart, by itself.
    pub bulk: bool,
    /// The organisation decides on it, not the person alone.
    pub organisation: bool,
    /// It exists on this surface. What is not here is neither asked nor given, only listed.
    pub here: bool,
    /// The signal that closes it. Against an opt-out of the browser the person may say yes to the item itself; against the others
    /// nobody can.
    pub signal: Option<Closed>,
    /// What the person said.
    pub decision: Decision,
    /// For how long, where it is given.
    pub grant: Grant,
    /// The present record says nothing of it as it is now: it is new, or changed materially.
    pub fresh: bool,
    /// It was given before and changed materially since, so that the earlier yes no longer counts.
    pub changed: bool,
    /// When it was last refused or withdrawn, milliseconds since 1970; `None` when not known.
    pub refused_at: Option<u64>,
}

impl Item {
    /// An item that exists here, of which nothing was said and nothing else is known.
    pub const fn new(kind: Kind) -> Self {
        Self {
            kind,
            required: false,
            bulk: false,
            organisation: false,
            here: true,
            signal: None,
            decision: Decision::Undecided,
            grant: Grant::Lasting,
            fresh: false,
            changed: false,
            refused_at: None,
        }
    }

    /// Is it on, as far as the person is concerned?
    pub fn given(&self) -> bool {
        self.decision == Decision::Given
    }

    /// Does a signal keep it closed, whatever the person says?
    pub fn shut(&self) -> bool {
        matches!(self.signal, Some(Closed::Sunset | Closed::Organisation))
    }

    /// Is it here, and can it be opened at all?
    pub fn possible(&self) -> bool {
        self.here && !self.shut()
    }

    /// Does the opt-out signal of the browser keep it closed? Not what the person has given, which is their own act.
    pub fn opted_out(&self) -> bool {
        self.here && self.signal == Some(Closed::OptedOut) && !self.given()
    }

    /// Has the person given it although the browser's opt-out signal speaks against it?
    pub fn overrides(&self) -> bool {
        self.given() && !self.required && self.signal == Some(Closed::OptedOut)
    }

    /// Can the person switch it on this surface?
    pub fn optional(&self) -> bool {
        self.possible() && !self.required
    }
}

/// An SDK cannot do without a use, on whatever surface. Both by their indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The SDK.
    pub sdk: usize,
    /// The use.
    pub of: usize,
}

/// The second layer, or the part of it that must be decided anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Choices {
    /// The items shown, the required ones included.
    pub shown: Set,
    /// Which of `shown` the person has switched on, on this screen; all off at the beginning.
    pub on: Set,
    /// Only what changed with the policy is shown.
    pub changed: bool,
    /// The item whose details are unfolded.
    pub open: Option<usize>,
}

/// Why a notice for one item stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is about to be used (the person started a feature).
    Use,
    /// The same, and it was given before it changed with the policy.
    Changed,
    /// The person switched it on in the settings.
    Settings,
}

/// The just-in-time notice: one item, one purpose, one prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What is asked.
    pub item: usize,
    /// Why now.
    pub why: Why,
    /// The SDK that needs this use, when that is why it is asked.
    pub wanted_by: Option<usize>,
    /// Which question of how many this is, from 1.
    pub place: (usize, usize),
    /// The person refused or withdrew it before.
    pub again: bool,
}

/// A screen of the rights program. Each is opened by the person and decides nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Every choice with its switch.
    Settings,
    /// All about one item.
    Item(usize),
    /// What is collected.
    Collected,
    /// What is shared with whom.
    Shared,
    /// What was decided when.
    History,
    /// The record as JSON, to be kept.
    Export,
    /// What erasing everything means, and the question.
    Erase,
    /// Below the policy's age: who decides.
    Guardian,
    /// On which side of that age the person is.
    Age(Then),
    /// What changed with the policy, to be read.
    Told,
}

/// The screen before the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "there are two or three of them; a box would be longer in code")]
pub enum Screen {
    /// None.
    None,
    /// The first layer.
    First,
    /// The second layer.
    Choose(Choices),
    /// The just-in-time notice.
    Notice(Notice),
    /// A screen of the rights program.
    Page(Page),
}

/// Does the service end?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sunset {
    /// Not that anybody knows.
    No,
    /// The policy says when.
    Announced,
    /// It has ended: nobody is asked for anything any more.
    Over,
}

/// A line that says what has just happened and goes away by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Browse mode after *disagree*: what works and where to change it (`browse-note`).
    Browse,
    /// Basic mode: everything optional was refused.
    Basic,
    /// The choice is kept.
    Saved,
    /// The choice is kept, and the opt-out signal of the browser is honoured (11 CCR 7025(c)(6)).
    Honoured,
    /// The choice holds for this visit only: nothing on this device would keep it.
    Visit,
    /// The choice could not be kept at all; everything stays closed.
    Failed,
    /// One item was taken back.
    Withdrawn(usize),
    /// All items were taken back.
    WithdrawnAll,
    /// The service ends, or has ended: the publisher's own words (seed, section five).
    Sunset,
    /// A refused item would be needed for what the person just tried.
    Needed(usize),
}

/// What kept the last decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Not asked yet.
    Unknown,
    /// The native host, or this browser's database with the log.
    Kept,
    /// This browser's disk, without the log.
    Local,
    /// Memory only: this visit.
    Memory,
    /// Nothing: the gate was not given the decision.
    Failed,
}

/// A question of the page that waits for its answer. Each token is answered exactly once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Names the question towards the guard.
    pub token: u32,
    /// What is asked for.
    pub item: usize,
    /// Who started it.
    pub origin: Origin,
    /// Already decided in its favour, waiting for the record to be stored.
    pub granted: bool,
}

/// Everything that the flow knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Every item of the policy, in its order; the index is the item's name.
    pub items: Vec<Item>,
    /// Which of them cannot do without which.
    pub needs: Vec<Need>,
    /// What the person did with the policy as a whole.
    pub mode: Mode,
    /// The screen before the person.
    pub screen: Screen,
    /// What comes back when that screen is left, the nearest last.
    pub under: Vec<Screen>,
    /// The line that goes away.
    pub note: Option<Note>,
    /// Questions of the page that wait.
    pub asks: Vec<Ask>,
    /// The policy has changed in what the person is to be told, and nothing of it asks.
    pub tells: bool,
    /// Does the service end?
    pub sunset: Sunset,
    /// Who decides.
    pub age: Age,
    /// An app stands around the page, with screens of its own.
    pub native: bool,
    /// What kept the last decision.
    pub tier: Tier,
    /// A decision is on its way to the tiers.
    pub unstored: bool,
    /// Everything goes from this device as soon as it is withdrawn.
    pub erasing: bool,
    /// An item that was refused once more: said again, it is written down again.
    pub repeated: Option<usize>,
    /// After how long the publisher lets a refusal be asked again by itself, milliseconds; `None`: never.
    pub reask: Option<u64>,
}

impl State {
    /// Does the browser's opt-out signal keep anything closed?
    pub fn opted_out(&self) -> bool {
        self.items.iter().any(Item::opted_out)
    }

    /// Where the flow begins: nothing shown, nothing waiting.
    pub const fn new(items: Vec<Item>, mode: Mode) -> Self {
        Self {
            items,
            needs: Vec::new(),
            mode,
            screen: Screen::None,
            under: Vec::new(),
            note: None,
            asks: Vec::new(),
            tells: false,
            sunset: Sunset::No,
            age: Age::UNKNOWN,
            native: false,
            tier: Tier::Unknown,
            unstored: false,
            erasing: false,
            repeated: None,
            reask: None,
        }
    }
}
