//! The files of the program in one folder, named by the content of all of them: a browser may keep them for ever, and
//! they find each other by the names the tools gave them.

use std::collections::BTreeMap;

use chiso::state::page::Page;
use sha2::{Digest, Sha256};

use super::STYLE;
use super::program::Program;

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
        // Eight bytes tell the builds of one site apart.
        let hash: String =
            hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { folder: format!("app-{hash}"), files: program.files, parts: program.parts }
    }

    /// The path of a file from the root of the site.
    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    /// The parts a page needs beside the main one, as names of files.
    pub fn parts(&self, page: Page) -> &[String] {
        self.parts.get(page.name()).map_or(&[], Vec::as_slice)
    }

    /// The names of all files a first visit to a page needs.
    pub fn needed(&self, page: Page) -> impl Iterator<Item = &str> {
        let always = [START, APP, PARTS, WASM, STYLE];
        always.into_iter().chain(self.parts(page).iter().map(String::as_str))
    }
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
        let needed = |page| bundle.needed(page).collect::<Vec<_>>();
        let always = ["start.js", "app.js", "parts.js", "app_bg.wasm", "style.css"];
        assert_eq!(needed(Page::Rankings), always);
        assert_eq!(needed(Page::Audit), [&always[..], &["split_audit.wasm"]].concat());
    }
}
