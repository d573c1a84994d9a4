//! What a person can do besides deciding on items, and what the publisher has promised about change and end.

use super::{Date, Id, RightLink, Text};

words! {
    /// The kinds of material change (seed, section eleven).
    ChangeKind {
        /// Purposes, kinds of data or way of use.
        ServiceModel = "service-model",
        /// Who owns or controls the publisher.
        ControlChange = "control-change",
        /// Main recipients.
        Recipients = "recipients",
        /// Rights and how to use them.
        Rights = "rights",
        /// Responsible department, contact, complaint channel.
        Contact = "contact",
        /// An impact assessment shows high risk.
        HighRiskPia = "high-risk-pia",
    }
}

words! {
    /// Whether a change asks again.
    Ask {
        /// It does.
        Yes = "yes",
        /// It does not; it is told.
        No = "no",
        /// It does if a purpose or method changes with it.
        IfPurposeOrMethod = "if-purpose-or-method",
    }
}

part! {
    /// What a kind of change does.
    Change {
        /// The kind.
        kind: ChangeKind,
        /// Whether it asks again.
        ask: Ask,
    }
}

part! {
    /// The rule for minors (PIPL 31).
    Minors {
        /// Below this age a guardian decides.
        age: u32,
        /// Whether a guardian may decide at all.
        guardian: bool = true,
        /// Whether everybody is asked on which side of that age they are, before anything is given; else who is below it says so.
        ask: bool = false,
        /// In words.
        text: Text,
    }
}

part! {
    /// Something a person can do: see, correct, delete, export, complain, cancel the account (PIPL 44 to 50).
    Right {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// The way to it.
        path: Text,
        /// Under which conditions.
        conditions: Option<Text>,
        /// Where it is exercised.
        link: Option<RightLink>,
    }
}

part! {
    /// The end of the service (seed, section five).
    Sunset {
        /// From when nothing is collected any more.
        date: Date,
        /// In words.
        text: Text,
    }
}
