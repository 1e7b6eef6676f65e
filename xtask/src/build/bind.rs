//! Writes the JavaScript that connects the compiled application to the browser, with the library
//! inside the wasm-bindgen command. The versions of the library and of the `wasm-bindgen` crate
//! cannot differ: both depend on one exact version of `wasm-bindgen-shared`, and `Cargo.lock`
//! holds a single one.

use super::split::Parts;
use super::{read, read_text};
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// The application, ready for the browser.
pub struct Bound {
    /// The module that loads and runs the WebAssembly file.
    pub script: String,
    /// The WebAssembly file.
    pub wasm: Vec<u8>,
    /// JavaScript files that crates bring along, which the script imports from `./snippets/`.
    pub snippets: Option<PathBuf>,
    /// The parts that are fetched when they are needed.
    pub parts: Parts,
}

/// Binds the main part of the application; the results also stay beside it.
pub fn bind(parts: Parts) -> Result<Bound, String> {
    let folder = parts.main.with_file_name("bound");
    // What an earlier build left there must not be published with this one.
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
    }
    Bindgen::new()
        .input_path(&parts.main)
        .out_name("app")
        .web(true)
        .map_err(|error| format!("wasm-bindgen refused the target: {error:#}."))?
        .typescript(false)
        // The other parts are linked to the memory, the stack and the functions of this one.
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)
        .map_err(|error| format!("wasm-bindgen failed on {}: {error:#}.", parts.main.display()))?;
    Ok(Bound {
        script: read_text(&folder.join("app.js"))?,
        wasm: read(&folder.join("app_bg.wasm"))?,
        snippets: Some(folder.join("snippets")).filter(|folder| folder.is_dir()),
        parts,
    })
}
