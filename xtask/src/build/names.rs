//! The names of the files that hold a hash of their content, and which of them a page needs.

use std::collections::BTreeMap;

/// The names of the hashed files.
#[derive(Default)]
pub struct Names {
    /// The JavaScript module.
    pub script: String,
    /// The WebAssembly file every page needs.
    pub wasm: String,
    /// The style sheet.
    pub style: String,
    /// The module that loads the other parts.
    pub loader: String,
    /// Every other part.
    pub parts: Vec<String>,
    /// The parts that each split point of the application loads.
    pub needed: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// Every hashed file: it may be kept for ever.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        [&self.script, &self.loader, &self.wasm, &self.style].into_iter().chain(&self.parts)
    }

    /// The parts that the page at an address needs beside the main one.
    pub fn of_route(&self, route: &str) -> &[String] {
        self.needed.get(route).map_or(&[], Vec::as_slice)
    }
}
