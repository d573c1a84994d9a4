//! Dates in order: a revision is published, then updated, then takes effect (seed, section thirteen), and the end comes after that.

use super::Case;
use crate::policy::{Fault, model::Date};
use alloc::vec::Vec;

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let dates = &case.policy.dates;
    let before =
        |early: &Date, late: &Date| early.is_stand_in() || late.is_stand_in() || early.seconds() <= late.seconds();
    if !before(&dates.published, &dates.updated) {
        let what = "the revision was updated before the policy was first published";
        faults.push(Fault::new(
            "$.dates.updated",
            "dates_out_of_order",
            what,
            "write published, updated, effective in this order of time",
        ));
    }
    if !before(&dates.updated, &dates.effective) {
        let what = "the revision takes effect before it was updated";
        faults.push(Fault::new(
            "$.dates.effective",
            "dates_out_of_order",
            what,
            "a revision cannot take effect backwards: move it to the update or later",
        ));
    }
    if let Some(sunset) = &case.policy.sunset {
        let known = !sunset.date.is_stand_in() && !dates.effective.is_stand_in();
        if known && sunset.date.seconds() <= dates.effective.seconds() {
            let what = "the service ends before this revision takes effect";
            faults.push(Fault::new(
                "$.sunset.date",
                "sunset_before_effective",
                what,
                "move the end after `effective`, or remove it",
            ));
        }
    }
}
