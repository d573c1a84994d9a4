//! The memory of a program that lives as long as a page and hears a few hundred events.

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::{memory_grow, memory_size};
use core::cell::Cell;

const PAGE: usize = 65_536;

/// Hands out memory from below upwards. What was handed out last can grow where it lies and be given back; what is given back out
/// of turn is lost.
pub struct Memory {
    /// Where free memory begins; 0 before the first use.
    free: Cell<usize>,
}

// SAFETY: a page's program runs in one thread; nothing here is shared with a worker.
#[allow(unsafe_code, reason = "one thread")]
unsafe impl Sync for Memory {}

impl Memory {
    /// Nothing handed out.
    pub const fn new() -> Self {
        Self { free: Cell::new(0) }
    }

    /// Hands out `size` bytes from `start` on, or null when there is no more memory.
    fn take(&self, start: usize, size: usize) -> *mut u8 {
        let end = start.saturating_add(size);
        let missing = end.saturating_sub(memory_size(0) * PAGE);
        if missing > 0 && memory_grow(0, missing.div_ceil(PAGE)) == usize::MAX {
            return core::ptr::null_mut();
        }
        self.free.set(end);
        start as *mut u8
    }
}

/// The next place that fits.
fn aligned(free: usize, layout: Layout) -> usize {
    // An alignment is a power of two.
    free.wrapping_add(layout.align() - 1) & layout.align().wrapping_neg()
}

// SAFETY: what is handed out lies between `free` and the end of the memory that the engine gave, and `free` goes back only over what
// was handed out last.
#[allow(unsafe_code, reason = "the allocator's promise")]
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // The first use begins behind all that the program was loaded with.
        let free = if self.free.get() == 0 { memory_size(0) * PAGE } else { self.free.get() };
        self.take(aligned(free, layout), layout.size())
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        if at as usize + layout.size() == self.free.get() {
            self.free.set(at as usize);
        }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if at as usize + layout.size() == self.free.get() {
            return self.take(at as usize, size);
        }
        let to = self.take(aligned(self.free.get(), layout), size);
        if !to.is_null() {
            // SAFETY: the old bytes lie below `free`, the new ones from there on.
            unsafe { core::ptr::copy_nonoverlapping(at, to, layout.size().min(size)) };
        }
        to
    }
}
