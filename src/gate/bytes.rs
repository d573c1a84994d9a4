//! Bounds-checked little-endian reading and writing, and the two FNV sums.

/// Reads `width` (at most 4) little-endian bytes. **A read past the end is 0**, and in both formats 0 is what closes:
/// mode none, state undecided, no surface.
#[inline(never)]
pub fn read(bytes: &[u8], at: usize, width: usize) -> u32 {
    let mut value = 0;
    let mut place = width;
    while place > 0 {
        place -= 1;
        value = value << 8 | bytes.get(at.wrapping_add(place)).map_or(0, |byte| u32::from(*byte));
    }
    value
}

/// Reads eight bytes as one number, so that hashes compare in one step. Past the end: as [`read`].
pub fn read_hash(bytes: &[u8], at: usize) -> u64 {
    u64::from(read(bytes, at, 4)) | u64::from(read(bytes, at.wrapping_add(4), 4)) << 32
}

/// Writes `value` in `width` little-endian bytes; nothing is written past the end.
#[inline(never)]
pub fn put(bytes: &mut [u8], at: usize, width: usize, value: u32) {
    let mut place = 0;
    while place < width {
        if let Some(slot) = bytes.get_mut(at.wrapping_add(place)) {
            *slot = if place < 4 { (value >> (8 * place)) as u8 } else { 0 };
        }
        place += 1;
    }
}

/// Writes eight bytes of a hash.
pub fn put_hash(bytes: &mut [u8], at: usize, value: u64) {
    put(bytes, at, 4, value as u32);
    put(bytes, at.wrapping_add(4), 4, (value >> 32) as u32);
}

const OFFSET: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// FNV-1a 32 over `bytes`, but for the four bytes from `hole` on.
#[inline(never)]
fn fold(bytes: &[u8], hole: usize) -> u32 {
    let mut sum = OFFSET;
    for (place, byte) in bytes.iter().enumerate() {
        if place < hole || place >= hole + 4 {
            sum = (sum ^ u32::from(*byte)).wrapping_mul(PRIME);
        }
    }
    sum
}

/// FNV-1a 32 over the UTF-8 bytes of an item's id: how the table names items.
pub fn id_hash(id: &[u8]) -> u32 {
    fold(id, id.len())
}

/// FNV-1a 32 over the whole format except its own four bytes at [`crate::layout::CHECKSUM`].
/// It finds accidents (a torn write, a lost byte), not forgery.
pub fn checksum(bytes: &[u8]) -> u32 {
    fold(bytes, crate::layout::CHECKSUM)
}
