//! Comparing a name with a rule. Hosts come as `name:port`, lower case, ports always written.

use crate::item::Match;

/// Does `name` fit the pattern? A suffix needs at least one byte before it.
pub fn matches(how: Match, pattern: &[u8], name: &[u8]) -> bool {
    let mut end = name.len();
    if matches!(how, Match::AnyPort | Match::SuffixAnyPort) {
        while end > 0 && name.get(end) != Some(&b':') {
            end -= 1;
        }
    }
    let more = end.wrapping_sub(pattern.len());
    let (fits, from) = match how {
        Match::Exact | Match::AnyPort => (more == 0, 0),
        Match::Prefix => (true, 0),
        Match::Suffix | Match::SuffixAnyPort => (end > pattern.len(), more),
    };
    if !fits {
        return false;
    }
    let mut place = 0;
    while let Some(byte) = pattern.get(place) {
        if name.get(from + place) != Some(byte) {
            return false;
        }
        place += 1;
    }
    true
}
