//! The gate program: the gate behind raw exports, nothing imported, nothing allocated.
//!
//! JavaScript writes the compiled policy, the snapshot and each question into three fixed buffers (their addresses are
//! exported by `policy`, `snapshot` and `query`), then asks. All numbers at the border are u32; times are Unix seconds.
//! Until `open` has accepted a policy, every answer is deny.
#![cfg_attr(target_arch = "wasm32", no_std)]
#![allow(unsafe_code, reason = "the exported buffers: each use says why it is sound")]

use core::cell::UnsafeCell;
use menshen_gate::{Answer, Channel, Circumstances, Closing, Gate, Reason, Snapshot, Table, close};

const POLICY_BYTES: usize = 65_536;
const SNAPSHOT_BYTES: usize = 16_384;
const QUERY_BYTES: usize = 1_024;

struct Shared<T>(UnsafeCell<T>);

// SAFETY: the program runs in one thread (no threads, no atomics in its target), and no export calls back into JavaScript.
unsafe impl<T> Sync for Shared<T> {}

/// What `open` has accepted; a length of 0 stands for nothing that could be read.
struct Facts {
    policy: usize,
    snapshot: usize,
    around: Circumstances,
    until: u32,
}

static POLICY: Shared<[u8; POLICY_BYTES]> = Shared(UnsafeCell::new([0; POLICY_BYTES]));
static SNAPSHOT: Shared<[u8; SNAPSHOT_BYTES]> = Shared(UnsafeCell::new([0; SNAPSHOT_BYTES]));
static NEXT: Shared<[u8; SNAPSHOT_BYTES]> = Shared(UnsafeCell::new([0; SNAPSHOT_BYTES]));
static QUERY: Shared<[u8; QUERY_BYTES]> = Shared(UnsafeCell::new([0; QUERY_BYTES]));
static FACTS: Shared<Facts> = Shared(UnsafeCell::new(Facts {
    policy: 0,
    snapshot: 0,
    around: Circumstances { now: 0, surface: 0, signals: 0 },
    until: 0,
}));

fn read<const N: usize>(buffer: &'static Shared<[u8; N]>, length: usize) -> &'static [u8] {
    // SAFETY: exports run to their end one after the other; JavaScript writes these buffers only between them, and no
    // export writes a buffer that is read here. A length past the buffer reads as empty.
    unsafe { &*buffer.0.get() }.get(..length).unwrap_or(&[])
}

fn facts() -> &'static mut Facts {
    // SAFETY: one thread, and each export takes this once and keeps it no longer than its own call.
    unsafe { &mut *FACTS.0.get() }
}

fn gate(facts: &Facts) -> Gate<'static> {
    Gate {
        table: Table::again(read(&POLICY, facts.policy)),
        snapshot: Snapshot::again(read(&SNAPSHOT, facts.snapshot)),
        around: facts.around,
    }
}

/// Where the compiled policy is written (at most 65,536 bytes).
#[unsafe(no_mangle)]
pub extern "C" fn policy() -> usize {
    POLICY.0.get() as usize
}

/// Where the snapshot is written (at most 16,384 bytes).
#[unsafe(no_mangle)]
pub extern "C" fn snapshot() -> usize {
    SNAPSHOT.0.get() as usize
}

/// Where `shut` leaves the new snapshot.
#[unsafe(no_mangle)]
pub extern "C" fn next() -> usize {
    NEXT.0.get() as usize
}

/// Where the name of a question is written, UTF-8 (at most 1,024 bytes).
#[unsafe(no_mangle)]
pub extern "C" fn query() -> usize {
    QUERY.0.get() as usize
}

/// Takes what was written. `surface` is one bit of `Surface`, `signals` are bits of `signal`.
/// Returns the policy's fault (bits 0-7, 0 = none), the snapshot's (bits 8-15) and the mode (bits 16-23).
#[unsafe(no_mangle)]
pub extern "C" fn open(policy: usize, snapshot: usize, now: u32, surface: u32, signals: u32) -> u32 {
    let facts = facts();
    *facts = Facts { policy: 0, snapshot: 0, around: Circumstances { now, surface, signals }, until: 0 };
    let mut result = 0;
    match Table::open(read(&POLICY, policy)) {
        Ok(_) => facts.policy = policy,
        Err(fault) => result = fault as u32,
    }
    match Snapshot::open(read(&SNAPSHOT, snapshot), now) {
        Ok(opened) => {
            facts.snapshot = snapshot;
            result |= (opened.mode() as u32) << 16;
        }
        Err(fault) => result |= (fault as u32) << 8,
    }
    result
}

/// Asks about the name in the query buffer, or about the item at `extra` when `channel` is 6, or whether that item and
/// all it needs are open when it is 7. Returns the packed answer (see `Answer::pack`).
#[unsafe(no_mangle)]
pub extern "C" fn ask(channel: u32, length: usize, extra: u32, now: u32) -> u32 {
    let facts = facts();
    facts.around.now = now;
    let gate = gate(facts);
    let answer = if channel == 6 {
        gate.item(extra as usize)
    } else if channel == 7 {
        gate.ready(extra as usize)
    } else if let Some(channel) = Channel::from_number(channel) {
        gate.ask(channel, read(&QUERY, length), extra)
    } else {
        Answer::bare(Reason::Damaged)
    };
    facts.until = answer.until();
    answer.pack()
}

/// Until when the last answer may be kept, Unix seconds; 0 = until the next decision.
#[unsafe(no_mangle)]
pub extern "C" fn until() -> u32 {
    facts().until
}

/// Closes: `what` is 0x10000 to disagree, 0x10001 to take all back, else an item's index.
/// Leaves the new snapshot at `next` and returns its length; 0 when nothing could be written. It holds only after `open`.
#[unsafe(no_mangle)]
pub extern "C" fn shut(what: u32, now: u32) -> usize {
    let gate = gate(facts());
    let closing = match what {
        0x10000 => Closing::Disagree,
        0x10001 => Closing::All,
        index => Closing::Item(index as usize),
    };
    // SAFETY: NEXT is touched here only, in one thread, and JavaScript reads it between calls.
    let next = unsafe { &mut *NEXT.0.get() };
    close(&gate.table, gate.snapshot, closing, now, next).unwrap_or(0)
}

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
