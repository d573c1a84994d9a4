//! The gate program: the gate behind raw exports, nothing imported, nothing allocated.
//!
//! JavaScript writes the compiled policy, the snapshot and each question into the buffers that begin where `buffers` says
//! (see `Buffers`), then asks. All numbers at the border are u32; times are Unix seconds.
//! Until `open` has accepted a policy, no answer is allow.
#![cfg_attr(target_arch = "wasm32", no_std)]
#![allow(unsafe_code, reason = "the exported buffers: each use says why it is sound")]

use core::cell::UnsafeCell;
use menshen_gate::{Answer, Channel, Circumstances, Closing, Gate, Reason, Snapshot, Table, close};

/// What JavaScript writes, UTF-8 in `query`; and `next`, where `shut` leaves the new snapshot.
#[repr(C)]
struct Buffers {
    policy: [u8; 65_536],
    snapshot: [u8; 16_384],
    query: [u8; 16_384],
    next: [u8; 16_384],
}

struct Shared<T>(UnsafeCell<T>);

// SAFETY: the program runs in one thread (no threads, no atomics in its target), and no export calls back into JavaScript.
unsafe impl<T> Sync for Shared<T> {}

static BUFFERS: Shared<Buffers> = Shared(UnsafeCell::new(Buffers {
    policy: [0; 65_536],
    snapshot: [0; 16_384],
    query: [0; 16_384],
    next: [0; 16_384],
}));

/// What `open` has accepted.
static GATE: Shared<Gate<'static>> = Shared(UnsafeCell::new(Gate {
    table: Table::NONE,
    snapshot: Snapshot::NONE,
    around: Circumstances { now: 0, surface: 0, signals: 0 },
}));

fn shared() -> &'static Buffers {
    // SAFETY: exports run to their end one after the other; JavaScript writes only between them.
    unsafe { &*BUFFERS.0.get() }
}

fn gate() -> &'static mut Gate<'static> {
    // SAFETY: one thread, and each export takes this once and keeps it no longer than its own call. What it refers to is written by JavaScript
    // right before `open` alone, which replaces it.
    unsafe { &mut *GATE.0.get() }
}

/// What was written; a length past the buffer reads as all of it, which fits no format.
fn first(buffer: &'static [u8], length: usize) -> &'static [u8] {
    buffer.get(..length.min(buffer.len())).unwrap_or(&[])
}

/// Where the buffers begin.
#[unsafe(no_mangle)]
pub extern "C" fn buffers() -> usize {
    BUFFERS.0.get() as usize
}

/// Takes what was written. `surface` is one bit of `Surface`, `signals` are bits of `signal`.
/// Returns the policy's fault (bits 0-7, 0 = none), the snapshot's (bits 8-15) and the mode (bits 16-23).
#[unsafe(no_mangle)]
pub extern "C" fn open(policy: usize, snapshot: usize, now: u32, surface: u32, signals: u32) -> u32 {
    let gate = gate();
    let mut result = 0;
    gate.around = Circumstances { now, surface, signals };
    gate.table = Table::open(first(&shared().policy, policy)).unwrap_or_else(|fault| {
        result = fault as u32;
        Table::NONE
    });
    gate.snapshot = Snapshot::open(first(&shared().snapshot, snapshot), now).unwrap_or_else(|fault| {
        result |= (fault as u32) << 8;
        Snapshot::NONE
    });
    result | (gate.snapshot.mode() as u32) << 16
}

/// Asks about the name in the query buffer, or about the item at `extra` when `channel` is 6, or whether that item and
/// all it needs are open when it is 7. Returns the packed answer (see `Answer::pack`).
#[unsafe(no_mangle)]
pub extern "C" fn ask(channel: u32, length: usize, extra: u32, now: u32) -> u32 {
    let gate = gate();
    gate.around.now = now;
    let answer = if channel == 6 {
        gate.item(extra as usize)
    } else if channel == 7 {
        gate.ready(extra as usize)
    } else if let Some(channel) = Channel::from_number(channel) {
        gate.ask(channel, first(&shared().query, length), extra)
    } else {
        Answer::bare(Reason::Damaged)
    };
    answer.pack()
}

/// Closes: `what` is 0x10000 to disagree, 0x10001 to take all back, else an item's index.
/// Leaves the new snapshot at `next` and returns its length; 0 when nothing could be written. It holds only after `open`.
#[unsafe(no_mangle)]
pub extern "C" fn shut(what: u32, now: u32) -> usize {
    let closing = match what {
        0x10000 => Closing::Disagree,
        0x10001 => Closing::All,
        index => Closing::Item(index as usize),
    };
    close(&gate().table, gate().snapshot, closing, now, next()).unwrap_or(0)
}

/// Ends what was given for a visit or a use, save what the query buffer knows, see `menshen_gate::over`; `length` is how long it is.
/// Leaves what follows at `next` and returns its length; 0 when nothing is over.
#[unsafe(no_mangle)]
pub extern "C" fn over(length: usize, now: u32) -> usize {
    menshen_gate::over(&gate().table, gate().snapshot, first(&shared().query, length), now, next()).unwrap_or(0)
}

fn next() -> &'static mut [u8] {
    // SAFETY: `next` is touched here only, in one thread, and JavaScript reads it between calls.
    unsafe { &mut (*BUFFERS.0.get()).next }
}

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
