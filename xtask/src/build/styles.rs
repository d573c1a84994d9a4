//! The styles of the screens, as `src/ui/styles.rs` puts them together, without comments and white space; and their mirror images, for
//! languages that are written from right to left.

use crate::house::House;
use crate::run;
use crate::stamp::Inputs;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// A constant of `src/ui/styles.rs`, and what the file of the package is called that it becomes.
const STYLES: &[(&str, &str)] = &[("ENTRY", "entry"), ("FIRST", "first"), ("MORE", "more"), ("REST", "rest")];
/// How the files end: as they are written, and mirrored.
const ENDS: [&str; 2] = [".css", ".rtl.css"];

/// Every file that the styles become.
pub fn files() -> impl Iterator<Item = String> {
    STYLES.iter().flat_map(|(_, stem)| ENDS.map(|end| format!("{stem}{end}")))
}

/// A finished style.
pub fn output(house: &House, file: &str) -> PathBuf {
    house.work("styles").join(file)
}

/// Writes all of them.
pub fn build(house: &House) -> Result<()> {
    let mut inputs = Inputs::of("styles 2");
    inputs.path(&house.at("src/ui"))?.path(&house.at("xtask/npm/package-lock.json"))?;
    let outputs: Vec<PathBuf> = files().map(|file| output(house, &file)).collect();
    inputs.unless_fresh(house, "styles", &outputs, || run::step("shrinking the styles", || shrink(house)))
}

fn shrink(house: &House) -> Result<()> {
    let folder = house.at("src/ui");
    let list = folder.join("styles.rs");
    let list = std::fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    for (constant, stem) in STYLES {
        let mut css = String::new();
        for part in parts(&list, constant)? {
            let path = folder.join(part);
            css.push_str(&std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?);
        }
        std::fs::create_dir_all(house.work("styles/whole"))?;
        let [whole, mirrored] = ENDS.map(|end| house.work("styles/whole").join(format!("{stem}{end}")));
        std::fs::write(&whole, css)?;
        let mut mirror = Command::new(house.tool("rtlcss"));
        run::silent(mirror.arg(&whole).arg(&mirrored), &house.work("log/styles"))?;
        for (end, whole) in ENDS.iter().zip([whole, mirrored]) {
            let mut command = Command::new(house.tool("esbuild"));
            command.arg(whole).args([
                "--minify",
                "--charset=utf8",
                "--target=chrome61,safari12",
                "--log-level=warning",
            ]);
            command.arg(format!("--outfile={}", output(house, &format!("{stem}{end}")).display()));
            run::silent(&mut command, &house.work("log/styles"))?;
        }
    }
    Ok(())
}

/// The files that a constant is put together from, in order.
fn parts<'a>(list: &'a str, constant: &str) -> Result<Vec<&'a str>> {
    let Some((_, rest)) = list.split_once(&format!("pub const {constant}: &str")) else {
        bail!("src/ui/styles.rs has no constant {constant}");
    };
    let text = rest.split_once(';').map_or(rest, |(text, _)| text);
    Ok(text.split("include_str!(\"").skip(1).filter_map(|part| part.split_once('"').map(|(file, _)| file)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_its_files_in_their_order() {
        let list = "pub const ENTRY: &str = include_str!(\"a.css\");\n\
            pub const FIRST: &str = concat!(include_str!(\"b/c.css\"), include_str!(\"a.css\"));\n";
        assert_eq!(parts(list, "ENTRY").unwrap(), ["a.css"]);
        assert_eq!(parts(list, "FIRST").unwrap(), ["b/c.css", "a.css"]);
        assert!(parts(list, "MORE").is_err());
    }
}
