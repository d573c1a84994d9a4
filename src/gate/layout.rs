//! The two binary formats, byte by byte. All numbers are little-endian. This page is the specification.
//!
//! Both begin with the same sixteen bytes:
//!
//! | at | size | what |
//! |---|---|---|
//! | 0 | 4 | magic |
//! | 4 | 1 | version |
//! | 5 | 1 | table: switches for undeclared names and for age; snapshot: mode |
//! | 6 | 1 | table: profile; snapshot: age band, see [`crate::Band`] |
//! | 7 | 1 | table: 1 where the policy changed in what a person is told without being asked; snapshot: 0 |
//! | 8 | 4 | length of the whole, in bytes |
//! | 12 | 4 | checksum: FNV-1a 32 over everything but these four bytes |
//!
//! **Table** (the compiled policy), then:
//!
//! | at | size | what |
//! |---|---|---|
//! | 16 | 8 | first 8 bytes of the content hash |
//! | 24 | 4 | effective from, Unix seconds |
//! | 28 | 4 | sunset, Unix seconds, 0 = none |
//! | 32 | 2 | number of items *n* |
//! | 34 | 2 | number of rules *r* |
//! | 36 | 2 | number of needs *d* |
//! | 38 | 2 | length of the string pool *s* |
//! | 40 | 4·n | id hashes (FNV-1a 32), in item order |
//! | … | 8·n | material hashes, first 8 bytes |
//! | … | 2·n | flags, see [`crate::flag`] |
//! | … | 1·n | surfaces, a bit each, see [`crate::Surface`] |
//! | … | 1·n | kinds, see [`crate::ItemKind`] |
//! | … | 2·n | life of a given decision in days, 0 = no limit |
//! | … | 1·r | rules: channel, see [`crate::Channel`] |
//! | … | 1·r | rules: match, see [`crate::Match`] |
//! | … | 2·r | rules: item index |
//! | … | 1·r | rules: extra (capability number, or bit 0 = queue for hosts) |
//! | … | 1·r | rules: length of the string; the strings follow each other in the pool in rule order |
//! | … | 2·d | needs: index of the item that needs, ascending |
//! | … | 2·d | needs: index of the item that is needed |
//! | … | s | string pool |
//!
//! Columns, not rows: it compresses better, and each is read with one multiplication.
//! The length must be exactly what the counts give.
//!
//! **Snapshot** (the present state of the record), then:
//!
//! | at | size | what |
//! |---|---|---|
//! | 16 | 4 | counter, raised at every decision |
//! | 20 | 4 | time of the last decision, Unix seconds |
//! | 24 | 8 | first 8 bytes of the content hash of the policy decided on |
//! | 32 | 2 | number of entries *m* |
//! | 34 | 2 | log entries already folded from closures of the gate (used by the record), else 0 |
//! | 36 | 16·m | entries: material hash 8, until 4 (Unix seconds, 0 = no limit), state 1, grant kind 1 (see [`crate::grant`]), 1 where it was given on a screen that named the opt-out signal against it, reserved 1 |

use crate::item::Channel;

/// Magic of a table, "MnsP".
pub const TABLE_MAGIC: u32 = u32::from_le_bytes(*b"MnsP");
/// Magic of a snapshot, "MnsS".
pub const SNAPSHOT_MAGIC: u32 = u32::from_le_bytes(*b"MnsS");
/// The version of both formats that this release reads and writes.
pub const VERSION: u32 = 1;
/// Where the version stands.
pub const AT_VERSION: usize = 4;
/// Table: switches; snapshot: mode.
pub const AT_FIRST: usize = 5;
/// Table: profile; snapshot: age band.
pub const AT_SECOND: usize = 6;
/// Table: the policy changed in what a person is told.
pub const AT_TELLS: usize = 7;
/// Where the length stands.
pub const AT_LENGTH: usize = 8;
/// Where the checksum stands.
pub const CHECKSUM: usize = 12;
/// Table: content hash.
pub const AT_CONTENT: usize = 16;
/// Table: effective from.
pub const AT_EFFECTIVE: usize = 24;
/// Table: sunset.
pub const AT_SUNSET: usize = 28;
/// Table: number of items.
pub const AT_ITEMS: usize = 32;
/// Table: number of rules.
pub const AT_RULES: usize = 34;
/// Table: number of needs.
pub const AT_NEEDS: usize = 36;
/// Table: length of the string pool.
pub const AT_POOL: usize = 38;
/// Table: where the columns begin.
pub const TABLE_HEAD: usize = 40;
/// Bytes that one item takes in the columns.
pub const ITEM_BYTES: usize = 18;
/// Bytes that one rule takes in the columns, its string apart.
pub const RULE_BYTES: usize = 6;
/// Bytes that one need takes in the columns.
pub const NEED_BYTES: usize = 4;

/// The places that other languages read a table by.
pub const NAMES: &[(&str, u32)] = &[
    ("items", AT_ITEMS as u32),
    ("rules", AT_RULES as u32),
    ("head", TABLE_HEAD as u32),
    ("item-bytes", ITEM_BYTES as u32),
    ("tells", AT_TELLS as u32),
    ("sunset", AT_SUNSET as u32),
    ("content", AT_CONTENT as u32),
    ("decided-on", AT_DECIDED_ON as u32),
];

/// Table switch: undeclared hosts are let through and reported.
pub const REPORT_HOSTS: u32 = 1;
/// Table switch: undeclared cookies are let through and reported.
pub const REPORT_COOKIES: u32 = 2;
/// Table switch: undeclared storage keys are let through and reported.
pub const REPORT_KEYS: u32 = 4;

/// Table switch: before anything is given a person says on which side of the policy's age they are.
pub const ASKS_AGE: u32 = 8;
/// Table switch: below that age nobody can give anything, a guardian neither.
pub const NO_GUARDIAN: u32 = 16;

/// The switch of a channel: hosts, cookies and keys have one, each its bit; 0 for the others.
pub const fn report(channel: Channel) -> u32 {
    (1 << channel as u32 >> 1) & (REPORT_HOSTS | REPORT_COOKIES | REPORT_KEYS)
}

/// Snapshot: counter.
pub const AT_COUNTER: usize = 16;
/// Snapshot: time of the last decision.
pub const AT_TIME: usize = 20;
/// Snapshot: content hash of the policy decided on.
pub const AT_DECIDED_ON: usize = 24;
/// Snapshot: number of entries.
pub const AT_ENTRIES: usize = 32;
/// Snapshot: closures already folded into the log.
pub const AT_FOLDED: usize = 34;
/// Snapshot: where the entries begin.
pub const SNAPSHOT_HEAD: usize = 36;
/// Bytes of one entry.
pub const ENTRY_BYTES: usize = 16;
/// In an entry: the time until which it holds.
pub const ENTRY_UNTIL: usize = 8;
/// In an entry: so many bytes from its beginning say which yes it is, its material hash and its end.
pub const ENTRY_YES: usize = 12;
/// In an entry: the state.
pub const ENTRY_STATE: usize = 12;
/// In an entry: the grant kind.
pub const ENTRY_GRANT: usize = 13;

/// In an entry: given on a screen that named the opt-out signal against it.
pub const ENTRY_AWARE: usize = 14;

/// The most items one policy may have: a snapshot then takes 16,036 bytes.
pub const MOST_ITEMS: usize = 1000;
/// How far ahead of the device's clock a decision may be dated before it counts as from the future, in seconds.
pub const CLOCK_SLACK: u32 = 300;

/// The exact size of a snapshot for a policy of `items` items, in bytes: fixed, so that a withdrawal can always be written.
pub const fn snapshot_size(items: usize) -> usize {
    SNAPSHOT_HEAD + items * ENTRY_BYTES
}
