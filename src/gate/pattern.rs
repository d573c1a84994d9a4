//! Comparing a name with a rule. Hosts come as `name:port`, lower case, ports always written.

use crate::item::Match;

/// Does `name` fit the pattern? A suffix needs at least one byte before it.
pub fn matches(how: Match, pattern: &[u8], name: &[u8]) -> bool {
    let end = match how {
        Match::AnyPort | Match::SuffixAnyPort => name.iter().rposition(|byte| *byte == b':').unwrap_or(0),
        _ => name.len(),
    };
    // Where a pattern is longer than the name this is no place at all, and the first byte does not fit.
    let from = if how == Match::Prefix { 0 } else { end.wrapping_sub(pattern.len()) };
    if (from != 0) != matches!(how, Match::Suffix | Match::SuffixAnyPort) {
        return false;
    }
    let mut place = 0;
    while let Some(byte) = pattern.get(place) {
        if name.get(from.wrapping_add(place)) != Some(byte) {
            return false;
        }
        place += 1;
    }
    true
}
