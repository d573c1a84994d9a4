//! What the chain shows, and what it does not.

use crate::table::entry;
use menshen::record::*;

/// A log as the text that it is.
pub fn utf8(log: Vec<u8>) -> String {
    String::from_utf8(log).unwrap()
}

fn log(lines: u32) -> String {
    let (mut chain, mut log) = (Chain::default(), Vec::new());
    for counter in 1..=lines {
        let decision = if counter % 2 == 0 { Verb::Withdrawn } else { Verb::Given };
        chain.add(&entry(counter, "sdk", decision).draft(), &mut log);
    }
    utf8(log)
}

#[test]
fn a_line_is_json_and_reads_back_as_it_was() {
    let text = log(1);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["revision"], "2022-03-08 \"门神\"\\");
    assert_eq!(value["decision"], "ConsentGiven");
    assert_eq!(Entry::read(&text), Some(entry(1, "sdk", Verb::Given)));
    let names: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(names.last().map(|name| name.as_str()), Some("hash"));
}

#[test]
fn a_text_cannot_forge_a_member_or_end_a_line() {
    let mut sly = entry(1, "sdk", Verb::Refused);
    sly.revision = "x\",\"decision\":\"ConsentGiven\",\"item\":\"other\n\u{1}".into();
    let mut line = Vec::new();
    sly.draft().write(&mut Vec::new(), &mut line);
    let line = utf8(line);
    let read = Entry::read(&line).unwrap();
    assert_eq!((read.item.as_str(), read.decision), ("sdk", Verb::Refused));
    assert!(!line.contains('\n') && serde_json::from_str::<serde_json::Value>(&line).is_ok());
}

#[test]
fn every_edited_byte_is_found() {
    let good = log(4);
    assert_eq!(verify(&good), Ok(4));
    for at in 0..good.len() {
        for flip in [1, 2, 16] {
            let mut bytes = good.clone().into_bytes();
            bytes[at] ^= flip;
            let Ok(bad) = String::from_utf8(bytes) else { continue };
            assert!(verify(&bad).is_err(), "byte {at} ^ {flip}: {bad}");
        }
    }
}

#[test]
fn a_lost_swapped_or_repeated_line_is_found_and_named() {
    let good = log(4);
    let lines: Vec<&str> = good.split('\n').collect();
    let of = |order: &[usize]| verify(&order.iter().map(|at| lines[*at]).collect::<Vec<_>>().join("\n"));
    assert_eq!(of(&[0, 2, 3]), Err((2, Break::Unbound)));
    assert_eq!(of(&[1, 2, 3]), Err((1, Break::Unbound)));
    assert_eq!(of(&[0, 2, 1, 3]), Err((2, Break::Unbound)));
    assert_eq!(of(&[0, 1, 1, 2]), Err((3, Break::Unbound)));
    assert_eq!(of(&[0, 1, 2]), Ok(3), "a cut tail cannot be seen on this device alone");
    assert_eq!(verify("nonsense"), Err((1, Break::Unreadable)));
    assert_eq!(verify(""), Ok(0));
}

#[test]
fn the_chain_goes_on_after_a_restart_and_after_a_line_that_cannot_be_read() {
    let first = log(2);
    let mut chain = Chain::after(first.as_bytes());
    assert_eq!(chain.counter, 2);
    let mut more = Vec::new();
    chain.add(&entry(3, "sdk", Verb::Given).draft(), &mut more);
    assert_eq!(verify(&format!("{first}\n{}", utf8(more))), Ok(3));
    assert_eq!(Chain::after(b""), Chain::default());
    assert_eq!(Chain::after(b"torn").counter, 0);
    let torn = format!("{first}\n{}", &first[..90]);
    let mut chain = Chain::after(torn.as_bytes());
    let mut more = Vec::new();
    for counter in [5, 6] {
        chain.add(&entry(counter, "sdk", Verb::Given).draft(), &mut more);
    }
    assert_eq!(
        verify(&format!("{torn}\n{}", utf8(more))),
        Err((3, Break::Unreadable)),
        "it is broken at the torn line"
    );
}

#[test]
fn ten_thousand_lines_verify_in_a_moment() {
    let long = log(10_000);
    let start = std::time::Instant::now();
    assert_eq!(verify(&long), Ok(10_000));
    println!("10,000 lines verified in {:?}", start.elapsed());
}

#[test]
fn the_export_keeps_grant_and_withdrawal_with_both_times_and_says_whether_the_chain_holds() {
    let text = export(&log(2), "messenger", "示例", 5);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let entries = value["entries"].as_array().unwrap();
    assert_eq!(entries[0]["decision"], "ConsentGiven");
    assert_eq!(entries[1]["decision"], "ConsentWithdrawn");
    assert_ne!(entries[0]["time"], entries[1]["time"]);
    assert_eq!((&value["chain"]["state"], &value["chain"]["lines"]), (&"whole".into(), &2.into()));

    let torn = format!("{}\nto\"rn", log(1));
    let value: serde_json::Value = serde_json::from_str(&export(&torn, "p", "q", 5)).unwrap();
    assert_eq!((&value["chain"]["state"], &value["chain"]["line"]), (&"broken".into(), &2.into()));
    assert_eq!((&value["damaged"][0], value["entries"].as_array().unwrap().len()), (&"to\"rn".into(), 1));
    assert!(serde_json::from_str::<serde_json::Value>(&export("", "p", "q", 5)).is_ok());
}
