//! Nothing in the repository knows the machine it was written on.

use super::{Breach, Source};

/// Folders of a person or of a machine; written in two halves, so that this file does not name them either.
const FOLDERS: &[(&str, &str)] =
    &[("/wo", "rk/"), ("/tm", "p/"), ("/ro", "ot/"), ("/ho", "me/"), ("/Us", "ers/"), ("C:\\", "Users")];

/// Reports every path into such a folder.
pub fn check(source: &Source, breaches: &mut Vec<Breach>) {
    for (line, text) in source.text.lines().enumerate() {
        for (one, two) in FOLDERS {
            let folder = format!("{one}{two}");
            let named = text.match_indices(&folder).any(|(at, _)| starts_a_path(text.get(..at).unwrap_or_default()));
            if named {
                breaches.push(Breach::new(source, line + 1, format!("names the folder `{folder}` of a machine")));
            }
        }
    }
}

/// True when what stands before is no longer path: `./x` and `https://host/x` are no folders of a machine.
fn starts_a_path(before: &str) -> bool {
    !before.ends_with(|letter: char| letter.is_alphanumeric() || "._-/}".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn a_path_of_a_machine_is_found_and_a_url_is_not() {
        let folder = ["/ho", "me/"].concat();
        assert_eq!(planted("tests/a.mjs", &format!("const x = '{folder}me/x';"), check).len(), 1);
        assert_eq!(planted("tests/a.mjs", &format!("'https://a.example{folder}'"), check), Vec::<String>::new());
    }
}
