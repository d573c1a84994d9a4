//! Texts read in place, byte by byte: what searches for letters would cost the program that asks more than what it finds.

/// What stands before the first `mark` and what stands behind it. Without one, everything stands before it.
#[inline(never)]
pub(super) fn cut(text: &[u8], mark: u8) -> (&[u8], &[u8]) {
    let at = text.iter().position(|byte| *byte == mark).unwrap_or(text.len());
    (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default())
}

/// The piece at a place, of pieces with `mark` between them; empty when it is not there.
#[inline(never)]
pub(super) fn nth(mut text: &[u8], mark: u8, place: usize) -> &[u8] {
    for _ in 0..place {
        text = cut(text, mark).1;
    }
    cut(text, mark).0
}

/// The place of a word in a list with blanks between.
#[inline(never)]
pub(super) fn place(list: &str, word: &[u8]) -> Option<usize> {
    let (mut rest, mut place) = (list.as_bytes(), 0);
    while !rest.is_empty() {
        let (next, more) = cut(rest, b' ');
        if next == word {
            return Some(place);
        }
        (rest, place) = (more, place + 1);
    }
    None
}

/// A number in decimal.
pub(super) fn number(text: &[u8]) -> usize {
    let digit = |sum: usize, byte: &u8| sum.saturating_mul(10).saturating_add(byte.wrapping_sub(b'0').into());
    text.iter().fold(0, digit)
}

/// Takes the next row of a name off a catalogue's rows: its fields, see `policy::catalogue`; empty when there is none.
#[inline(never)]
pub(super) fn row<'a>(rows: &mut &'a [u8], name: &[u8]) -> &'a [u8] {
    while !rows.is_empty() {
        let (row, more) = cut(rows, b'\n');
        *rows = more;
        if cut(row, b'\t').0 == name {
            return row;
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_first_mark() {
        assert_eq!(cut(b"a:b:c", b':'), (&b"a"[..], &b"b:c"[..]));
        assert_eq!(cut(b"a", b':'), (&b"a"[..], &b""[..]));
        assert_eq!(cut(b"a:", b':'), (&b"a"[..], &b""[..]));
        assert_eq!((nth(b"a\tb\tc", b'\t', 2), nth(b"a\tb", b'\t', 2)), (&b"c"[..], &b""[..]));
    }

    #[test]
    fn only_a_whole_word_has_a_place() {
        assert_eq!(place("on open", b"open"), Some(1));
        assert_eq!(place("on open", b"op"), None);
        assert_eq!(place("on open", b""), None);
    }

    #[test]
    fn rows_of_a_name_come_in_their_order() {
        let mut rows = &b"item\ta\nmain\tm\nitem\tb\n"[..];
        assert_eq!(row(&mut rows, b"item"), b"item\ta");
        assert_eq!(row(&mut rows, b"item"), b"item\tb");
        assert_eq!(row(&mut rows, b"item"), b"");
    }
}
