//! A time as people read it, without a clock, a time zone table or a formatter.
use super::drawing::digits;
use alloc::string::String;

/// Writes `2026-01-31 09:05` for milliseconds since 1970, `zone` minutes ahead of UTC.
pub fn write(out: &mut String, time: u64, zone: i32) {
    let minutes = (time / 60_000).saturating_add_signed(i64::from(zone));
    let (day, minute) = (minutes / 1440, minutes % 1440);
    // Days to a date after Howard Hinnant, <https://howardhinnant.github.io/date_algorithms.html>: years begin in March.
    let shifted = day.saturating_add(719_468);
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = year + era * 400 + u64::from(month < 3);
    digits(out, year as usize);
    let date = of_year - (153 * march + 2) / 5 + 1;
    for (before, value) in [('-', month), ('-', date), (' ', minute / 60), (':', minute % 60)] {
        out.push(before);
        if value < 10 {
            out.push('0');
        }
        digits(out, value as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_in_the_zone_of_the_reader() {
        for (time, zone, text) in [
            (0, 0, "1970-01-01 00:00"),
            (951_782_400_000, 0, "2000-02-29 00:00"),
            (1_646_668_799_000, 480, "2022-03-07 23:59"),
            (1_646_668_800_000, 480, "2022-03-08 00:00"),
            (1_767_225_599_000, -60, "2025-12-31 22:59"),
        ] {
            let mut out = String::new();
            write(&mut out, time, zone);
            assert_eq!(out, text);
        }
    }
}
