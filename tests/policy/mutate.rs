//! Whatever stands in the file, the reader says faults or gives a policy; it never panics, and what it gives compiles.

use crate::good;
use menshen::policy::{compile, item, read};
use serde_json::Value;

/// A small generator (xorshift64*), seeded, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound.max(1)
    }
}

/// Changes one place somewhere below a value.
fn mutate(value: &mut Value, random: &mut Random, spare: &Value) {
    if random.below(6) > 0 {
        match value {
            Value::Object(fields) if !fields.is_empty() => {
                let at = random.below(fields.len());
                return mutate(fields.values_mut().nth(at).unwrap(), random, spare);
            }
            Value::Array(list) if !list.is_empty() => {
                let at = random.below(list.len());
                return mutate(&mut list[at], random, spare);
            }
            _ => {}
        }
    }
    *value = match random.below(9) {
        0 => Value::Null,
        1 => Value::Bool(random.below(2) == 0),
        2 => (random.below(70_000) as i64 - 3).into(),
        3 => Value::String(String::new()),
        4 => "é/\u{202e} *".into(),
        5 => Value::Array(vec![value.clone(), value.clone()]),
        6 => serde_json::json!({ "id": value.clone(), "en": "x" }),
        7 => "counter".into(),
        _ => spare.clone(),
    };
}

#[test]
fn a_mutated_policy_never_panics_the_reader() {
    let mut random = Random(0x5EED_0001);
    let base: Value = serde_json::from_str(&good("full.json")).unwrap();
    let mut read_well = 0;
    for _ in 0..500 {
        let mut value = base.clone();
        let spare = base.pointer("/sdks/0").unwrap();
        for _ in 0..=random.below(3) {
            mutate(&mut value, &mut random, spare);
        }
        match read(&value.to_string()) {
            Err(faults) => assert!(!faults.is_empty()),
            Ok(reading) => {
                let table = compile::table(&reading).unwrap();
                let open = menshen_gate::Table::open(&table).unwrap();
                assert_eq!(open.len(), item::list(&reading.policy).len());
                compile::texts(&reading, "en", compile::Scope::Whole, &[], "");
                read_well += 1;
            }
        }
    }
    assert!(read_well > 5, "only {read_well} mutations were good");
}

#[test]
fn a_mutated_text_never_panics_the_reader() {
    let mut random = Random(0x5EED_0002);
    let base = good("three.json");
    for _ in 0..500 {
        let mut bytes = base.clone().into_bytes();
        for _ in 0..=random.below(4) {
            let spare = b"{}[]\",:\\0e.-\x00\xef\n";
            let (at, byte) = (random.below(bytes.len()), spare[random.below(spare.len())]);
            match random.below(3) {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at),
                _ => bytes.insert(at, byte),
            }
            if bytes.is_empty() {
                break;
            }
        }
        let _ = read(&String::from_utf8_lossy(&bytes));
    }
}
