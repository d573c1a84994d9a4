//! What there is to know of one item, a line each: a label and its value. Drawn into templates, save for single lines.
use crate::policy::catalogue::mark;
use crate::ui::drawing::Drawing;
use crate::ui::parts;
use crate::ui::template::{self, slot};
use crate::ui::texts::{Texts, field};
use crate::ui::words::Word;

/// One line. What is empty is not drawn.
pub fn line(d: &mut Drawing, texts: &Texts, label: Word, value: &str) {
    if !value.is_empty() {
        labelled(d, texts, label, |d| {
            d.text(value);
        });
    }
}

fn labelled(d: &mut Drawing, texts: &Texts, label: Word, value: impl FnOnce(&mut Drawing)) {
    d.of("p", "field").inside(|d| {
        d.of("span", "key").say(texts, label);
        value(d.add("span").text(""));
    });
}

/// Data, recipient, role, retention, what stops working: everything that the policy says of an item. The purpose is there where one
/// of `purpose` has a value.
pub fn all(d: &mut Drawing, texts: &Texts, purpose: &[&str]) {
    for (label, place) in [
        (Word::FieldUse, field::PURPOSE),
        (Word::FieldData, field::DATA),
        (Word::FieldSensitive, field::SENSITIVE),
        (Word::FieldEffect, field::EFFECT),
        (Word::FieldRecipient, field::RECIPIENT),
        (Word::FieldRole, field::MARKS),
        (Word::FieldMethod, field::METHOD),
        (Word::FieldRetention, field::RETENTION),
        (Word::FieldTrigger, field::TRIGGER),
        (Word::FieldWhy, field::WHY),
        (Word::FieldRefused, field::REFUSED),
    ] {
        let name = template::field(place);
        match place {
            field::PURPOSE if purpose.is_empty() => {}
            field::PURPOSE => d.when(purpose, |d| line(d, texts, label, &slot(name))),
            field::MARKS => role(d, texts, label),
            _ => d.when(&[name], |d| line(d, texts, label, &slot(name))),
        }
    }
    let link = template::field(field::LINK);
    d.when(&[link], |d| parts::document(d, texts.word(Word::PartnerPolicy), &slot(link)));
}

fn role(d: &mut Drawing, texts: &Texts, label: Word) {
    let roles = [
        (mark::INDEPENDENT, Word::RoleIndependent),
        (mark::JOINT, Word::RoleJoint),
        (mark::ENTRUSTED, Word::RoleEntrusted),
    ];
    d.when(&roles.map(|(mark, _)| mark), |d| {
        labelled(d, texts, label, |d| {
            d.cases(&roles, |d, word| {
                d.say(texts, word);
            });
        });
    });
}

/// A span with its sentence for each letter that has a value.
pub fn spans(d: &mut Drawing, texts: &Texts, class: &str, sentences: &[(&str, Word)]) {
    d.cases(sentences, |d, word| {
        d.of("span", class).say(texts, word);
    });
}

/// Why *agree* may not give it: a mark for each reason.
pub fn reasons(d: &mut Drawing, texts: &Texts) {
    let reasons = [
        (mark::SENSITIVE, Word::WhySensitive),
        (mark::BIOMETRIC, Word::WhyBiometric),
        (mark::RECIPIENT, Word::WhyRecipient),
        (mark::CROSS_BORDER, Word::WhyCrossBorder),
        (mark::DISCLOSURE, Word::WhyDisclosure),
    ];
    spans(d, texts, "mark", &reasons);
}
