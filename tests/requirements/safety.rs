//! Safety (section 1.10): what the client can show of it, and that the record is what it was.

use crate::device::{Device, WEB};
use crate::guard::{self, SEED};
use crate::{english, seed};
use menshen::record::verify;

/// The policy document of the demo: what the policy file has no field for is written in its script, in both languages.
const DOCUMENT: &str = include_str!("../../www/policies/read.js");

#[test]
fn r_150_the_policy_and_the_ways_to_answer_are_on_the_first_layer_and_in_the_settings() {
    let (device, seed) = (Device::new(SEED, WEB), seed());
    let first = menshen::ui::first_layer(guard::build(SEED).all);
    let settings = device.agree().shows("settings");
    for screen in [first, settings] {
        for text in [english(&seed["documents"]["policy"]), "mailto:service@comisys.net", "tel:4006110220"] {
            assert!(screen.contains(text), "{text}");
        }
    }
}

#[test]
fn r_151_a_changed_byte_of_the_seed_s_record_is_found() {
    let device = Device::new(SEED, WEB);
    device.agree();
    let log = device.guard.held.log.borrow().clone();
    let lines = verify(&log).unwrap();
    assert!(lines > 10);
    for at in (0..log.len()).filter(|at| log.is_char_boundary(*at) && log.is_char_boundary(at + 1)).step_by(97) {
        let other = if &log[at..=at] == "0" { "1" } else { "0" };
        let changed = [&log[..at], other, &log[at + 1..]].concat();
        assert_ne!(verify(&changed), Ok(lines), "at {at}");
    }
    assert!(!log.contains("http") && !log.contains('@'), "no address of anybody stands in it");
}

#[test]
fn r_152_to_r_155_the_document_tells_how_data_are_protected_on_the_server() {
    for text in [
        "Staff have only the access they need, and it is checked regularly",
        "Server systems are hardened, audited and patched in time",
        "Staff are trained regularly",
        "report to the authority and tell you what happened, what it may mean and what is done",
        "只给员工必要的访问权限，并定期核查",
        "服务器系统经过安全加固，操作有审计，漏洞及时修补",
        "定期培训员工",
        "上报主管部门，并告诉您事件情况、可能的影响和处置措施",
    ] {
        assert!(DOCUMENT.contains(text), "{text}");
    }
    assert!(DOCUMENT.contains("safetyText.forEach") || DOCUMENT.contains(".safetyText"), "and writes it down");
}
