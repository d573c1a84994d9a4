//! Configurations of servers: the same two sets of headers in each server's own words.
//!
//! A server sends the open set when the mirror cookie says so and a document is asked for. Everything else, workers' scripts
//! included, gets the closed one, so that caches need to tell documents apart and nothing else.

mod caddy;
mod express;
mod nginx;
mod plain;

use crate::Fault;
use crate::headers::{Csp, Header};
use crate::mark::How;
use crate::mirror::Mirror;

/// A server that headers can be written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// nginx, two files to include.
    Nginx,
    /// Caddy, a snippet to import.
    Caddy,
    /// Express and what works like it, a middleware.
    Express,
    /// Cloudflare's static hosting, `_headers`.
    Cloudflare,
    /// Netlify's static hosting, `_headers`.
    Netlify,
    /// No server: the page itself.
    Meta,
}

impl Server {
    /// All of them, with their words on the command line.
    pub const ALL: &'static [(&'static str, Server)] = &[
        ("nginx", Server::Nginx),
        ("caddy", Server::Caddy),
        ("express", Server::Express),
        ("cloudflare", Server::Cloudflare),
        ("netlify", Server::Netlify),
        ("meta", Server::Meta),
    ];

    /// How the headers reach a page.
    pub fn how(self) -> How {
        match self {
            Server::Nginx | Server::Caddy | Server::Express => How::Headers,
            Server::Cloudflare | Server::Netlify => How::Static,
            Server::Meta => How::Meta,
        }
    }
}

/// What a configuration says.
#[derive(Clone, Debug)]
pub struct Sets {
    /// Which policy, for whoever reads the file.
    pub about: String,
    /// The closed set.
    pub closed: Vec<Header>,
    /// The open set.
    pub open: Vec<Header>,
    /// Its Content-Security-Policy, directive by directive.
    pub policy: Csp,
    /// The cookie that picks it.
    pub mirror: Mirror,
    /// Where *forget me* is answered.
    pub forget: String,
}

/// A file for the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: String,
}

/// The configuration of a server.
pub fn emit(server: Server, sets: &Sets) -> Result<Vec<File>, Fault> {
    match server {
        Server::Nginx => Ok(nginx::files(sets)),
        Server::Caddy => Ok(vec![caddy::file(sets)]),
        Server::Express => Ok(vec![express::file(sets)]),
        Server::Cloudflare => plain::file(sets, Some(2000)).map(|file| vec![file]),
        Server::Netlify => plain::file(sets, None).map(|file| vec![file]),
        Server::Meta => Ok(Vec::new()),
    }
}

impl Sets {
    /// Headers by name, with their values in the closed and in the open set; empty where a set has none.
    fn pairs(&self) -> Vec<(&'static str, &str, &str)> {
        let mut names: Vec<&'static str> = Vec::new();
        for header in self.closed.iter().chain(&self.open) {
            if !names.contains(&header.name) {
                names.push(header.name);
            }
        }
        names.into_iter().map(|name| (name, find(&self.closed, name), find(&self.open, name))).collect()
    }
}

fn find<'s>(set: &'s [Header], name: &str) -> &'s str {
    set.iter().find(|one| one.name == name).map(|one| one.value.as_str()).unwrap_or_default()
}

/// What a document is asked for as (`Sec-Fetch-Dest`); older engines say nothing.
const DOCUMENTS: &[&str] = &["document", "iframe", "frame"];

/// What the answers for documents vary on.
const VARY: &str = "Cookie, Sec-Fetch-Dest";
