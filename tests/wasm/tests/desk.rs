//! The programs against a desk that is a real JavaScript object: what crosses the border arrives as it was sent.
#![cfg(target_arch = "wasm32")]

use menshen::api::{Consent, Desk, Kind, Place, Program, Rights};
use menshen::{policy, ui};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = r#"
let seen = [], held, failing = false;
const text = bytes => new TextDecoder().decode(bytes);
const note = (...call) => { seen.push(call); if (failing) throw new Error("a page's own fault"); };
Object.assign(globalThis, {
  draw: drawing => note("draw", drawing),
  commit: (snapshot, entries, grants) => {
    held = snapshot.slice();
    note("commit", held.length, text(entries), JSON.stringify(JSON.parse(text(grants))));
  },
  answer: (token, allowed) => note("answer", token, allowed),
  load: screen => note("load", text(screen)),
  log: () => note("log"),
});
export const renew = () => { seen = []; held = undefined; failing = false; };
export const calls = () => JSON.stringify(seen);
export const kept = () => held || new Uint8Array;
export const forget = () => { seen = []; };
export const fail = on => { failing = on; };
"#)]
extern "C" {
    fn renew();
    fn calls() -> String;
    fn kept() -> Vec<u8>;
    fn forget();
    fn fail(on: bool);
}

const NOW: u64 = 1_800_000_000_000;

const THREE: &str = include_str!("../../harness/policies/three.json");

fn program<K: Kind>(held: Vec<u8>) -> Program<Desk, K> {
    let reading = policy::read(THREE).expect("the policy is good");
    let table = policy::compile::table(&reading).expect("it compiles").leak();
    let words = ui::words::lines("zh-Hans").expect("we speak it");
    let texts =
        policy::compile::texts(&reading, "zh-Hans", policy::compile::Scope::Whole, &[], &words).leak().as_bytes();
    let place = Place { signals: 1, zone: 0, testing: false };
    renew();
    let program = Program::new(Desk);
    program.begin(table, texts, &held, NOW, place).expect("it begins");
    program
}

fn tell<K: Kind>(program: &Program<Desk, K>, name: &str, detail: &str) {
    program.event(name.as_bytes(), detail.as_bytes(), NOW, &kept());
}

#[wasm_bindgen_test]
fn a_first_visit_calls_nothing_but_the_drawing() {
    let program = program::<Consent>(Vec::new());
    assert_eq!(calls(), "[]");
    tell(&program, "start", "");
    assert_eq!(calls(), "[[\"draw\",\"first\"]]");
}

#[wasm_bindgen_test]
fn agree_crosses_the_border_with_snapshot_lines_and_grants() {
    let program = program::<Consent>(Vec::new());
    tell(&program, "tap", "agree");
    assert!(calls().contains("[\"draw\",\"\"]") && calls().contains("[\"log\"]") && !calls().contains("commit"));
    tell(&program, "log", "");
    let said = calls();
    assert!(said.contains("\\\"language\\\":\\\"zh-Hans\\\""), "the lines arrive as text: {said}");
    assert!(said.contains("\\\"counter\\\":true"), "{said}");
    assert!(kept().starts_with(b"MnsS"));
}

#[wasm_bindgen_test]
fn a_question_is_answered_by_its_own_token() {
    let program = program::<Consent>(Vec::new());
    tell(&program, "tap", "agree");
    tell(&program, "log", "");
    tell(&program, "stored", "indexedDB");
    tell(&program, "ask", "7\tcounter");
    tell(&program, "ask", "4294967295\tunknown");
    assert!(calls().contains("[\"answer\",7,true]") && calls().contains("[\"answer\",4294967295,false]"));
}

#[wasm_bindgen_test]
fn what_another_tab_wrote_is_read_from_the_desk() {
    let first = program::<Rights>(Vec::new());
    tell(&first, "tap", "agree");
    tell(&first, "log", "");
    let snapshot = kept();
    let second = program::<Rights>(Vec::new());
    tell(&second, "start", "");
    forget();
    assert!(kept().is_empty());
    tell(&second, "snapshot", "");
    assert!(!calls().contains("commit"), "no decision there, none made here");
    let third = program::<Rights>(snapshot);
    assert_eq!(calls(), "[[\"log\"]]", "where there is a decision the log is read");
    tell(&third, "open", "settings");
    assert!(calls().contains("draw"));
}

#[wasm_bindgen_test]
fn consent_hands_over_to_rights() {
    let program = program::<Consent>(Vec::new());
    tell(&program, "tap", "open:list-shared");
    assert!(calls().contains("[\"load\",\"list-shared\"]"));
}

#[wasm_bindgen_test]
fn a_desk_that_throws_leaves_the_program_alive_and_closed() {
    let program = program::<Consent>(Vec::new());
    fail(true);
    assert!(throws(&|| tell(&program, "tap", "choose")));
    fail(false);
    forget();
    tell(&program, "tap", "save");
    tell(&program, "log", "");
    assert!(calls().contains("ConsentRefused") && !calls().contains("ConsentGiven"));
}

#[wasm_bindgen(inline_js = "export const throws = act => { try { act(); return false; } catch { return true; } };")]
extern "C" {
    fn throws(act: &dyn Fn()) -> bool;
}
