//! Device capabilities, and what each is used for: a permission is asked for a use, never by itself (promise 6).

use super::{Id, Method, Surfaces, Text};
use alloc::{string::String, vec::Vec};

words! {
    /// A capability of the web platform that the seams hold.
    CapabilityWord {
        /// Place, to some kilometres.
        CoarseLocation = "coarse-location",
        /// Place, to some metres.
        PreciseLocation = "precise-location",
        /// Camera.
        Camera = "camera",
        /// Microphone.
        Microphone = "microphone",
        /// Notifications.
        Notification = "notification",
    }
}

part! {
    /// A permission of the device.
    Permission {
        /// Its id.
        id: Id,
        /// Its name.
        name: Text,
        /// Its name in the operating system.
        constant: Option<String>,
        /// Whether the platform asks the person; otherwise it is listed and never asked.
        prompted: bool,
        /// The web capability behind it, if there is one.
        capability: Option<CapabilityWord>,
        /// The bridge methods behind it.
        bridge: Vec<Method> = Vec::new(),
        /// Where it exists.
        surfaces: Surfaces = Surfaces::ALL,
        /// What it is used for.
        uses: Vec<Use>,
    }
}

part! {
    /// A permission for one purpose, and perhaps by one SDK.
    Use {
        /// The purpose.
        purpose: Id,
        /// The SDK that uses it.
        sdk: Option<Id>,
        /// The data it gives, if not the purpose's.
        data: Vec<Id> = Vec::new(),
        /// Whether the purpose cannot work without it.
        required: bool = false,
        /// Whether a bare call that names no use is taken for this one.
        fallback: bool = false,
        /// What stops working when it is refused.
        refused: Option<Text>,
        /// Where it exists.
        surfaces: Surfaces = Surfaces::ALL,
    }
}
