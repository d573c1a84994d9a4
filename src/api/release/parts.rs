//! The parts that the guard loads later, each a file, and where the guard finds it.

use super::{
    Choice, Failure, File, Package,
    file::{integrity, short_hash},
    script, scripts,
};
use crate::{
    policy::{Reading, catalogue::Catalogue, compile},
    ui,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::{Map, Value, json};

/// The files, and for each what the settings say of it.
pub struct Parts<'p> {
    package: &'p Package,
    choice: Choice,
    /// The files.
    pub files: Vec<File>,
    /// Screens with the first layer, by language.
    pub first: Map<String, Value>,
    /// Texts, by language.
    pub text: Map<String, Value>,
    /// The same of the revision that holds until this one takes effect.
    pub before: (Map<String, Value>, Map<String, Value>),
    /// What stands in a held frame, by language.
    pub held: Map<String, Value>,
    /// Style and programs, by name.
    pub named: Map<String, Value>,
}

impl<'p> Parts<'p> {
    /// No parts yet.
    pub fn new(package: &'p Package, choice: Choice) -> Result<Self, Failure> {
        let none = Map::new;
        let before = (none(), none());
        Ok(Self {
            package,
            choice,
            files: Vec::new(),
            first: none(),
            text: none(),
            before,
            held: none(),
            named: none(),
        })
    }

    /// Adds what one language needs.
    pub fn language(&mut self, new: &Reading, old: Option<&Reading>, language: &str) -> Result<(), Failure> {
        let changes = old.map(|old| compile::changes(old, new, language)).unwrap_or_default();
        let texts = texts(new, language, &changes)?;
        let (first, text) = self.screens(&texts, &format!("first.{language}.js"), language)?;
        self.first.insert(language.to_string(), first);
        self.text.insert(language.to_string(), text);
        self.held.insert(language.to_string(), ui::held(&texts).into());
        Ok(())
    }

    /// Adds what one language needs until this revision takes effect.
    pub fn language_before(&mut self, old: &Reading, language: &str) -> Result<(), Failure> {
        if !old.policy.languages.iter().any(|there| there.as_str() == language) {
            return Ok(());
        }
        let (first, text) = self.screens(&texts(old, language, &[])?, "", language)?;
        self.before.0.insert(language.to_string(), first);
        self.before.1.insert(language.to_string(), text);
        Ok(())
    }

    fn screens(&mut self, texts: &str, name: &str, language: &str) -> Result<(Value, Value), Failure> {
        let drawing = |text: String| {
            serde_json::from_str::<Value>(&text).map_err(|_| Failure::Package("a drawing is not JSON".to_string()))
        };
        let label = Catalogue::open(texts).and_then(|texts| texts.rows("word").find(|row| row.get(1) == "entry"));
        let label = label.map_or("", |row| row.get(2));
        let entry = self.package.text("entry.css")?;
        let payload = json!({
            "style": format!("{entry}{}", self.package.text("first.css")?),
            "draw": drawing(ui::first_layer(texts))?,
            "entry": { "style": entry, "draw": drawing(ui::entry::drawing(label))? },
        });
        let script = script::first(self.package.text(scripts(self.choice).screens)?, &payload).into_bytes();
        let first = match name {
            "" => self.hashed("first", language, "js", script),
            name => self.fixed(name, script),
        };
        let text = self.hashed("text", language, "js", script::value("text", &texts.into()).into_bytes());
        Ok((json!(first), json!(text)))
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

    /// A file of a fixed name; the guard asks for it with its hash as the query, so that no cache answers with an older one.
    fn fixed(&mut self, name: &str, bytes: Vec<u8>) -> [String; 2] {
        let asked = if self.choice.inline { name.to_string() } else { format!("{name}?{}", short_hash(&bytes)) };
        self.add(name.to_string(), asked, bytes)
    }

    fn add(&mut self, name: String, asked: String, bytes: Vec<u8>) -> [String; 2] {
        // On file:// no script passes an integrity check.
        let integrity = if self.choice.inline { String::new() } else { integrity(&bytes) };
        self.files.push(File { name, bytes });
        [asked, integrity]
    }
}

fn texts(reading: &Reading, language: &str, changes: &[(String, String, String)]) -> Result<String, Failure> {
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
    Ok(compile::texts(reading, language, changes, &words))
}
