//! What a build holds for each language of a policy.

use super::*;

/// The same policy in Arabic in English's place.
fn in_arabic() -> Reading {
    must(&crate::good("three.json").replace("\"en\"", "\"ar\""))
}

#[test]
fn a_language_from_right_to_left_has_mirrored_styles_and_says_its_direction() {
    let files = build(&in_arabic(), &History::default(), WEB);
    let [arabic, chinese] =
        ["first.ar.", "first.zh-Hans."].map(|start| payload(text(&files, start).trim_start_matches('\u{feff}')));
    assert_eq!((&arabic[0], &arabic[1]), (&"ra{}".into(), &"rb{}".into()));
    assert_eq!((&chinese[0], &chinese[1]), (&"a{}".into(), &"b{}".into()));
    assert!(arabic[2].to_string().contains("dir=rtl") && arabic[3].to_string().contains("dir=rtl"));
    assert!(chinese[3].to_string().contains("dir=ltr"));
}

#[test]
fn a_person_can_have_the_first_layer_in_each_other_language_of_the_policy() {
    let files = build(&in_arabic(), &History::default(), WEB);
    assert!(
        text(&files, "first.zh-Hans.").contains("language:ar")
            && !text(&files, "first.zh-Hans.").contains("language:zh")
    );
    assert!(text(&files, "first.ar.").contains("language:zh-Hans") && text(&files, "first.ar.").contains("简体中文"));
}

#[test]
fn a_language_that_the_screens_do_not_speak_is_a_fault() {
    let text = crate::good("three.json").replace("\"en\"", "\"tlh\"");
    let failure = release(&package(), &must(&text), &History::default(), WEB);
    assert!(matches!(failure, Err(Failure::Policy(faults)) if faults[0].code == "language_not_spoken"));
}
