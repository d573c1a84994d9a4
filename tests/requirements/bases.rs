//! The eleven exceptions of section 1.4: what may run without consent under PIPL 13, and what may not.

use crate::device::{Device, WEB};
use crate::guard::SEED;
use crate::{faults, part, seed_with, told};

/// The seed's policy with its fraud checks on this basis.
fn on(basis: &str) -> String {
    seed_with(|policy| part(policy, "purposes", "partnerRisk")["basis"] = basis.into())
}

#[test]
fn r_057_r_064_r_066_what_is_no_basis_of_the_law_opens_nothing_by_itself() {
    for basis in ["nationalSecurity", "serviceStability", "research"] {
        let device = Device::new(&on(basis), WEB);
        device.agree();
        assert!(!device.opens("partnerRisk"), "{basis}");
        assert!(
            !device.guard.log().iter().any(|(id, what)| id == "partnerRisk" && what != "ConsentRefused"),
            "{basis}"
        );
        // Nor can the publisher say that it does.
        let claimed = seed_with(|policy| part(policy, "bases", basis)["opens"] = true.into());
        assert!(told(&faults(&claimed), "basis_opens_nothing", ".opens"), "{basis}: {:?}", faults(&claimed));
    }
}

#[test]
fn r_058_to_r_063_r_065_r_067_a_basis_of_the_law_is_recorded_and_never_as_consent() {
    for basis in [
        "publicInterest",
        "criminalJustice",
        "vitalInterest",
        "selfPublished",
        "lawfullyPublished",
        "contract",
        "journalism",
        "otherLaw",
    ] {
        let device = Device::new(&on(basis), WEB);
        assert!(!device.opens("partnerRisk"), "{basis}: nothing opens before the policy is accepted");
        device.agree();
        assert!(device.opens("partnerRisk"), "{basis}");
        let lines: Vec<String> =
            device.guard.log().into_iter().filter(|(id, _)| id == "partnerRisk").map(|(_, what)| what).collect();
        assert_eq!(lines, ["RequirementAcknowledged"], "{basis}");
        let settings = device.shows("settings");
        assert!(
            settings.contains("Fraud checks") && !settings.contains("on:partnerRisk\t"),
            "{basis}: shown, and no switch"
        );
    }
    let device = Device::new(SEED, WEB);
    device.agree();
    assert!(!device.opens("partnerRisk"), "the control: in the seed it is asked");
}
