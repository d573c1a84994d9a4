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
        /// Capture of a screen, a window or a tab.
        ScreenCapture = "screen-capture",
        /// The contact picker.
        Contacts = "contacts",
        /// Bluetooth devices.
        Bluetooth = "bluetooth",
        /// USB devices.
        Usb = "usb",
        /// Serial ports.
        Serial = "serial",
        /// Human interface devices.
        Hid = "hid",
        /// NFC tags.
        Nfc = "nfc",
        /// Reading the clipboard.
        ClipboardRead = "clipboard-read",
        /// Motion, orientation, light and their like.
        Sensors = "sensors",
        /// Keeping the screen on.
        WakeLock = "wake-lock",
        /// Vibration.
        Vibration = "vibration",
        /// MIDI instruments.
        Midi = "midi",
        /// Whether the person is away.
        Idle = "idle",
        /// Load of the processor.
        Pressure = "pressure",
        /// Payment.
        Payment = "payment",
        /// The share sheet.
        Share = "share",
        /// Files and folders that the person picks for the page to keep.
        Files = "files",
        /// The screens of the device, and where windows stand.
        Screens = "screens",
        /// Speech recognition.
        Speech = "speech",
        /// Game controllers.
        Gamepad = "gamepad",
        /// Headsets for virtual and augmented reality.
        Immersive = "immersive",
        /// Picking a colour from the screen.
        ColourPicker = "colour-picker",
        /// The list of installed fonts.
        Fonts = "fonts",
        /// Battery, model and system version, keyboard, apps of the same publisher.
        DeviceInfo = "device-info",
        /// Storage that the browser does not clear by itself.
        Persistence = "persistence",
        /// Topics, auctions and attribution.
        Advertising = "advertising",
        /// Kind and speed of the connection.
        Network = "network",
        /// Passwords, passkeys and sign-in by the browser.
        Credentials = "credentials",
        /// Writing the clipboard.
        ClipboardWrite = "clipboard-write",
        /// Reading back what canvas, WebGL and audio have drawn, and how strong the device is.
        Fingerprint = "fingerprint",
    }
}

impl CapabilityWord {
    /// Whether every browser asks the person before it gives it.
    pub fn is_prompted(self) -> bool {
        matches!(
            self,
            Self::CoarseLocation | Self::PreciseLocation | Self::Camera | Self::Microphone | Self::Notification
        )
    }

    /// Whether its calls can be made to need an act of the person; the engines ask for one themselves in most others.
    pub fn takes_gesture(self) -> bool {
        matches!(self, Self::CoarseLocation | Self::PreciseLocation | Self::Camera | Self::Microphone)
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
        /// Whether each bare call needs a tap or a key of the person, although it is allowed.
        gesture: bool = false,
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
