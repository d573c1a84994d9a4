//! Comparing a name with a rule. Hosts come as `name:port`, lower case, ports always written.

use crate::item::Match;

fn without_port(name: &[u8]) -> &[u8] {
    let colon = name.iter().rposition(|byte| *byte == b':');
    colon.and_then(|at| name.get(..at)).unwrap_or(name)
}

/// Does `name` fit the pattern? A suffix needs at least one byte before it.
pub fn matches(how: Match, pattern: &[u8], name: &[u8]) -> bool {
    let longer = name.len() > pattern.len();
    match how {
        Match::Exact => name == pattern,
        Match::Prefix => name.starts_with(pattern),
        Match::Suffix => longer && name.ends_with(pattern),
        Match::AnyPort => without_port(name) == pattern,
        Match::SuffixAnyPort => {
            let name = without_port(name);
            name.len() > pattern.len() && name.ends_with(pattern)
        }
    }
}
