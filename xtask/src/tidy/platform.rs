//! The platform stays in its rooms: bindings in `browser` and the programs, clock and files nowhere else in `src/`.

use super::rust::{self, Root};
use super::{Breach, Source};

/// Packages that reach into the page.
const BINDINGS: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen", "gloo"];
/// Packages that make randomness or time; `time` reads dates and is fine as long as nobody asks it for now.
const SOURCES: &[&str] = &["getrandom", "rand", "web_time", "instant"];
/// What a clock is asked by.
const CLOCKS: &[&str] = &["now", "now_utc", "now_local"];
/// Modules of std that touch the machine.
const MACHINE: &[&str] = &["time", "fs", "env", "net", "process", "thread", "io"];

/// Reports every binding, clock, file or random number in a room that must stay pure.
pub fn check(source: &Source, breaches: &mut Vec<Breach>) {
    let Some(room) = source.room() else { return };
    if source.extension() != "rs" || matches!(room, "browser" | "programs") {
        return;
    }
    let Ok(paths) = rust::paths(&source.text, rust::depth(&source.path)) else { return };
    for path in paths {
        let Root::Package(package) = &path.root else { continue };
        if BINDINGS.contains(&package.as_str()) {
            breaches.push(Breach::new(
                source,
                path.line,
                format!("`{package}` belongs in src/browser and src/programs"),
            ));
        } else if SOURCES.contains(&package.as_str())
            || CLOCKS.contains(&path.name.as_str())
            || (package == "std" && MACHINE.contains(&path.name.as_str()))
        {
            breaches.push(Breach::new(
                source,
                path.line,
                format!("`{package}::{}` touches the machine; `{room}` is pure", path.name),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn bindings_and_clocks_in_a_pure_room_are_listed() {
        let text = "use web_sys::Window;\nuse std::{time::Instant, vec::Vec};\nuse core::fmt;\nuse getrandom::fill;\nuse time::OffsetDateTime;\nlet now = OffsetDateTime::now_utc();";
        let found = planted("src/flow/step.rs", text, check);
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn the_adapters_may() {
        assert_eq!(planted("src/browser/tiers.rs", "use web_sys::Window;", check), Vec::<String>::new());
        assert_eq!(planted("src/programs/cli/lib.rs", "use wasm_bindgen::prelude::*;", check), Vec::<String>::new());
    }
}
