//! Files a person can read in one go.

use super::{Breach, Source};

/// The most lines a file of code may have; generated files are as long as they are.
const LINES: usize = 400;
const CODE: &[&str] = &["rs", "ts", "js", "mjs", "cjs", "css", "py"];

/// Reports a file that is too long.
pub fn check(source: &Source, breaches: &mut Vec<Breach>) {
    let lines = source.text.lines().count();
    if CODE.contains(&source.extension()) && !source.generated() && lines > LINES {
        breaches.push(Breach::new(source, LINES + 1, format!("{lines} lines, think again at {LINES}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn one_line_too_many_is_found_unless_a_program_wrote_it() {
        assert_eq!(planted("src/flow/a.rs", &"x\n".repeat(LINES), check), Vec::<String>::new());
        assert_eq!(planted("src/flow/a.rs", &"x\n".repeat(LINES + 1), check).len(), 1);
        let generated = format!("/** {} */\n{}", crate::generate::HEADING, "x\n".repeat(LINES + 1));
        assert_eq!(planted("src/web/a.ts", &generated, check), Vec::<String>::new());
    }
}
