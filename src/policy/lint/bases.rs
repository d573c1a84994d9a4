//! Legal bases: under `cn` only those of PIPL 13(1)(2) to (7) open an item without consent. The wider exceptions of
//! GB/T 35273-2020 5.6 may be named, but open nothing.

use super::Case;
use crate::policy::Fault;
use alloc::{format, vec::Vec};

pub fn check(case: &Case<'_>, faults: &mut Vec<Fault>) {
    if !case.policy.profile.rules().bases_of_pipl {
        return;
    }
    for (at, basis) in case.policy.bases.iter().enumerate() {
        if basis.opens && !of_pipl(&basis.article) {
            let what = format!("`{}` is no basis of PIPL 13 besides consent", basis.article);
            let mend = "name the article as `PIPL 13(1)(2)` to `PIPL 13(1)(7)`, or write `\"opens\": false`";
            faults.push(Fault::new(format!("$.bases[{at}].opens"), "basis_opens_nothing", what, mend));
        }
    }
}

fn of_pipl(article: &str) -> bool {
    let number = article
        .trim()
        .strip_prefix("PIPL 13(1)(")
        .and_then(|rest| rest.split_once(')'))
        .and_then(|(number, _)| number.parse::<u8>().ok());
    number.is_some_and(|number| (2..=7).contains(&number))
}
