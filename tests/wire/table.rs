//! A compiled policy made by hand, and a line made up.

use menshen::gate::layout as at;
use menshen::gate::{checksum, flag, id_hash, put, put_hash};
use menshen::record::{Control, Entry, Grant, Verb};

/// A table of items `item0`, `item1`, … with these flags, all of kind SDK and on every surface; `life` in days.
pub fn table(flags: &[u16], life: u32) -> Vec<u8> {
    let n = flags.len();
    let mut out = vec![0; at::TABLE_HEAD + at::ITEM_BYTES * n];
    let length = out.len() as u32;
    put(&mut out, 0, 4, at::TABLE_MAGIC);
    put(&mut out, at::AT_VERSION, 1, at::VERSION);
    put(&mut out, at::AT_LENGTH, 4, length);
    put_hash(&mut out, at::AT_CONTENT, 77);
    put(&mut out, at::AT_ITEMS, 2, n as u32);
    for (i, bits) in flags.iter().enumerate() {
        let base = at::TABLE_HEAD;
        put(&mut out, base + 4 * i, 4, id_hash(format!("item{i}").as_bytes()));
        put_hash(&mut out, base + 4 * n + 8 * i, 1000 + i as u64);
        put(&mut out, base + 12 * n + 2 * i, 2, (*bits).into());
        put(&mut out, base + 14 * n + i, 1, 63);
        put(&mut out, base + 15 * n + i, 1, 2);
        put(&mut out, base + 16 * n + 2 * i, 2, life);
    }
    let sum = checksum(&out);
    put(&mut out, at::CHECKSUM, 4, sum);
    out
}

/// Four items: required, two for *agree*, one asked apart.
pub fn four() -> Vec<u8> {
    table(&[flag::REQUIRED, flag::BULK, flag::BULK, 0], 0)
}

/// A line's content.
pub fn entry(counter: u32, item: &str, decision: Verb) -> Entry {
    Entry {
        time: 1_700_000_000_000 + u64::from(counter),
        counter,
        revision: "2022-03-08 \"门神\"\\".into(),
        content: "c0".repeat(32),
        item: item.into(),
        material: "ab".repeat(32),
        decision,
        grant: Grant::Lasting,
        language: "zh-Hans".into(),
        surface: "web".into(),
        control: Control::Notice,
        signal: String::new(),
        by: String::new(),
        profile: "cn".into(),
    }
}
