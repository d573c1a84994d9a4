//! The small closed vocabularies that table, snapshot and seams share. Numbers are part of the formats: never reuse one.

macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident: $repr:ty { $($(#[$each:meta])* $variant:ident = $number:literal, $word:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr($repr)]
        pub enum $name { $($(#[$each])* $variant = $number,)+ }
        impl $name {
            /// Every value with its word and number, in order.
            pub const ALL: &'static [($name, &'static str, u32)] = &[$(($name::$variant, $word, $number),)+];
            /// Word and number of each value: what constants in other languages are generated from.
            pub const NAMES: &'static [(&'static str, u32)] = &[$(($word, $number),)+];
            /// Reads a stored number; `None` when this release does not know it.
            pub const fn from_number(number: u32) -> Option<Self> {
                match number { $($number => Some($name::$variant),)+ _ => None }
            }
            /// Reads a word; `None` when it is none of ours.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
            /// The field's own word for it.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }
    };
}
pub(crate) use numbered;

numbered! {
    /// Where a question comes from: it decides which rules are looked at.
    Channel: u32 {
        /// An item, named by its id.
        Item = 0, "item";
        /// A host and port, as in `api.example.com:443`.
        Host = 1, "host";
        /// A cookie's name.
        Cookie = 2, "cookie";
        /// A key of local or session storage, or the name of a database or cache.
        Key = 3, "key";
        /// A method of a native bridge.
        Bridge = 4, "bridge";
        /// A device capability that is about to be used.
        Capability = 5, "capability";
    }
}

numbered! {
    /// A device capability that the web platform offers; the word is what a policy writes.
    Capability: u32 {
        /// Position, coarse.
        CoarseLocation = 0, "coarse-location";
        /// Position with high accuracy.
        PreciseLocation = 1, "precise-location";
        /// Video capture.
        Camera = 2, "camera";
        /// Audio capture.
        Microphone = 3, "microphone";
        /// Notifications and push.
        Notification = 4, "notification";
        /// Capture of a screen, a window or a tab.
        ScreenCapture = 5, "screen-capture";
        /// The contact picker.
        Contacts = 6, "contacts";
        /// Bluetooth devices.
        Bluetooth = 7, "bluetooth";
        /// USB devices.
        Usb = 8, "usb";
        /// Serial ports.
        Serial = 9, "serial";
        /// Human interface devices.
        Hid = 10, "hid";
        /// NFC tags.
        Nfc = 11, "nfc";
        /// Reading the clipboard.
        ClipboardRead = 12, "clipboard-read";
        /// Motion, orientation, light and their like.
        Sensors = 13, "sensors";
        /// Keeping the screen on.
        WakeLock = 14, "wake-lock";
        /// Vibration.
        Vibration = 15, "vibration";
        /// MIDI instruments.
        Midi = 16, "midi";
        /// Whether the person is away.
        Idle = 17, "idle";
        /// Load of the processor.
        Pressure = 18, "pressure";
        /// Payment.
        Payment = 19, "payment";
        /// The share sheet.
        Share = 20, "share";
        /// Files and folders that the person picks for the page to keep.
        Files = 21, "files";
        /// The screens of the device, and where windows stand.
        Screens = 22, "screens";
        /// Speech recognition.
        Speech = 23, "speech";
        /// Game controllers.
        Gamepad = 24, "gamepad";
        /// Headsets for virtual and augmented reality.
        Immersive = 25, "immersive";
        /// Picking a colour from the screen.
        ColourPicker = 26, "colour-picker";
        /// The list of installed fonts.
        Fonts = 27, "fonts";
        /// Battery, model and system version, keyboard, apps of the same publisher.
        DeviceInfo = 28, "device-info";
        /// Storage that the browser does not clear by itself.
        Persistence = 29, "persistence";
        /// Topics, auctions and attribution.
        Advertising = 30, "advertising";
        /// Kind and speed of the connection.
        Network = 31, "network";
        /// Passwords, passkeys and sign-in by the browser.
        Credentials = 32, "credentials";
        /// Writing the clipboard.
        ClipboardWrite = 33, "clipboard-write";
        /// Reading back what canvas, WebGL and audio have drawn, and how strong the device is.
        Fingerprint = 34, "fingerprint";
    }
}

impl Capability {
    /// From here on a capability is open where the policy says nothing of it: it tells a page nothing that it does not need to work.
    pub const OPEN: u32 = Self::Credentials as u32;
}

numbered! {
    /// How a rule's string is compared.
    Match: u32 {
        /// The same.
        Exact = 0, "exact";
        /// Begins with it.
        Prefix = 1, "prefix";
        /// Ends with it.
        Suffix = 2, "suffix";
        /// Host names only: any port of exactly this name.
        AnyPort = 3, "any-port";
        /// Host names only: any subdomain, any port.
        SuffixAnyPort = 4, "suffix-any-port";
    }
}

numbered! {
    /// What kind of thing a person decides on.
    ItemKind: u32 {
        /// A purpose of the publisher's own.
        Purpose = 0, "purpose";
        /// A permission used for one purpose.
        Use = 1, "use";
        /// Third-party code.
        Sdk = 2, "sdk";
        /// A class of cookies and stored keys.
        Storage = 3, "storage";
        /// A sharing, cross-border or disclosure act.
        Sharing = 4, "sharing";
    }
}

numbered! {
    /// Where the code runs; each value is one bit.
    Surface: u32 {
        /// A page in a browser.
        Web = 1, "web";
        /// An Android webview.
        Android = 2, "android";
        /// An iOS webview.
        Ios = 4, "ios";
        /// A HarmonyOS webview.
        Harmony = 8, "harmony";
        /// A desktop webview.
        Desktop = 16, "desktop";
        /// A page inside a mini-program.
        MiniProgram = 32, "mini-program";
    }
}

numbered! {
    /// What the snapshot says of one item.
    State: u32 {
        /// Not asked, or asked and not answered.
        Undecided = 0, "unknown";
        /// The person said yes.
        Given = 1, "given";
        /// The person said no.
        Refused = 2, "refused";
        /// The person took a yes back.
        Withdrawn = 3, "withdrawn";
    }
}

numbered! {
    /// What the person did with the policy as a whole.
    Mode: u32 {
        /// Nothing yet.
        None = 0, "none";
        /// Disagreed: browse mode, only what needs no personal data.
        Browse = 1, "browse";
        /// Accepted what is required and decided on the rest.
        Decided = 2, "decided";
    }
}

/// For how long a yes is given, as a snapshot numbers it.
pub mod grant {
    /// From now on.
    pub const LASTING: u32 = 0;
    /// This visit.
    pub const VISIT: u32 = 1;
    /// This use.
    pub const ONCE: u32 = 2;
    /// Seconds after which a yes for a visit or a use is over in any case.
    pub const LIFE: u32 = 24 * 60 * 60;
}

numbered! {
    /// On which side of the policy's age the person is, as they or their organisation say. No birthday is ever asked or kept.
    Band: u32 {
        /// Nobody has said.
        Unknown = 0, "unknown";
        /// Of age: decides alone.
        Adult = 1, "adult";
        /// Below it: a guardian decides.
        Minor = 2, "minor";
    }
}

/// What the table says of an item beside its kind, a bit each.
pub mod flag {
    /// Needed for the service: open as soon as the policy is accepted, never a switch.
    pub const REQUIRED: u16 = 1;
    /// Needs no personal data: open in browse mode too.
    pub const IMPERSONAL: u16 = 2;
    /// *Agree* gives it.
    pub const BULK: u16 = 4;
    /// An SDK that waits for its trigger in each document; a use each bare call of which waits for an act of the person.
    pub const TRIGGER: u16 = 8;
    /// A use that a bare call of its capability means.
    pub const FALLBACK: u16 = 16;
    /// Sale or sharing for advertising: closed by an opt-out signal unless given after it was shown.
    pub const SALE: u16 = 32;
    /// The organisation decides: closed without its attestation.
    pub const ORGANISATION: u16 = 64;
    /// Exists on some devices only (a phone's brand): closed where the host does not say that this is one.
    pub const BRAND: u16 = 128;
    /// Named by the policy but not declared in it: always closed.
    pub const UNDECLARED: u16 = 256;
    /// Word and bit of each flag.
    pub const NAMES: &[(&str, u32)] = &[
        ("required", 1),
        ("impersonal", 2),
        ("bulk", 4),
        ("trigger", 8),
        ("fallback", 16),
        ("sale", 32),
        ("organisation", 64),
        ("brand", 128),
        ("undeclared", 256),
    ];
}

/// One item of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its position, which is its name everywhere inside.
    pub index: usize,
    /// First 8 bytes of the material hash: what binds a decision.
    pub material: u64,
    /// Bits of [`flag`].
    pub flags: u16,
    /// Bits of [`Surface`].
    pub surfaces: u8,
    /// What it is.
    pub kind: ItemKind,
    /// How long a yes holds, in days; 0 = no limit.
    pub life: u16,
}

/// One rule of the table: a name belongs to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule<'a> {
    /// Which questions it answers.
    pub channel: Channel,
    /// How the text is compared.
    pub how: Match,
    /// Whose it is.
    pub item: usize,
    /// A capability's number, or bit 0 = queue for hosts.
    pub extra: u32,
    /// The pattern, lower case for hosts.
    pub text: &'a [u8],
}
