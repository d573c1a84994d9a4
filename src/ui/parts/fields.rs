//! What there is to know of one item, a line each: a label and its value.
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::texts::{Row, Texts, field};
use crate::ui::words::Word;

/// One line. What is empty is not drawn.
pub fn line(d: &mut Drawing, texts: &Texts, label: Word, value: &str) {
    if !value.is_empty() {
        d.of("p", "field").inside(|d| {
            d.of("span", "key").say(texts, label);
            d.add("span").text(value);
        });
    }
}

/// Purpose, data, recipient, role, retention, what stops working: everything that the policy says of an item. The purpose is
/// left out where it stands above already.
pub fn all(d: &mut Drawing, texts: &Texts, row: &Row, purpose: bool) {
    for (label, place) in [
        (Word::FieldUse, field::PURPOSE),
        (Word::FieldData, field::DATA),
        (Word::FieldSensitive, field::SENSITIVE),
        (Word::FieldRecipient, field::RECIPIENT),
        (Word::FieldRole, field::ROLE),
        (Word::FieldMethod, field::METHOD),
        (Word::FieldRetention, field::RETENTION),
        (Word::FieldTrigger, field::TRIGGER),
        (Word::FieldWhy, field::WHY),
        (Word::FieldRefused, field::REFUSED),
    ] {
        let value = match row.get(place) {
            _ if place == field::PURPOSE && !purpose => "",
            "independent" => texts.word(Word::RoleIndependent),
            "joint" => texts.word(Word::RoleJoint),
            "entrusted" => texts.word(Word::RoleEntrusted),
            value => value,
        };
        line(d, texts, label, value);
    }
    parts::document(d, texts.word(Word::PartnerPolicy), row.get(field::LINK));
}

/// Why *agree* may not give it: a mark for each reason.
pub fn reasons(d: &mut Drawing, texts: &Texts, row: &Row) {
    for reason in row.get(field::SEPARATE).split(',') {
        let word = match reason {
            "sensitive" => Word::WhySensitive,
            "biometric" => Word::WhyBiometric,
            "recipient" => Word::WhyRecipient,
            "cross-border" => Word::WhyCrossBorder,
            "disclosure" => Word::WhyDisclosure,
            _ => continue,
        };
        d.of("span", "mark").say(texts, word);
    }
}
