//! Sealing, as the shell calls it: pages in, pages and a server's configuration out.

use crate::Policy;
use menshen::api::command::surface;
use menshen_seal::{File, Guard, Seal, Server, Wish};
use wasm_bindgen::prelude::*;

/// Words of the servers that headers can be written for.
#[wasm_bindgen]
pub fn seal_servers() -> Vec<String> {
    Server::ALL.iter().map(|(word, _)| (*word).to_string()).collect()
}

/// A sealing on its way.
#[wasm_bindgen]
pub struct Sealing {
    seal: Seal,
    files: Vec<File>,
}

#[wasm_bindgen]
impl Sealing {
    /// A sealing under a policy that was read. `text` is the guard's own, if it goes into the pages; `server` may be empty.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::too_many_arguments, reason = "JavaScript hands over what the shell said, each as it is")]
    pub fn new(
        policy: &Policy,
        word: &str,
        origin: String,
        guard: String,
        text: Option<String>,
        server: &str,
        any_link: bool,
        no_wasm: bool,
    ) -> Result<Sealing, String> {
        let reading = policy.checked.as_ref().map(|checked| checked.policy.clone()).ok_or("the policy was not read")?;
        let wish = Wish {
            origin,
            surface: surface(word)?,
            guard: text.map_or(Guard::At(guard), Guard::Text),
            server: Server::ALL.iter().find(|(word, _)| *word == server).map(|(_, server)| *server),
            any_link,
            no_wasm,
        };
        let seal = Seal::new(reading, wish).map_err(|fault| fault.to_string())?;
        Ok(Self { seal, files: Vec::new() })
    }

    /// Looks at a page; every page comes before the first is written.
    pub fn look(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.seal.look(bytes).map_err(|fault| fault.to_string())
    }

    /// Gives a page sealed; `up` leads from its folder to that of all pages.
    pub fn write(&self, bytes: &[u8], up: &str) -> Result<Vec<u8>, String> {
        self.seal.write(bytes, up).map_err(|fault| fault.to_string())
    }

    /// Writes the server's configuration and gives the names of its files.
    pub fn configure(&mut self) -> Result<Vec<String>, String> {
        self.files = self.seal.files().map_err(|fault| fault.to_string())?;
        Ok(self.files.iter().map(|file| file.name.to_string()).collect())
    }

    /// The text of a file of the configuration.
    pub fn text(&self, index: usize) -> Option<String> {
        self.files.get(index).map(|file| file.text.clone())
    }

    /// What there is to say of it.
    pub fn say(&self) -> String {
        self.seal.say()
    }
}
