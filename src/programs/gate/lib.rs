//! The gate program: the gate behind raw exports, nothing imported, nothing allocated.
//!
//! JavaScript writes the compiled policy, the snapshot and each question into three fixed buffers (their addresses are
//! exported by `policy`, `snapshot` and `query`), then asks. All numbers at the border are u32; times are Unix seconds.
//! Until `open` has accepted a policy, every answer is deny.
#![cfg_attr(target_arch = "wasm32", no_std)]
#![allow(
    unsafe_code,
    reason = "the exported buffers: each use says why it is sound"
)]

use core::cell::UnsafeCell;
use menshen_gate::{
    Answer, Channel, Circumstances, Closing, Gate, Reason, Snapshot, Table, Verdict, close,
};

const POLICY_BYTES: usize = 65_536;
const SNAPSHOT_BYTES: usize = 16_384;
const QUERY_BYTES: usize = 1_024;

struct Shared<T>(UnsafeCell<T>);

// SAFETY: the program runs in one thread (no threads, no atomics in its target), and no export calls back into JavaScript.
unsafe impl<T> Sync for Shared<T> {}

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
    around: Circumstances {
        now: 0,
        surface: 0,
        opted_out: false,
        brand: false,
        attested: false,
    },
    until: 0,
}));

fn read<const N: usize>(buffer: &'static Shared<[u8; N]>, length: usize) -> &'static [u8] {
    // SAFETY: exports run to their end one after the other; JavaScript writes only between them, and `shut` writes only
    // after its last read. A length past the buffer reads as empty.
    unsafe { &*buffer.0.get() }.get(..length).unwrap_or(&[])
}

fn facts() -> &'static mut Facts {
    // SAFETY: one thread, and each export takes this once and keeps it no longer than its own call.
    unsafe { &mut *FACTS.0.get() }
}

fn gate(facts: &Facts) -> Option<Gate<'static>> {
    let table = Table::open(read(&POLICY, facts.policy)).ok()?;
    let snapshot = Snapshot::open(read(&SNAPSHOT, facts.snapshot), facts.around.now).ok();
    Some(Gate {
        table,
        snapshot,
        around: facts.around,
    })
}

/// Where the compiled policy is written (at most 65,536 bytes).
#[unsafe(no_mangle)]
pub extern "C" fn policy() -> usize {
    POLICY.0.get() as usize
}

/// Where the snapshot is written, and where `shut` leaves the new one (at most 16,384 bytes).
#[unsafe(no_mangle)]
pub extern "C" fn snapshot() -> usize {
    SNAPSHOT.0.get() as usize
}

/// Where the name of a question is written, UTF-8 (at most 1,024 bytes).
#[unsafe(no_mangle)]
pub extern "C" fn query() -> usize {
    QUERY.0.get() as usize
}

/// Takes what was written. `signals`: bit 0 opted out, bit 1 brand, bit 2 attested.
/// Returns the policy's fault (bits 0-7, 0 = none), the snapshot's (bits 8-15) and the mode (bits 16-23).
#[unsafe(no_mangle)]
pub extern "C" fn open(
    policy: usize,
    snapshot: usize,
    now: u32,
    surface: u32,
    signals: u32,
) -> u32 {
    let facts = facts();
    let around = Circumstances {
        now,
        surface: surface as u8,
        opted_out: signals & 1 != 0,
        brand: signals & 2 != 0,
        attested: signals & 4 != 0,
    };
    *facts = Facts {
        policy,
        snapshot,
        around,
        until: 0,
    };
    let policy_fault = Table::open(read(&POLICY, policy))
        .err()
        .map_or(0, |fault| fault as u32);
    let (snapshot_fault, mode) = match Snapshot::open(read(&SNAPSHOT, snapshot), now) {
        Ok(snapshot) => (0, snapshot.mode() as u32),
        Err(fault) => (fault as u32, 0),
    };
    policy_fault | snapshot_fault << 8 | mode << 16
}

/// Asks about the name in the query buffer, or about the item at `extra` when `channel` is 6, or whether that item and
/// all it needs are open when it is 7. Returns the packed answer (see `Answer::pack`).
#[unsafe(no_mangle)]
pub extern "C" fn ask(channel: u32, length: usize, extra: u32, now: u32) -> u32 {
    let facts = facts();
    facts.around.now = now;
    let closed = Answer::bare(Verdict::Deny, Reason::Damaged);
    let answer = gate(facts).map_or(closed, |gate| {
        match (channel, Channel::from_number(channel)) {
            (6, _) => gate.item(extra as usize),
            (7, _) => gate.ready(extra as usize),
            (_, Some(channel)) => gate.ask(channel, read(&QUERY, length), extra as u8),
            _ => closed,
        }
    });
    facts.until = answer.until;
    answer.pack()
}

/// Until when the last answer may be kept, Unix seconds; 0 = until the next decision.
#[unsafe(no_mangle)]
pub extern "C" fn until() -> u32 {
    facts().until
}

/// Closes: `what` is 0x10000 to disagree, 0x10001 to take all back, else an item's index.
/// Leaves the new snapshot in its buffer and returns its length; 0 when nothing could be written.
#[unsafe(no_mangle)]
pub extern "C" fn shut(what: u32, now: u32) -> usize {
    let facts = facts();
    facts.around.now = now;
    let closing = match what {
        0x10000 => Closing::Disagree,
        0x10001 => Closing::All,
        index => Closing::Item(index as usize),
    };
    // SAFETY: NEXT is touched here only, in one thread.
    let next = unsafe { &mut *NEXT.0.get() };
    let length = gate(facts)
        .and_then(|gate| close(&gate.table, gate.snapshot, closing, now, next))
        .unwrap_or(0);
    // SAFETY: nothing that was read from SNAPSHOT lives on at this point.
    let kept = unsafe { &mut *SNAPSHOT.0.get() };
    if length > 0 {
        for (to, from) in kept.iter_mut().zip(next.iter()) {
            *to = *from;
        }
        facts.snapshot = length;
    }
    length
}

/// The `nth` item that the item at `index` cannot do without; 0xFFFF when there is no such.
#[unsafe(no_mangle)]
pub extern "C" fn need(index: u32, nth: u32) -> u32 {
    let needed = gate(facts()).and_then(|gate| gate.table.needs(index as usize).nth(nth as usize));
    needed.map_or(0xFFFF, |item| item as u32)
}

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
