//! Where a thing exists: the surfaces, and a condition on the device's brand where there is one.

use super::{Place, Read, read, schema};
use crate::policy::json::Value;
use alloc::{borrow::Cow, string::String, vec::Vec};
use serde_json::json;

words! {
    /// Where the code runs.
    Surface {
        /// A browser.
        Web = "web",
        /// A webview of an Android app.
        Android = "android",
        /// A webview of an iOS app.
        Ios = "ios",
        /// A webview of a HarmonyOS app.
        Harmony = "harmony",
        /// A webview of a desktop app.
        Desktop = "desktop",
        /// A webview of a mini program.
        MiniProgram = "mini-program",
    }
}

impl Surface {
    /// Its bit in the compiled table.
    pub fn bit(self) -> u8 {
        match self {
            Surface::Web => 1,
            Surface::Android => 2,
            Surface::Ios => 4,
            Surface::Harmony => 8,
            Surface::Desktop => 16,
            Surface::MiniProgram => 32,
        }
    }
}

/// The surfaces of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surfaces {
    /// Bits of [`Surface::bit`].
    pub bits: u8,
    /// The brand of device it exists on, if it is one brand's.
    pub brand: Option<String>,
}

impl Surfaces {
    /// Every surface, every device.
    pub const ALL: Surfaces = Surfaces { bits: 63, brand: None };

    /// Whether it exists on a surface.
    pub fn on(&self, surface: Surface) -> bool {
        self.bits & surface.bit() != 0
    }

    /// Where both exist.
    pub fn and(&self, other: &Surfaces) -> Surfaces {
        Surfaces { bits: self.bits & other.bits, brand: self.brand.clone().or_else(|| other.brand.clone()) }
    }

    fn list(place: &Place<'_>, value: &Value) -> u8 {
        let surfaces = Vec::<Surface>::read(place, value);
        if value.elements().is_empty() && matches!(value, Value::List(_)) {
            place.fault(
                "empty_list",
                "the list names no surface",
                "name one, or remove the field: without it all are meant",
            );
            return Self::ALL.bits;
        }
        surfaces.iter().fold(0, |bits, surface| bits | surface.bit())
    }
}

impl Read for Surfaces {
    fn read(place: &Place<'_>, value: &Value) -> Self {
        match value {
            Value::List(_) => Surfaces { bits: Self::list(place, value), brand: None },
            Value::Object(fields) => {
                read::unknown_fields(place, fields, &["on", "brand"]);
                let bits = match value.get("on") {
                    Some(on) => Self::list(&place.field("on"), on),
                    None => Self::ALL.bits,
                };
                Surfaces { bits, brand: value.get("brand").map(|brand| String::read(&place.field("brand"), brand)) }
            }
            _ => {
                read::wrong_kind(place, value, "a list of surfaces, or an object with `on` and `brand`");
                Self::ALL
            }
        }
    }

    fn stand_in() -> Self {
        Self::ALL
    }
}

impl schemars::JsonSchema for Surfaces {
    fn schema_name() -> Cow<'static, str> {
        "Surfaces".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let list = json!({ "type": "array", "items": schemas.subschema_for::<Surface>(), "minItems": 1 });
        schema::of(json!({
            "description": "Where it exists; everywhere when absent. `brand` is a condition on the device.",
            "oneOf": [
                list,
                { "type": "object", "properties": { "on": list, "brand": { "type": "string", "minLength": 1 } }, "additionalProperties": false },
            ],
        }))
    }
}
