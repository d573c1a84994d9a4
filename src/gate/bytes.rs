//! Bounds-checked little-endian reading and writing, and the two FNV sums.

/// Reads one byte; `None` past the end.
pub fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

/// Reads a little-endian `u16`; `None` past the end.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    match bytes.get(at..)? {
        [a, b, ..] => Some(u16::from_le_bytes([*a, *b])),
        _ => None,
    }
}

/// Reads a little-endian `u32`; `None` past the end.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    match bytes.get(at..)? {
        [a, b, c, d, ..] => Some(u32::from_le_bytes([*a, *b, *c, *d])),
        _ => None,
    }
}

/// Reads eight bytes as one number, so that hashes compare in one step; `None` past the end.
pub fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let low = u32_at(bytes, at)?;
    let high = u32_at(bytes, at + 4)?;
    Some(u64::from(low) | u64::from(high) << 32)
}

/// Writes `value` in `width` little-endian bytes; nothing is written past the end.
pub fn put(bytes: &mut [u8], at: usize, width: usize, mut value: u64) {
    for slot in bytes.iter_mut().skip(at).take(width) {
        *slot = value as u8;
        value >>= 8;
    }
}

const OFFSET: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

fn fold(mut sum: u32, bytes: &[u8]) -> u32 {
    for byte in bytes {
        sum = (sum ^ u32::from(*byte)).wrapping_mul(PRIME);
    }
    sum
}

/// FNV-1a 32 over the UTF-8 bytes of an item's id: how the table names items.
pub fn id_hash(id: &[u8]) -> u32 {
    fold(OFFSET, id)
}

/// FNV-1a 32 over the whole format except its own four bytes at [`crate::layout::CHECKSUM`].
/// It finds accidents (a torn write, a lost byte), not forgery.
pub fn checksum(bytes: &[u8]) -> u32 {
    let at = crate::layout::CHECKSUM;
    let head = bytes.get(..at).unwrap_or(bytes);
    let tail = bytes.get(at + 4..).unwrap_or(&[]);
    fold(fold(OFFSET, head), tail)
}
