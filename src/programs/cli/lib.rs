//! The command line's program: strings and bytes in from the Node.js shell (`menshen.js`), strings and bytes out. No rule lives here.

mod seal;

use menshen::api::{
    check::{Checked, check, sentences},
    command::{observes, schema, surface},
    release::{Choice, Earlier, Failure, Package, release},
};
use wasm_bindgen::prelude::*;

/// How a browser writes a host (WHATWG URL, host parsing and serializing).
fn written(host: &str) -> Option<String> {
    url::Host::parse(host).ok().map(|host| host.to_string())
}

/// The JSON Schema of a policy.
#[wasm_bindgen]
pub fn policy_schema() -> String {
    schema()
}

/// Why there is no such surface; empty when there is.
#[wasm_bindgen]
pub fn surface_fault(word: &str) -> String {
    surface(word).err().unwrap_or_default()
}

/// A policy with its history, read.
#[wasm_bindgen]
pub struct Policy {
    name: String,
    earlier: Vec<Earlier>,
    checked: Option<Checked>,
}

/// A build: the package's files in, the build's files out.
#[wasm_bindgen]
pub struct Build {
    choice: Choice,
    package: Package,
    files: Vec<menshen::api::release::File>,
}

#[wasm_bindgen]
impl Policy {
    /// A policy that will be called by this name.
    #[wasm_bindgen(constructor)]
    pub fn new(name: String) -> Self {
        Self { name, earlier: Vec::new(), checked: None }
    }

    /// Adds a file of the history.
    pub fn earlier(&mut self, name: String, text: String) {
        self.earlier.push(Earlier { name, text });
    }

    /// Reads it; gives everything that is wrong, or nothing.
    pub fn read(&mut self, text: &str) -> String {
        match check(&self.name, text, &self.earlier, written) {
            Ok(checked) => {
                self.checked = Some(checked);
                String::new()
            }
            Err(said) => said,
        }
    }

    /// What there is to say of a good policy; with a surface, what *agree* gives there.
    pub fn say(&self, word: Option<String>) -> String {
        let surface = word.and_then(|word| surface(&word).ok());
        self.checked.as_ref().map(|checked| checked.say(&self.name, surface)).unwrap_or_default()
    }

    /// Why a build of it may not only observe; empty when it may.
    pub fn observe_fault(&self, named: &str, testing: bool) -> String {
        let checked = self.checked.as_ref();
        checked.and_then(|checked| observes(&checked.policy.policy, named, testing).err()).unwrap_or_default()
    }

    /// What changed since the latest earlier revision.
    pub fn changes(&self) -> String {
        self.checked.as_ref().map(|checked| checked.changes.clone()).unwrap_or_default()
    }
}

#[wasm_bindgen]
impl Build {
    /// A build for a surface.
    #[wasm_bindgen(constructor)]
    pub fn new(word: &str, inline: bool, testing: bool, no_wasm: bool, observe: bool) -> Result<Build, String> {
        let choice = Choice { surface: surface(word)?, inline, testing, no_wasm, observe };
        Ok(Self { choice, package: Package::default(), files: Vec::new() })
    }

    /// Names of the package's files that it needs.
    pub fn needs(&self) -> Vec<String> {
        Package::needs(self.choice).into_iter().map(String::from).collect()
    }

    /// Adds a file of the package.
    pub fn give(&mut self, name: &str, bytes: &[u8]) {
        self.package.give(name, bytes);
    }

    /// Builds a policy that was read; gives everything that is wrong, or nothing.
    pub fn run(&mut self, policy: &Policy) -> String {
        let Some(checked) = &policy.checked else { return "the policy was not read".to_string() };
        match release(&self.package, &checked.policy, &checked.history, self.choice) {
            Ok(files) => {
                self.files = files;
                String::new()
            }
            Err(Failure::Policy(faults)) => sentences(&policy.name, &faults),
            Err(Failure::Package(what)) => format!("the package is not whole: {what}\n"),
        }
    }

    /// Names of the files that were built.
    pub fn names(&self) -> Vec<String> {
        self.files.iter().map(|file| file.name.clone()).collect()
    }

    /// The bytes of a file that was built.
    pub fn bytes(&self, index: usize) -> Option<Vec<u8>> {
        self.files.get(index).map(|file| file.bytes.clone())
    }
}
