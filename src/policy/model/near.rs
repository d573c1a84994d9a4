//! The nearest known word to one that is not known: most unknown words are slips of the hand.

use alloc::{format, string::String, vec::Vec};

/// As many words are listed at most; who has more ids than that knows where they stand.
const MOST: usize = 20;

/// A mend that names the nearest known word, or all of them when none is near.
pub fn mend(unknown: &str, known: &[&str]) -> String {
    match nearest(unknown, known) {
        Some(word) => format!("did you mean `{word}`?"),
        None if known.is_empty() => String::from("remove it"),
        None if known.len() > MOST => {
            format!("use one of the {} that there are, such as `{}`", known.len(), known.first().unwrap_or(&""))
        }
        None => format!("use one of: {}", known.join(", ")),
    }
}

fn nearest<'a>(unknown: &str, known: &[&'a str]) -> Option<&'a str> {
    let lower = unknown.to_lowercase();
    let best = known.iter().map(|word| (distance(&lower, &word.to_lowercase()), *word)).min()?;
    let bound = unknown.chars().count().max(3).div_ceil(3);
    (best.0 <= bound).then_some(best.1)
}

/// Levenshtein's distance.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, from) in left.chars().take(64).enumerate() {
        let mut diagonal = i;
        let mut last = i.saturating_add(1);
        let mut next = Vec::with_capacity(row.len());
        next.push(last);
        for (to, above) in right.iter().zip(row.iter().skip(1)) {
            let change = diagonal.saturating_add(usize::from(from != *to));
            last = change.min(last.saturating_add(1)).min(above.saturating_add(1));
            diagonal = *above;
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_names_the_word_that_was_meant() {
        assert_eq!(mend("purpoze", &["data", "purpose"]), "did you mean `purpose`?");
        assert_eq!(mend("Purposes", &["purpose", "data"]), "did you mean `purpose`?");
        assert_eq!(mend("xyz", &["purpose", "data"]), "use one of: purpose, data");
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
