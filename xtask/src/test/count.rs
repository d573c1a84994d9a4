//! How many tests passed and failed, read from what the test programs print.

use std::ops::AddAssign;

/// A sum of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Count {
    /// One check that held or did not.
    pub fn of(held: bool) -> Self {
        if held { Self { passed: 1, failed: 0 } } else { Self { passed: 0, failed: 1 } }
    }

    /// The last line of a suite: `N passed, N failed`.
    pub fn last_line(output: &str) -> Option<Self> {
        let line = output.lines().rev().find(|line| !line.trim().is_empty())?;
        Self::plain(line.trim())
    }

    /// Every `test result:` line of cargo's test harness, summed.
    pub fn harness(output: &str) -> Option<Self> {
        let mut sum = Self::default();
        let mut seen = false;
        for line in output.lines() {
            let Some((_, rest)) = line.split_once("test result: ") else { continue };
            let Some((_, numbers)) = rest.split_once(". ") else { continue };
            let mut count = Self::default();
            for part in numbers.split(';') {
                let mut words = part.split_whitespace();
                match (words.next().and_then(|word| word.parse().ok()), words.next()) {
                    (Some(number), Some("passed")) => count.passed = number,
                    (Some(number), Some("failed")) => count.failed = number,
                    _ => {}
                }
            }
            sum += count;
            seen = true;
        }
        seen.then_some(sum)
    }

    fn plain(line: &str) -> Option<Self> {
        let (passed, failed) = line.split_once(" passed, ")?;
        let failed = failed.strip_suffix(" failed")?;
        Some(Self { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_every_test_binary_are_summed() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.0s\n\
            test result: FAILED. 3 passed; 1 failed; 5 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Count::harness(output), Some(Count { passed: 5, failed: 1 }));
        assert_eq!(Count::harness("error: could not compile"), None);
    }

    #[test]
    fn a_suite_tells_its_count_in_its_last_line_and_nowhere_else() {
        assert_eq!(Count::last_line("ok a\n12 passed, 3 failed\n\n"), Some(Count { passed: 12, failed: 3 }));
        assert_eq!(Count::last_line("12 passed, 3 failed\nError: crash"), None);
        assert_eq!(Count::last_line("12 passed, many failed"), None);
        assert_eq!(Count::last_line(""), None);
    }
}
