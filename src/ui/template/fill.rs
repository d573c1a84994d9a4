//! Fills templates as the page's desk does (`src/web/desk/fill.ts`): for tests and pictures, no program links it.
use super::{CALL, END, ORGANISATION, THEN, VALUE, WHEN, field, value};
use crate::policy::catalogue::{self, Catalogue, Row};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What the names of one call stand for.
struct Values<'a> {
    row: Row<'a>,
    numbers: [(&'a str, &'a str); 4],
    letters: String,
}

impl<'a> Values<'a> {
    fn get(&self, name: &str) -> &str {
        let number = self.numbers.iter().find(|(one, _)| *one == name).map(|(_, value)| *value);
        let place = (0..=catalogue::field::EFFECT).find(|place| field(*place) == name);
        match (number, place) {
            (Some(number), _) => number,
            (_, Some(place)) => self.row.get(place),
            _ => {
                if self.letters.contains(name) {
                    "1"
                } else {
                    ""
                }
            }
        }
    }

    fn holds(&self, condition: &str) -> bool {
        let (names, wanted) = condition.strip_prefix('!').map_or((condition, true), |names| (names, false));
        names.split_inclusive(|_| true).any(|name| !self.get(name).is_empty()) == wanted
    }
}

/// The drawing with every call replaced by its template, filled from the texts.
pub fn fill(drawing: &str, templates: &[String], texts: &str) -> String {
    let mut out = String::new();
    let mut pieces = drawing.split(CALL);
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != ',').unwrap_or(piece.len());
        let (call, rest) = piece.split_at(end);
        one(&mut out, call, templates, texts);
        out.push_str(rest);
    }
    out
}

fn one(out: &mut String, call: &str, templates: &[String], texts: &str) {
    let template = call.get(..1).and_then(|digit| digit.parse::<usize>().ok()).and_then(|at| templates.get(at));
    let fields: Vec<&str> = call.get(1..).unwrap_or_default().split(',').collect();
    let (Some(template), &[item, other, place, count, letters]) = (template, fields.as_slice()) else {
        return;
    };
    let organisation = || Catalogue::open(texts).map_or("", |texts| texts.row("organisation").get(1));
    let row = |number: &str| match (Catalogue::open(texts), number.parse()) {
        (Some(texts), Ok(index)) => texts.item(index),
        _ => Row::default(),
    };
    let own = row(item);
    let values = Values {
        row: own,
        numbers: [
            (value::INDEX, item),
            (value::PLACE, place),
            (value::COUNT, count),
            (
                value::OTHER,
                match other.parse() {
                    Ok(ORGANISATION) => organisation(),
                    _ => row(other).get(catalogue::field::NAME),
                },
            ),
        ],
        letters: letters.to_string() + own.get(catalogue::field::MARKS),
    };
    body(out, template, &values);
}

fn body(out: &mut String, template: &str, values: &Values) {
    let (mut depth, mut left) = (0_u32, None);
    let mut rest = template;
    while let Some(at) = rest.find([VALUE, WHEN, END]) {
        let (text, marked) = rest.split_at(at);
        let mut chars = marked.chars();
        let mark = chars.next();
        rest = chars.as_str();
        if left.is_none() {
            out.push_str(text);
        }
        match mark {
            Some(VALUE) => {
                let (name, behind) = rest.split_at_checked(1).unwrap_or_default();
                rest = behind;
                if left.is_none() {
                    out.push_str(values.get(name));
                }
            }
            Some(WHEN) => {
                let (names, behind) = rest.split_once(THEN).unwrap_or((rest, ""));
                rest = behind;
                depth += 1;
                if left.is_none() && !values.holds(names) {
                    left = Some(depth);
                }
            }
            _ => {
                if left == Some(depth) {
                    left = None;
                }
                depth = depth.saturating_sub(1);
            }
        }
    }
    out.push_str(rest);
}
