//! Reading Rust as tokens: every path that leaves a file's own module, macros included.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use std::str::FromStr;

/// The first names of a path: `crate::flow` or `web_sys`, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Path {
    pub root: Root,
    pub name: String,
    pub line: usize,
}

/// What a path starts from.
#[derive(Debug, PartialEq, Eq)]
pub enum Root {
    /// `crate::name`, or as many `super::` as lead there.
    Crate,
    /// `other::name`: `other` is the root.
    Package(String),
}

/// The depth of a file's module below its package: 0 for `lib.rs`, 2 for `flow/step.rs`.
pub fn depth(path: &str) -> usize {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if inner == "lib" { 0 } else { inner.split('/').count() }
}

/// Every path in a file whose module lies `depth` below its package; an error when it is not Rust.
pub fn paths(text: &str, depth: usize) -> Result<Vec<Path>, String> {
    let tokens = TokenStream::from_str(text).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    walk(tokens, depth, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, depth: usize, found: &mut Vec<Path>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Ident(ident) if ident == "mod" => {
                if let Some(TokenTree::Group(group)) = tokens.get(at + 2) {
                    walk(group.stream(), depth + 1, found);
                    at += 2;
                }
            }
            TokenTree::Ident(ident) if separated(&tokens, at + 1) && !separated_before(&tokens, at) => {
                at = path(&tokens, at, ident, depth, found);
                continue;
            }
            TokenTree::Group(group) => walk(group.stream(), depth, found),
            _ => {}
        }
        at += 1;
    }
}

/// Reads the path that starts at `at` as far as it matters; returns where reading goes on.
fn path(tokens: &[TokenTree], at: usize, first: &Ident, depth: usize, found: &mut Vec<Path>) -> usize {
    let inside = first == "super" || first == "self";
    let mut supers = usize::from(first == "super");
    let mut next = at + 3;
    while let Some(TokenTree::Ident(ident)) = tokens.get(next) {
        if !inside || ident != "super" || !separated(tokens, next + 1) {
            break;
        }
        supers += 1;
        next += 3;
    }
    if inside && supers < depth.max(1) {
        return next; // stays within its own room
    }
    let root = if first == "crate" || inside { Root::Crate } else { Root::Package(first.to_string()) };
    match tokens.get(next) {
        Some(TokenTree::Ident(name)) => {
            let line = name.span().start().line;
            found.push(Path { root, name: name.to_string(), line });
            next + 1
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            for (name, line) in branches(group.stream()) {
                let root = match &root {
                    Root::Crate => Root::Crate,
                    Root::Package(package) => Root::Package(package.clone()),
                };
                found.push(Path { root, name, line });
            }
            next + 1
        }
        _ => at + 1,
    }
}

/// The first names in `{a::b, c, d::{e, f}}`.
fn branches(tokens: TokenStream) -> Vec<(String, usize)> {
    let mut names = Vec::new();
    let mut start = true;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if start => {
                names.push((ident.to_string(), ident.span().start().line));
                start = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => start = true,
            _ => {}
        }
    }
    names
}

/// True when `::` stands at `at`.
fn separated(tokens: &[TokenTree], at: usize) -> bool {
    [at, at + 1].iter().all(|at| matches!(tokens.get(*at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':'))
}

fn separated_before(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && separated(tokens, at - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crate_names(text: &str, depth: usize) -> Vec<String> {
        let all = paths(text, depth).unwrap();
        all.into_iter().filter(|path| path.root == Root::Crate).map(|path| path.name).collect()
    }

    #[test]
    fn imports_groups_bodies_and_macros_are_read() {
        let text =
            "use crate::{flow::{step, State}, ui};\nfn f() { let x = crate::record::new(); m!(crate::gate::X); }";
        assert_eq!(crate_names(text, 1), ["flow", "ui", "record", "gate"]);
    }

    #[test]
    fn comments_and_strings_are_not() {
        assert_eq!(
            crate_names("// crate::flow\n/// crate::ui\nconst A: &str = \"crate::ui\";", 1),
            Vec::<String>::new()
        );
    }

    #[test]
    fn super_counts_only_where_it_leaves_the_room() {
        assert_eq!(crate_names("use super::super::flow::X;", 2), ["flow"]);
        assert_eq!(crate_names("use super::sibling;", 2), Vec::<String>::new());
        assert_eq!(crate_names("mod tests { use super::super::flow; }", 1), ["flow"]);
        assert_eq!(crate_names("mod tests { use super::x; }", 1), Vec::<String>::new());
    }

    #[test]
    fn other_packages_are_named_with_their_line() {
        let all = paths("\nuse web_sys::Window;", 1).unwrap();
        assert_eq!(all, [Path { root: Root::Package("web_sys".into()), name: "Window".into(), line: 2 }]);
    }

    #[test]
    fn modules_know_their_depth() {
        assert_eq!(depth("src/lib.rs"), 0);
        assert_eq!(depth("src/flow/mod.rs"), 1);
        assert_eq!(depth("src/flow/step.rs"), 2);
        assert_eq!(depth("src/policy/lint/mod.rs"), 2);
    }

    #[test]
    fn what_is_no_rust_is_told() {
        assert!(paths("fn f( {", 0).is_err());
    }
}
