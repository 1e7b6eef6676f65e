//! Files that a page needs at once, put together in one: a browser asks for few files at a time, and every question to
//! a far host costs as much as many kilobytes.
//!
//! Each file also lies in its own place, as others read it, and is asked for there where the one that holds it is
//! missing: a data folder that is replaced without a build is opened as it is. `start.js` hands them out.

use std::collections::BTreeMap;
use std::path::Path;

use chiso::state::page::Page;
use serde_json::json;
use wasm_encoder::{CustomSection, Module};

use super::files;
use super::needs::Needs;

/// The tables every page needs.
const TABLES: &str = "built.json";

/// Fewer are asked for one by one: the browser asks for as many at a time.
const MANY: usize = 4;

/// More than this is not held twice, and is better seen arriving.
const LIMIT_BYTES: usize = 512 * 1024;

/// A file that holds others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Where it lies; the names of the others are seen from there.
    pub path: String,
    /// What it holds.
    pub names: Vec<String>,
}

impl Whole {
    /// Whether a file below `data/` is such a one: nothing that is not in the other files of that folder.
    pub fn is_at(path: &str) -> bool {
        let name = path.strip_prefix("data/").unwrap_or(path);
        name.starts_with("built") && name.ends_with(".json")
    }
}

/// The parts of the program, as a WebAssembly module that holds each as a section of its name: every host sends it
/// compressed, and every browser can take it apart.
pub fn parts(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut module = Module::new();
    for (name, bytes) in parts {
        module.section(&CustomSection { name: (*name).into(), data: (*bytes).into() });
    }
    module.finish()
}

/// The files below the data folder that hold others of it, with their text.
#[derive(Default)]
pub struct Together(Vec<(Whole, String)>);

impl Together {
    /// What the pages need of a data folder.
    pub fn of(needs: &Needs, folder: &Path) -> Result<Self, String> {
        let mut lists: Vec<Vec<String>> = Vec::new();
        for page in Page::ALL {
            let scores = needs.scores(page);
            for list in scores.values().flat_map(BTreeMap::values) {
                if list.len() >= MANY && !lists.contains(list) {
                    lists.push(list.clone());
                }
            }
        }
        let named = lists.into_iter().enumerate();
        let named = named.map(|(place, list)| (format!("built-{place}.json"), list));
        let tables = (TABLES.to_owned(), needs.tables().to_vec());
        let mut found = Vec::new();
        for (name, list) in [tables].into_iter().chain(named) {
            if let Some(text) = text(folder, &list)? {
                found.push((Whole { path: format!("data/{name}"), names: list }, text));
            }
        }
        Ok(Self(found))
    }

    /// The one that holds just these files of the data folder.
    pub fn holding(&self, names: &[String]) -> Option<&Whole> {
        self.wholes().find(|whole| whole.names == names)
    }

    /// Every one.
    pub fn wholes(&self) -> impl Iterator<Item = &Whole> {
        self.0.iter().map(|(whole, _)| whole)
    }

    /// Every one, as a path from the root of the site and a text.
    pub fn files(&self) -> impl Iterator<Item = (String, String)> {
        self.0.iter().map(|(whole, text)| (whole.path.clone(), text.clone()))
    }
}

/// The texts of these files by their names; nothing where they are too many bytes, or one is not written in UTF-8.
fn text(folder: &Path, names: &[String]) -> Result<Option<String>, String> {
    let mut texts = BTreeMap::new();
    let mut sum_bytes = 0;
    for name in names {
        let bytes = files::read(&folder.join(name))?;
        sum_bytes += bytes.len();
        let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
        texts.insert(name, text);
    }
    Ok((sum_bytes <= LIMIT_BYTES).then(|| json!(texts).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    #[test]
    fn parts_are_sections_of_one_module() {
        let module = parts(&[("a.wasm", &[1, 2]), ("b.wasm", &[3])]);
        let sections: Vec<(String, Vec<u8>)> = Parser::new(0)
            .parse_all(&module)
            .filter_map(|payload| match payload.unwrap() {
                Payload::CustomSection(one) => Some((one.name().to_owned(), one.data().to_vec())),
                _ => None,
            })
            .collect();
        assert_eq!(sections, [("a.wasm".to_owned(), vec![1, 2]), ("b.wasm".to_owned(), vec![3])]);
    }

    #[test]
    fn the_tables_and_the_scores_of_all_years_are_held_word_for_word() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
        let needs = Needs::read(&folder).unwrap();
        let together = Together::of(&needs, &folder).unwrap();
        let trends = &needs.scores(Page::Trends)["papi"][""];
        for list in [needs.tables(), trends] {
            let whole = together.holding(list).unwrap();
            assert!(Whole::is_at(&whole.path), "{}", whole.path);
            let (_, text) = together.files().find(|(path, _)| *path == whole.path).unwrap();
            let held: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
            assert_eq!(held.len(), list.len());
            for name in list {
                assert_eq!(held[name].as_bytes(), files::read(&folder.join(name)).unwrap());
            }
        }
        assert_eq!(together.holding(&needs.scores(Page::Rankings)["papi"][""]), None);
    }

    #[test]
    fn much_and_what_is_no_text_stays_where_it_is() {
        let folder = std::env::temp_dir().join(format!("chiso-together-{}", std::process::id()));
        files::write(&folder.join("a.csv"), "x".repeat(LIMIT_BYTES).as_bytes()).unwrap();
        files::write(&folder.join("b.csv"), b"y").unwrap();
        files::write(&folder.join("c.csv"), b"\xff").unwrap();
        let of = |names: &[&str]| {
            text(&folder, &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap()
        };
        assert!(of(&["a.csv"]).is_some());
        assert_eq!(of(&["a.csv", "b.csv"]), None);
        assert_eq!(of(&["b.csv", "c.csv"]), None);
        assert_eq!(of(&["b.csv"]).unwrap(), r#"{"b.csv":"y"}"#);
        files::remove(&folder).unwrap();
    }
}
