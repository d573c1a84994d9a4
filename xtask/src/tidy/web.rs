//! The arrows between the parts of `src/web/`.

use super::{Breach, Source};

/// A part of `src/web/` and what it may import, as paths below `src/web/` (a folder ends in `/`). A part that is not listed may
/// import anything but seams.
const ARROWS: &[(&str, &[&str])] = &[
    ("generated", &[]),
    ("once", &[]),
    ("mind", &["generated", "once"]),
    ("originals", &["mind", "generated"]),
    ("trusted", &["originals"]),
    ("mutation", &["originals", "patch"]),
    ("receiver", &["originals"]),
    ("realm", &["originals"]),
    ("trace", &["originals"]),
    ("patch", &["originals", "receiver", "realm", "trace", "mind", "generated"]),
    ("seams/", &["seams/", "originals", "patch", "trace", "mind", "generated", "trusted"]),
    ("table", &["seams/", "mutation", "originals", "patch", "realm", "mind", "generated"]),
    ("sweep", &["seams/", "originals", "patch", "mind", "generated"]),
    ("install", &["seams/", "table", "sweep", "mutation", "originals", "patch", "trace", "mind", "generated"]),
    ("draw/", &["draw/", "kept", "originals", "generated"]),
];

/// A package that a part is made of: what is loaded when it is needed, and never a part of the guard.
const PACKAGES: &[(&str, &str)] = &[("memory/", "fake-indexeddb")];

/// Reports each import that goes where its part may not.
pub fn imports(source: &Source, breaches: &mut Vec<Breach>) {
    let Some(inner) = source.path.strip_prefix("src/web/") else { return };
    let inner = inner.strip_suffix(".ts").unwrap_or(inner);
    if source.extension() != "ts" {
        return;
    }
    for (line, text) in source.text.lines().enumerate() {
        let Some(wanted) = specifier(text) else { continue };
        if PACKAGES.iter().any(|(part, package)| matches(part, inner) && *package == wanted) {
            continue;
        }
        let Some(into) = resolve(inner, wanted) else {
            breaches.push(Breach::new(
                source,
                line + 1,
                format!("imports the package `{wanted}`; src/web/ imports its own files alone"),
            ));
            continue;
        };
        let allowed = match ARROWS.iter().find(|(part, _)| matches(part, inner)) {
            Some((_, allowed)) => allowed.iter().any(|part| matches(part, &into)),
            None => !into.starts_with("seams/"),
        };
        if !allowed {
            breaches.push(Breach::new(source, line + 1, format!("may not import `{into}`")));
        }
    }
}

fn matches(part: &str, path: &str) -> bool {
    if part.ends_with('/') { path.starts_with(part) } else { path == part }
}

/// The file that a line's `import … from "…"`, `export … from "…"` or `import("…")` names.
fn specifier(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = if line.starts_with("import ") || line.starts_with("export ") || line.starts_with('}') {
        line.split_once(" from ").map(|(_, rest)| rest).or_else(|| line.strip_prefix("import "))?
    } else {
        line.split_once("import(").map(|(_, rest)| rest)?
    };
    let quote = rest.chars().next().filter(|first| *first == '"' || *first == '\'')?;
    rest.get(1..)?.split_once(quote).map(|(name, _)| name)
}

/// The path below `src/web/` that `wanted` means in the file `from`.
fn resolve(from: &str, wanted: &str) -> Option<String> {
    if !wanted.starts_with('.') {
        return None;
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in wanted.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop();
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn a_seam_may_not_know_the_guard_and_the_guard_no_seam() {
        let text =
            "import { a } from \"../guard/core\";\nimport { b } from '../originals';\nimport { c } from \"./ask\";";
        assert_eq!(planted("src/web/seams/network.ts", text, imports), ["1: may not import `guard/core`"]);
        let text = "import { hook } from \"../seams/ask\";\nimport { install } from \"../install\";";
        assert_eq!(planted("src/web/guard/main.ts", text, imports), ["1: may not import `seams/ask`"]);
    }

    #[test]
    fn nothing_of_another_package_gets_in() {
        assert_eq!(planted("src/web/guard/main.ts", "import x from \"lodash\";", imports).len(), 1);
        assert_eq!(planted("src/web/guard/main.ts", "import \"polyfill\";", imports).len(), 1);
        assert_eq!(planted("src/web/guard/main.ts", "const x = import('evil');", imports).len(), 1);
        assert_eq!(planted("src/web/guard/main.ts", "import x from \"fake-indexeddb\";", imports).len(), 1);
        assert!(planted("src/web/memory/copy.ts", "import { x } from \"fake-indexeddb\";", imports).is_empty());
    }

    #[test]
    fn an_import_over_several_lines_is_read_at_its_end() {
        let text = "import {\n  a,\n} from \"../guard/core\";";
        assert_eq!(planted("src/web/seams/x.ts", text, imports), ["3: may not import `guard/core`"]);
    }
}
