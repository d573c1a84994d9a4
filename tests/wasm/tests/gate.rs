//! The gate's own promises, in the engine that will run it.
#![cfg(target_arch = "wasm32")]

use menshen_gate::{Answer, Reason, Verdict};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_bare_answer_denies() {
    assert!(matches!(Answer::bare(Reason::Damaged).verdict(), Verdict::Deny));
}
