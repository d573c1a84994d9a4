//! The parts that the guard loads later, each a file, and where the guard finds it.

use super::{
    Choice, Failure, File, Package,
    file::{integrity, short_hash},
    script, scripts,
};
use crate::{
    policy::{
        Reading,
        compile::{self, Scope},
    },
    ui,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::{Map, Value, json};

/// What one revision needs in each language: the parts, by language.
#[derive(Default)]
pub struct Screens {
    /// First layer and what draws it.
    pub first: Map<String, Value>,
    /// Texts of what can be asked on the surface of the build.
    pub text: Map<String, Value>,
    /// All texts.
    pub all: Map<String, Value>,
}

impl Screens {
    /// The same where another revision has further languages: the default one stands for them.
    pub fn covering(mut self, reading: &Reading, default: &str) -> Self {
        for parts in [&mut self.first, &mut self.text, &mut self.all] {
            let instead = parts.get(default).cloned().unwrap_or_default();
            for language in &reading.policy.languages {
                parts.entry(language.as_str()).or_insert_with(|| instead.clone());
            }
        }
        self
    }

    /// As the settings write them.
    pub fn fields(self) -> Map<String, Value> {
        let fields = [("first", self.first), ("text", self.text), ("all", self.all)];
        fields.into_iter().map(|(name, parts)| (name.to_string(), parts.into())).collect()
    }
}

/// The files, and for each what the settings say of it.
pub struct Parts<'p> {
    package: &'p Package,
    choice: Choice,
    /// The files.
    pub files: Vec<File>,
    /// What stands in a held frame, by language.
    pub held: Map<String, Value>,
    /// Style, desk and programs, by name.
    pub named: Map<String, Value>,
}

impl<'p> Parts<'p> {
    /// No parts yet.
    pub fn new(package: &'p Package, choice: Choice) -> Self {
        Self { package, choice, files: Vec::new(), held: Map::new(), named: Map::new() }
    }

    /// Adds what the revision needs in each of its languages, and says what changed since an earlier one.
    pub fn revision(&mut self, new: &Reading, old: Option<&Reading>) -> Result<Screens, Failure> {
        let mut screens = Screens::default();
        for language in new.policy.languages.iter().map(|language| language.as_str()) {
            let changes = old.map(|old| compile::changes(old, new, language)).unwrap_or_default();
            let all = texts(new, language, Scope::Whole, &changes)?;
            let asking = texts(new, language, Scope::Asking(self.choice.surface), &changes)?;
            screens.first.insert(language.to_string(), self.first(&all, language)?);
            screens.text.insert(language.to_string(), self.text("text", &asking, language));
            screens.all.insert(language.to_string(), self.text("all", &all, language));
            self.held.entry(language).or_insert_with(|| ui::held(&all).into());
        }
        Ok(screens)
    }

    fn text(&mut self, stem: &str, texts: &str, language: &str) -> Value {
        json!(self.hashed(stem, language, "js", script::value("text", &texts.into()).into_bytes()))
    }

    fn first(&mut self, texts: &str, language: &str) -> Result<Value, Failure> {
        let drawing = |text: String| {
            serde_json::from_str::<Value>(&text).map_err(|_| Failure::Package("a drawing is not JSON".to_string()))
        };
        let entry = self.package.text("entry.css")?;
        let payload = json!({
            "style": format!("{entry}{}", self.package.text("first.css")?),
            "draw": drawing(ui::first_layer(texts))?,
            "entry": { "style": entry, "draw": drawing(ui::entry_alone(texts))? },
        });
        let script = script::first(self.package.text(scripts(self.choice).screens)?, &payload).into_bytes();
        // The guard asks for it with its hash as the query, so that no cache answers with an older one.
        let mut name = format!("first.{language}.js");
        if self.files.iter().any(|file| file.name == name) {
            name = format!("first.{language}.{}.js", short_hash(&script));
        }
        let asked = if self.choice.inline { name.clone() } else { format!("{name}?{}", short_hash(&script)) };
        Ok(json!(self.add(name, asked, script)))
    }

    /// Adds the style of all screens.
    pub fn style(&mut self) -> Result<(), Failure> {
        let style = format!("{}{}", self.package.text("entry.css")?, self.package.text("full.css")?);
        let part = self.hashed("style", "", "js", script::value("style", &style.into()).into_bytes());
        self.named.insert("style".to_string(), json!(part));
        Ok(())
    }

    /// Adds the desk.
    pub fn desk(&mut self) -> Result<(), Failure> {
        let desk = script::desk(self.package.text(scripts(self.choice).desk)?);
        let part = self.hashed("desk", "", "js", desk.into_bytes());
        self.named.insert("desk".to_string(), json!(part));
        Ok(())
    }

    /// Adds a program: its script, and its bytes beside it or inside, in files that are called otherwise.
    pub fn program(&mut self, name: &str, called: &str) -> Result<(), Failure> {
        let (script, wasm) = (self.package.text(&format!("{name}.js"))?, self.package.bytes(&format!("{name}.wasm"))?);
        let part = if self.choice.inline {
            let script = script::inlined(script, wasm)
                .ok_or_else(|| Failure::Package(format!("`{name}.js` has no place for its wasm")))?;
            self.hashed(called, "", "js", script.into_bytes()).to_vec()
        } else {
            let script = self.hashed(called, "", "js", script.as_bytes().to_vec());
            [script, self.hashed(called, "", "wasm", wasm.to_vec())].concat()
        };
        self.named.insert(name.to_string(), json!(part));
        Ok(())
    }

    /// A file named by its content; gives name and integrity.
    fn hashed(&mut self, stem: &str, language: &str, kind: &str, bytes: Vec<u8>) -> [String; 2] {
        let dot = if language.is_empty() { "" } else { "." };
        let name = format!("{stem}{dot}{language}.{}.{kind}", short_hash(&bytes));
        self.add(name.clone(), name, bytes)
    }

    fn add(&mut self, name: String, asked: String, bytes: Vec<u8>) -> [String; 2] {
        // On file:// no script passes an integrity check.
        let integrity = if self.choice.inline { String::new() } else { integrity(&bytes) };
        self.files.push(File { name, bytes });
        [asked, integrity]
    }
}

fn texts(
    reading: &Reading,
    language: &str,
    scope: Scope,
    changes: &[(String, String, String)],
) -> Result<String, Failure> {
    let words = ui::words::lines(language).ok_or_else(|| {
        let at = reading.policy.languages.iter().position(|there| there.as_str() == language).unwrap_or_default();
        let what = format!("the screens do not speak `{language}`");
        Failure::Policy(Vec::from([crate::policy::Fault::new(
            format!("$.languages[{at}]"),
            "language_not_spoken",
            what,
            "use a language that the screens speak, or add its words to `src/ui/words/`",
        )]))
    })?;
    Ok(compile::texts(reading, language, scope, changes, &words))
}
