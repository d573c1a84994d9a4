//! What there is to know of one item, a line each: a label and its value.
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::texts::{Row, Texts, item};
use crate::ui::words::Word;

/// One line. What is empty is not drawn.
pub fn field(d: &mut Drawing, texts: &Texts, label: Word, value: &str) {
    if !value.is_empty() {
        d.of("p", "field").inside(|d| {
            d.of("span", "key").text(texts.word(label));
            d.add("span").text(value);
        });
    }
}

/// Purpose, data, recipient, role, retention, what stops working: everything that the policy says of an item.
/// The purpose is left out where it stands above already.
pub fn all(d: &mut Drawing, texts: &Texts, row: &Row, purpose: bool) {
    let role = match row.get(item::ROLE) {
        "independent" => Some(Word::RoleIndependent),
        "joint" => Some(Word::RoleJoint),
        "entrusted" => Some(Word::RoleEntrusted),
        _ => None,
    };
    for (label, value) in [
        (Word::FieldUse, if purpose { row.get(item::PURPOSE) } else { "" }),
        (Word::FieldData, row.get(item::DATA)),
        (Word::FieldSensitive, row.get(item::SENSITIVE)),
        (Word::FieldRecipient, row.get(item::RECIPIENT)),
        (Word::FieldRole, role.map_or("", |word| texts.word(word))),
        (Word::FieldMethod, row.get(item::METHOD)),
        (Word::FieldRetention, row.get(item::RETENTION)),
        (Word::FieldTrigger, row.get(item::TRIGGER)),
        (Word::FieldWhy, row.get(item::WHY)),
        (Word::FieldRefused, row.get(item::REFUSED)),
    ] {
        field(d, texts, label, value);
    }
    parts::document(d, texts.word(Word::PartnerPolicy), row.get(item::LINK));
}

/// Why *agree* may not give it: a mark for each reason.
pub fn reasons(d: &mut Drawing, texts: &Texts, row: &Row) {
    for reason in row.get(item::SEPARATE).split(',') {
        let word = match reason {
            "sensitive" => Word::WhySensitive,
            "biometric" => Word::WhyBiometric,
            "recipient" => Word::WhyRecipient,
            "cross-border" => Word::WhyCrossBorder,
            "disclosure" => Word::WhyDisclosure,
            "minors" => Word::WhyMinors,
            _ => continue,
        };
        d.of("span", "mark").text(texts.word(word));
    }
}
