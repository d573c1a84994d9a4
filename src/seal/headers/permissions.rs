//! Permissions-Policy: what the policy does not declare is off for the page's life; what it declares is off until it is open.

use super::{Input, Variant};
use menshen::policy::model::{CapabilityWord, Permission, Port, Use};

/// Features that give something of the device or of the person away. What engines do not know they ignore.
const FEATURES: &[&str] = &[
    "accelerometer",
    "attribution-reporting",
    "bluetooth",
    "browsing-topics",
    "camera",
    "compute-pressure",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// The header's value.
pub fn permissions(input: &Input<'_>, variant: Variant) -> String {
    let one = |feature: &&str| format!("{feature}={}", allowed(input, feature, variant));
    FEATURES.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Whether the policy declares a feature here.
pub fn declares(input: &Input<'_>, name: &str) -> bool {
    uses(input, name).next().is_some()
}

fn uses<'p>(input: &Input<'p>, name: &str) -> impl Iterator<Item = &'p Use> {
    let (policy, surface, name) = (input.policy, input.surface, name.to_string());
    let named = move |permission: &&Permission| {
        permission.capability.is_some_and(|word| features(word).contains(&name.as_str()))
    };
    let permissions = policy.permissions.iter().filter(move |permission| permission.surfaces.on(surface)).filter(named);
    permissions.flat_map(|permission| &permission.uses).filter(move |usage| usage.surfaces.on(surface))
}

/// The features of a capability. Of the rest engines have none, or it is one that the page's own code may use.
fn features(word: CapabilityWord) -> &'static [&'static str] {
    match word {
        CapabilityWord::CoarseLocation | CapabilityWord::PreciseLocation => &["geolocation"],
        CapabilityWord::Camera => &["camera"],
        CapabilityWord::Microphone => &["microphone"],
        CapabilityWord::ScreenCapture => &["display-capture"],
        CapabilityWord::Bluetooth => &["bluetooth"],
        CapabilityWord::Usb => &["usb"],
        CapabilityWord::Serial => &["serial"],
        CapabilityWord::Hid => &["hid"],
        CapabilityWord::Sensors => &["accelerometer", "gyroscope", "magnetometer"],
        CapabilityWord::Midi => &["midi"],
        CapabilityWord::Idle => &["idle-detection"],
        CapabilityWord::Pressure => &["compute-pressure"],
        CapabilityWord::Screens => &["window-management"],
        CapabilityWord::Immersive => &["xr-spatial-tracking"],
        CapabilityWord::Fonts => &["local-fonts"],
        CapabilityWord::DeviceInfo => &["keyboard-map"],
        CapabilityWord::Advertising => &["attribution-reporting", "browsing-topics"],
        _ => &[],
    }
}

fn allowed(input: &Input<'_>, feature: &str, variant: Variant) -> String {
    let uses: Vec<&Use> = uses(input, feature).collect();
    match variant {
        _ if uses.is_empty() => "()".to_string(),
        // What is required stands after *refuse all*, which may leave the closed set in place.
        Variant::Closed if uses.iter().any(|usage| usage.required) => "(self)".to_string(),
        Variant::Closed => "()".to_string(),
        Variant::Open => format!(
            "({})",
            std::iter::once("self".to_string()).chain(frames(input, &uses)).collect::<Vec<_>>().join(" ")
        ),
    }
}

/// Hosts of the SDKs that use it, for their frames; the header knows no port of any number.
fn frames(input: &Input<'_>, uses: &[&Use]) -> Vec<String> {
    let used = |id: &_| uses.iter().any(|usage| usage.sdk.as_ref() == Some(id));
    let sdks = input.policy.sdks.iter().filter(|sdk| sdk.declared && sdk.surfaces.on(input.surface) && used(&sdk.id));
    let hosts = sdks.flat_map(|sdk| &sdk.hosts).filter(|host| host.port != Port::Any);
    hosts.map(|host| format!("\"https://{host}\"")).collect()
}
