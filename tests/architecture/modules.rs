//! Which module names which: read from the sources as the compiler reads them, without their tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// A module's path below the crate: `["ui", "library", "fetch"]`.
pub type Module = Vec<String>;

/// The sources of the library and what they name.
pub struct Sources {
    /// The file of every module.
    pub files: BTreeMap<Module, PathBuf>,
    /// The modules of this crate that each module names.
    pub names: BTreeMap<Module, BTreeSet<Module>>,
    /// The first word of every other path that each module names: crates, and what it defines itself.
    pub first_words: BTreeMap<Module, BTreeSet<String>>,
}

/// The folder of the sources.
pub fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The tokens of a file without the items that only tests have.
pub fn tokens(path: &Path) -> TokenStream {
    let mut file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    file.items.retain(|item| !is_test(item));
    file.items.iter().map(ToTokens::to_token_stream).collect()
}

fn is_test(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Mod(found) => &found.attrs,
        syn::Item::Fn(found) => &found.attrs,
        syn::Item::Use(found) => &found.attrs,
        syn::Item::Const(found) => &found.attrs,
        syn::Item::Struct(found) => &found.attrs,
        syn::Item::Impl(found) => &found.attrs,
        _ => return false,
    };
    attributes.iter().any(|found| {
        found.path().is_ident("cfg") && found.meta.to_token_stream().to_string().contains("test")
    })
}

impl Sources {
    /// Reads them.
    pub fn read() -> Self {
        let mut found = BTreeMap::new();
        for path in files(&src()) {
            let module = module_of(&path);
            // The two roots, and files that hold nothing but tests.
            let is_root = module.is_empty() || module == ["main"];
            if !is_root && module.last().is_some_and(|name| name != "tests") {
                found.insert(module, path);
            }
        }
        let mut sources =
            Self { names: BTreeMap::new(), first_words: BTreeMap::new(), files: found };
        for (module, path) in &sources.files {
            let mut paths = Vec::new();
            collect(tokens(path), &mut paths);
            // A word alone is a name of its own: a variable, a method, `pub(super)`.
            paths.retain(|path| path.len() > 1);
            let named = paths.iter().filter_map(|path| sources.resolve(module, path));
            let named: BTreeSet<Module> = named.filter(|other| other != module).collect();
            let words = paths.iter().filter_map(|path| path.first().cloned()).collect();
            sources.names.insert(module.clone(), named);
            sources.first_words.insert(module.clone(), words);
        }
        sources
    }

    /// The module a path leads into: the longest part of it that is one.
    fn resolve(&self, from: &Module, path: &[String]) -> Option<Module> {
        let mut whole: Module = match path.first()?.as_str() {
            "crate" => Vec::new(),
            "self" => from.clone(),
            "super" => from[..from.len() - 1].to_vec(),
            _ => {
                // A child of this module, named without a word before it.
                let child = [from.as_slice(), &path[..1]].concat();
                self.files.contains_key(&child).then_some(())?;
                [from.as_slice(), &path[..1]].concat()
            }
        };
        for word in &path[1..] {
            if word == "super" {
                whole.pop();
            } else {
                whole.push(word.clone());
            }
        }
        while !whole.is_empty() {
            if self.files.contains_key(&whole) {
                return Some(whole);
            }
            whole.pop();
        }
        None
    }

    /// The circles: modules that name one another, however far around; each once.
    pub fn circles(&self) -> Vec<Vec<Module>> {
        let reached = |from: &Module| {
            let (mut seen, mut next) = (BTreeSet::new(), vec![from.clone()]);
            while let Some(module) = next.pop() {
                for other in self.names.get(&module).into_iter().flatten() {
                    if seen.insert(other.clone()) {
                        next.push(other.clone());
                    }
                }
            }
            seen
        };
        let all: BTreeMap<&Module, BTreeSet<Module>> =
            self.files.keys().map(|module| (module, reached(module))).collect();
        let mut circles: Vec<Vec<Module>> = Vec::new();
        for (module, seen) in &all {
            let circle: Vec<Module> = seen
                .iter()
                .filter(|other| all.get(other).is_some_and(|back| back.contains(*module)))
                .cloned()
                .collect();
            if circle.len() > 1 && !circles.contains(&circle) {
                circles.push(circle);
            }
        }
        circles
    }
}

fn module_of(path: &Path) -> Module {
    let below = path.strip_prefix(src()).unwrap().with_extension("");
    let mut module: Module = below.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    module.pop_if(|last| last == "mod" || last == "lib");
    module
}

/// Every path in these tokens, with the groups of `use` taken apart.
fn collect(tokens: TokenStream, paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(first) => {
                at = path(vec![first.to_string()], &tokens, at + 1, paths);
            }
            TokenTree::Group(group) => {
                collect(group.stream(), paths);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Reads a path on from a place; gives the place behind it.
fn path(
    mut words: Vec<String>,
    tokens: &[TokenTree],
    mut at: usize,
    paths: &mut Vec<Vec<String>>,
) -> usize {
    let is_colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    while is_colon(at) && is_colon(at + 1) {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(next)) => {
                words.push(next.to_string());
                at += 3;
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let mut inner = Vec::new();
                collect(group.stream(), &mut inner);
                for tail in inner {
                    let whole = if tail == ["self"] {
                        words.clone()
                    } else {
                        [words.clone(), tail].concat()
                    };
                    paths.push(whole);
                }
                return at + 3;
            }
            _ => break,
        }
    }
    paths.push(words);
    at
}
