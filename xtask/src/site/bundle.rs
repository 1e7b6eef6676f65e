//! The files of the program in one folder, named by the content of all of them: a browser may keep them for ever, and
//! they find each other by the names the tools gave them.

use std::collections::BTreeMap;

use chiso::state::page::Page;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::program::Program;
use super::together::{self, Whole};

/// The module that starts the application.
pub const START: &str = "start.js";
/// The module wasm-bindgen makes.
pub const APP: &str = "app.js";
/// The part of the application every page needs, as wasm-bindgen names it.
pub const WASM: &str = "app_bg.wasm";
/// The module that loads the other parts.
pub const PARTS: &str = "parts.js";
/// The module that opens the page anew after a change; in a developer's site only.
pub const RELOAD: &str = "reload.js";

/// The files of the program.
pub struct Bundle {
    /// The folder they lie in, below the root of the site.
    pub folder: String,
    /// Name and bytes of every file.
    pub files: BTreeMap<String, Vec<u8>>,
    parts: BTreeMap<String, Vec<String>>,
    /// The file that holds all parts that are loaded together, by the point they begin at: a page's by its name.
    wholes: BTreeMap<String, String>,
}

impl Bundle {
    /// The folder is named after the names and bytes of all files.
    pub fn new(program: Program) -> Self {
        let mut hash = Sha256::new();
        for (name, bytes) in &program.files {
            // With their lengths, so that no two lists of files are hashed as the same bytes.
            for part in [name.as_bytes(), bytes] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part);
            }
        }
        let Program { mut files, parts } = program;
        let wholes = wholes(&mut files, &parts);
        if let Some(start) = files.get_mut(START) {
            let points: Vec<&String> = wholes.keys().collect();
            start.splice(..0, format!("const POINTS = {};\n", json!(points)).into_bytes());
        }
        Self { folder: format!("app-{}", short(hash)), files, parts, wholes }
    }

    /// The path of a file from the root of the site.
    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    /// The parts a page needs beside the main one, as names of files.
    pub fn parts(&self, page: Page) -> &[String] {
        self.parts.get(page.name()).map_or(&[], Vec::as_slice)
    }

    /// The file that holds all parts of a page, where it needs several.
    pub fn whole(&self, page: Page) -> Option<Whole> {
        self.held_at(page.name())
    }

    /// Every file that holds others.
    pub fn wholes(&self) -> impl Iterator<Item = Whole> {
        self.wholes.keys().filter_map(|point| self.held_at(point))
    }

    fn held_at(&self, point: &str) -> Option<Whole> {
        let (name, names) = (self.wholes.get(point)?, self.parts.get(point)?);
        Some(Whole { path: self.path(name), names: names.clone() })
    }

    /// Whether a file holds others, and nothing of its own.
    pub fn is_whole(&self, name: &str) -> bool {
        self.wholes.values().any(|whole| whole == name)
    }

    /// The names of all files a first visit to a page needs; the style sheet stands in the page.
    pub fn needed(&self, page: Page) -> Vec<&str> {
        let parts = self.parts(page).iter().map(String::as_str).collect();
        let parts = self.wholes.get(page.name()).map_or(parts, |whole| vec![whole.as_str()]);
        [&[START, APP, PARTS, WASM][..], &parts].concat()
    }
}

/// Adds to the files, for all parts that are loaded together, one that holds them all; gives its name by the point they
/// begin at.
fn wholes(
    files: &mut BTreeMap<String, Vec<u8>>,
    parts: &BTreeMap<String, Vec<String>>,
) -> BTreeMap<String, String> {
    let mut wholes = BTreeMap::new();
    for (point, names) in parts.iter().filter(|(_, names)| names.len() > 1) {
        let held = names.iter();
        let held = held.filter_map(|name| Some((name.as_str(), files.get(name)?.as_slice())));
        let held: Vec<(&str, &[u8])> = held.collect();
        if !held.is_empty() {
            let (name, bytes) = (format!("{point}.parts.wasm"), together::parts(&held));
            files.insert(name.clone(), bytes);
            wholes.insert(point.clone(), name);
        }
    }
    wholes
}

/// The hash in a name: eight bytes tell the builds of one site apart.
pub fn short(hash: Sha256) -> String {
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A program of these files, whose page of audits needs a part.
    pub fn bundle(files: &[(&str, &str)]) -> Bundle {
        let files = files.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()));
        let parts = [("audit".to_owned(), vec!["split_audit.wasm".to_owned()])];
        Bundle::new(Program { files: files.collect(), parts: parts.into() })
    }

    #[test]
    fn the_folder_is_named_after_every_name_and_every_byte() {
        let names = [
            bundle(&[("a.js", "1")]).folder,
            bundle(&[("a.js", "2")]).folder,
            bundle(&[("b.js", "1")]).folder,
            bundle(&[("a.js", ""), ("b.js", "1")]).folder,
        ];
        assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), names.len());
        assert_eq!(names[0], bundle(&[("a.js", "1")]).folder);
        assert_eq!(names[0].len(), "app-0123456789abcdef".len());
    }

    #[test]
    fn a_page_needs_the_program_and_its_own_parts() {
        let bundle = bundle(&[]);
        let always = ["start.js", "app.js", "parts.js", "app_bg.wasm"];
        assert_eq!(bundle.needed(Page::Rankings), always);
        assert_eq!(bundle.needed(Page::Audit), [&always[..], &["split_audit.wasm"]].concat());
    }

    #[test]
    fn several_parts_of_a_page_arrive_as_one_file() {
        let names = ["chunk_1.wasm", "split_audit.wasm"].map(str::to_owned);
        let files = names.clone().map(|name| (name.clone(), name.into_bytes())).into();
        let parts = [("audit".to_owned(), names.to_vec())].into();
        let bundle = Bundle::new(Program { files, parts });
        let whole = bundle.whole(Page::Audit).unwrap();
        assert_eq!(whole.names, names);
        assert_eq!(whole.path, bundle.path("audit.parts.wasm"));
        assert!(bundle.is_whole("audit.parts.wasm") && !bundle.is_whole("split_audit.wasm"));
        assert_eq!(bundle.needed(Page::Audit).last(), Some(&"audit.parts.wasm"));
        assert_eq!(bundle.whole(Page::Rankings), None);
    }

    #[test]
    fn parts_of_what_is_no_page_arrive_as_one_file_too_and_the_start_is_told() {
        let names = ["chunk_1.wasm", "split_reader.wasm"].map(str::to_owned);
        let mut files: BTreeMap<String, Vec<u8>> =
            names.clone().map(|name| (name.clone(), name.into_bytes())).into();
        files.insert(START.to_owned(), b"start();".to_vec());
        let bundle =
            Bundle::new(Program { files, parts: [("reader".to_owned(), names.to_vec())].into() });
        let wholes: Vec<Whole> = bundle.wholes().collect();
        assert_eq!(
            wholes,
            [Whole { path: bundle.path("reader.parts.wasm"), names: names.to_vec() }]
        );
        let start = String::from_utf8(bundle.files[START].clone()).unwrap();
        assert_eq!(start, "const POINTS = [\"reader\"];\nstart();");
    }
}
