//! The parts that the guard loads later, each a file that is named by its content.

use super::{
    Choice, Failure, File, Package, STYLES, Scripts,
    file::{hash, short},
    script, scripts, wording,
};
use crate::{
    policy::{
        Reading,
        compile::{self, Scope},
        item,
    },
    ui,
};
use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec::Vec,
};
use menshen_gate::id_hash;
use serde_json::json;

/// The part `first` of one revision in each of its languages, the default first: language and hash.
pub struct Firsts(Vec<(String, String)>);

impl Firsts {
    /// The hash of the part in a language; where the revision has no such language the default one stands for it.
    pub fn hash(&self, language: &str) -> &str {
        let there = self.0.iter().find(|(one, _)| one == language).or(self.0.first());
        there.map_or("", |(_, hash)| hash)
    }
}

/// What every screen carries where nothing is held: nobody takes such a page for a guarded one.
const OBSERVING: &str = ":host::after{content:\"menshen: observing, nothing is held\";position:fixed;top:0;right:0;\
    padding:2px 8px;background:#b00020;color:#fff;font:12px/1.5 system-ui,sans-serif;pointer-events:none}";

/// The files.
pub struct Parts<'p> {
    package: &'p Package,
    choice: Choice,
    /// The files.
    pub files: Vec<File>,
    texts: Vec<[String; 2]>,
    all: Vec<String>,
    held: Vec<(String, String)>,
    /// Every item's id by the hash that a table names it with.
    ids: BTreeMap<u32, String>,
}

impl<'p> Parts<'p> {
    /// No parts yet.
    pub fn new(package: &'p Package, choice: Choice) -> Self {
        Self {
            package,
            choice,
            files: Vec::new(),
            texts: Vec::new(),
            all: Vec::new(),
            held: Vec::new(),
            ids: BTreeMap::new(),
        }
    }

    /// What stands in a held frame.
    pub fn held(&self, language: &str) -> &str {
        self.held.iter().find(|(one, _)| one == language).map_or("", |(_, words)| words)
    }

    /// Adds what the revision needs in each of its languages, and says what changed since an earlier one.
    pub fn revision(&mut self, new: &Reading, old: Option<&Reading>) -> Result<Firsts, Failure> {
        self.ids.extend(item::list(&new.policy).into_iter().map(|item| (id_hash(item.id.as_bytes()), item.id)));
        let mut firsts = Vec::new();
        for language in new.policy.languages.iter().map(|language| language.as_str()) {
            let changes = old.map(|old| compile::changes(old, new, language)).unwrap_or_default();
            let all = compile::texts(new, language, Scope::Whole, &changes, &words(new, language)?);
            let texts = self.texts(new, &all, language)?;
            firsts.push((language.to_string(), self.first(&all, texts, language)?));
            self.held.push((language.to_string(), ui::held::words(&all)));
        }
        Ok(Firsts(firsts))
    }

    /// The styles of a language, in the order of [`STYLES`].
    fn styles(&self, language: &str) -> Result<[&'p str; 4], Failure> {
        let [written, mirrored] = STYLES;
        let mut out = [""; 4];
        for (out, name) in out.iter_mut().zip(if ui::is_mirrored(language) { mirrored } else { written }) {
            *out = self.package.text(name)?.trim_end();
        }
        Ok(out)
    }

    /// The screens with the first layer, and the place where the desk finds the texts.
    fn first(&mut self, all: &str, texts: usize, language: &str) -> Result<String, Failure> {
        let mark = if self.choice.observe { OBSERVING } else { "" };
        let [entry, first, ..] = self.styles(language)?;
        let payload = json!([format!("{entry}{mark}"), first, ui::entry_alone(all), ui::first_layer(all), texts,]);
        let script = script::filled(self.package.text(scripts(self.choice).screens)?, "first", &payload)?;
        Ok(self.add(&format!("first.{language}"), ".js", script.into_bytes()))
    }

    /// What the programs of one language draw and write with: the templates that they call, the texts, and the style of what
    /// unfolds; for the one that asks, what unfolds stands apart. Gives the place where desk and `late` find them.
    fn texts(&mut self, reading: &Reading, all: &str, language: &str) -> Result<usize, Failure> {
        let (surface, [.., more, rest]) = (self.choice.surface, self.styles(language)?);
        let details = compile::details(reading, language, surface);
        let details = self.value("more", &json!([ui::template::asking(all), details, rest]), language);
        let asking = compile::texts(reading, language, Scope::Asking(surface), &[], "");
        let asking = self.value("text", &json!([ui::template::folded(all), asking, more, details]), language);
        let all = self.value("all", &json!([ui::template::whole(all), all, format!("{more}{rest}")]), language);
        self.texts.push([language.to_string(), asking]);
        self.all.push(all);
        Ok(self.all.len().saturating_sub(1))
    }

    /// Adds a value in a language.
    fn value(&mut self, stem: &str, value: &serde_json::Value, language: &str) -> String {
        self.add(&format!("{stem}.{language}"), ".js", script::value("text", value).into_bytes())
    }

    /// Adds the desk, with the program that asks and its texts: the last part. What
    /// is seldom needed knows the program with everything.
    pub fn desk(&mut self) -> Result<String, Failure> {
        let Scripts { desk, late, memory, .. } = scripts(self.choice);
        // Their names are addresses on the publisher's site: none that a blocking list matches.
        let (rights, ask) = (self.program("rights", "rights")?, self.program("consent", "ask")?);
        let memory = self.package.bytes(memory)?.to_vec();
        let memory = self.add("memory", ".js", memory);
        let late = self.script("late", late, &json!([rights, self.all, memory, self.ids]))?;
        let payload = json!([ask, self.texts, late]);
        self.script("desk", desk, &payload)
    }

    /// Adds a script of the package with `payload` in its place.
    fn script(&mut self, name: &str, script: &str, payload: &serde_json::Value) -> Result<String, Failure> {
        let filled = script::filled(self.package.text(script)?, name, payload)?;
        Ok(self.add(name, ".js", filled.into_bytes()))
    }

    /// Adds the gate in JavaScript, which the guard loads where WebAssembly is refused; empty where the guard has it inside.
    pub fn gate(&mut self) -> Result<String, Failure> {
        if self.choice.no_wasm { Ok(String::new()) } else { self.translated("gate", "gate") }
    }

    /// Adds a program as a script, and the same in JavaScript; gives both hashes, of which the first is
    /// empty where there is no WebAssembly.
    fn program(&mut self, name: &str, called: &str) -> Result<[String; 2], Failure> {
        let translated = self.translated(name, called)?;
        if self.choice.no_wasm {
            return Ok([String::new(), translated]);
        }
        let script = script::bytes(called, self.package.bytes(&format!("{name}.wasm"))?);
        Ok([self.add(&format!("{called}.wasm"), ".js", script.into_bytes()), translated])
    }

    /// Adds a program in JavaScript.
    fn translated(&mut self, name: &str, called: &str) -> Result<String, Failure> {
        let script = self.package.bytes(&format!("{name}.js"))?.to_vec();
        Ok(self.add(called, ".js", script))
    }

    /// Adds a file named by its content; gives its hash.
    fn add(&mut self, stem: &str, kind: &str, bytes: Vec<u8>) -> String {
        let hash = hash(&bytes);
        let short = short(&hash);
        let name = format!("{stem}.{short}{kind}");
        // Two revisions may say the same.
        if self.files.iter().all(|file| file.name != name) {
            self.files.push(File { name, bytes });
        }
        // On file:// no script passes an integrity check.
        if self.choice.inline { short } else { hash }
    }
}

/// The languages that a person can read the policy in, and the sentences of the screens.
fn words(reading: &Reading, language: &str) -> Result<String, Failure> {
    let all = reading.policy.languages.iter().map(|language| language.as_str());
    let own = |id: &str| wording::own(&reading.policy, language, id);
    ui::words::lines_with(language, own).map(|words| ui::words::languages(all) + &words).ok_or_else(|| {
        let at = reading.policy.languages.iter().position(|there| there.as_str() == language).unwrap_or_default();
        let what = format!("the screens do not speak `{language}`");
        Failure::Policy(Vec::from([crate::policy::Fault::new(
            format!("$.languages[{at}]"),
            "language_not_spoken",
            what,
            "use a language that the screens speak, or add its words to `src/ui/words/`",
        )]))
    })
}
