//! What reaches a page carries no name that blocking lists match.

use super::{Breach, Source};
use crate::house::House;
use crate::stamp;
use anyhow::Result;

const WORDS: &[&str] = &["cookie", "consent", "gdpr", "cmp", "privacy", "banner"];

/// Reports class names, ids and attributes in styles and in the code that sets them.
pub fn sources(source: &Source, breaches: &mut Vec<Breach>) {
    let of_page = source.path.starts_with("src/web/") || source.path.starts_with("src/ui/");
    if !of_page {
        return;
    }
    for (line, text) in source.text.lines().enumerate() {
        let names = match source.extension() {
            "css" => selectors(text),
            "ts" => set_by_script(text),
            "rs" => set_by_drawing(text),
            _ => return,
        };
        for name in names {
            if let Some(word) = matched(name) {
                breaches.push(Breach::new(source, line + 1, format!("`{name}` reaches the page and holds `{word}`")));
            }
        }
    }
}

/// Reports files of a built policy: their names are URLs on the publisher's site.
pub fn built(house: &House, breaches: &mut Vec<Breach>) -> Result<()> {
    let folder = house.work("sizes");
    for file in stamp::files(&folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(word) = matched(&name) {
            let what = format!("`menshen build` writes `{name}`: a URL that holds `{word}`");
            breaches.push(Breach { path: "src/programs/cli".into(), line: 1, what });
        }
    }
    Ok(())
}

fn matched(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    WORDS.iter().copied().find(|word| name.contains(word))
}

/// `.class`, `#id` and `[attribute]` in a line of a style, custom properties too.
fn selectors(line: &str) -> Vec<&str> {
    let code = line.split("/*").next().unwrap_or_default();
    code.split(|letter: char| !(letter.is_ascii_alphanumeric() || "-_.#[".contains(letter)))
        .filter(|word| word.starts_with(['.', '#', '[']) || word.starts_with("--"))
        .collect()
}

/// Strings that a script hands to what names things in a page.
fn set_by_script(line: &str) -> Vec<&str> {
    const SETTERS: &[&str] =
        &["setAttribute(", "createElement(", "className =", "classList.", ".id =", "querySelector(", "closest("];
    match SETTERS.iter().find_map(|setter| line.split_once(setter)) {
        Some((_, rest)) => strings(rest),
        None => data_attributes(line),
    }
}

fn data_attributes(line: &str) -> Vec<&str> {
    strings(line).into_iter().filter(|text| text.starts_with("data-")).collect()
}

/// Strings of a view that set a class, an id or an attribute.
fn set_by_drawing(line: &str) -> Vec<&str> {
    const SETTERS: &[&str] = &["class(", "attribute(", ".set(", "\"id\"", "\"class\"", "\"data-"];
    if line.trim_start().starts_with("//") || !SETTERS.iter().any(|setter| line.contains(setter)) {
        return Vec::new();
    }
    strings(line)
}

fn strings(line: &str) -> Vec<&str> {
    ['"', '\''].iter().flat_map(|quote| line.split(*quote).skip(1).step_by(2)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn a_class_an_id_and_an_attribute_of_a_style_are_found() {
        let text = ".cookie-list { }\n#consent { }\n[data-banner] { color: var(--privacy) }\n.page { margin: 0.5em } /* consent */";
        let found = planted("src/ui/first/style.css", text, sources);
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn names_that_a_script_gives_are_found_and_its_own_identifiers_are_not() {
        assert_eq!(planted("src/web/guard/a.ts", "element.setAttribute('data-consent', '');", sources).len(), 1);
        assert_eq!(planted("src/web/guard/a.ts", "const mark = \"data-cmp\";", sources).len(), 1);
        assert_eq!(
            planted("src/web/seams/a.ts", "take(\"Document\", \"cookie\", \"get\");", sources),
            Vec::<String>::new()
        );
    }

    #[test]
    fn names_that_a_view_gives_are_found() {
        assert_eq!(planted("src/ui/first/view.rs", "d.class(\"banner wide\");", sources).len(), 1);
        assert_eq!(planted("src/ui/first/view.rs", "/// class(\"banner\")", sources), Vec::<String>::new());
    }
}
