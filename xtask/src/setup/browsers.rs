//! What the tests need besides: browsers, their drivers, a virtual display, fonts for Chinese, the bus of screen readers.

use super::debian::{self, Package};
use crate::house::House;
use anyhow::Result;

/// For `demo --check` and the tests of wasm-bindgen.
const CHROMIUM: &[Package] = &[
    Package { name: "chromium", file: "/usr/bin/chromium" },
    Package { name: "chromium-driver", file: "/usr/bin/chromedriver" },
    Package { name: "fonts-noto-cjk", file: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc" },
    Package { name: "fonts-liberation", file: "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf" },
];

/// For the suites that drive every engine.
const ENGINES: &[Package] = &[
    Package { name: "firefox-esr", file: "/usr/bin/firefox-esr" },
    Package { name: "webkit2gtk-driver", file: "/usr/bin/WebKitWebDriver" },
    Package { name: "xvfb", file: "/usr/bin/xvfb-run" },
    Package { name: "xauth", file: "/usr/bin/xauth" },
    Package { name: "python3-gi", file: "/usr/lib/python3/dist-packages/gi/__init__.py" },
    Package { name: "gir1.2-gtk-3.0", file: "/usr/lib/*/girepository-1.0/Gtk-3.0.typelib" },
    Package { name: "gir1.2-webkit2-4.1", file: "/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib" },
];

/// For what a screen reader does: the bus that browsers tell it their buttons by.
const READER: &[Package] = &[
    Package { name: "dbus-daemon", file: "/usr/bin/dbus-run-session" },
    Package { name: "at-spi2-core", file: "/usr/libexec/at-spi-bus-launcher" },
    Package { name: "gir1.2-atspi-2.0", file: "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib" },
];

/// Chromium with its driver, and the fonts.
pub fn chromium(house: &House) -> Result<()> {
    debian::install(house, "a test in Chromium", CHROMIUM)
}

/// All three engines.
pub fn all(house: &House) -> Result<()> {
    debian::install(house, "testing in three browser engines", &[CHROMIUM, ENGINES, READER].concat())
}
