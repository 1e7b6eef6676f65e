//! Writes the JavaScript that connects the compiled application to the browser, with the library
//! inside the wasm-bindgen command. The versions of the library and of the `wasm-bindgen` crate
//! cannot differ: both depend on one exact version of `wasm-bindgen-shared`, and `Cargo.lock`
//! holds a single one.

use super::{read, read_text};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The application, ready for the browser.
pub struct Bound {
    /// The module that loads and runs the WebAssembly file.
    pub script: String,
    /// The WebAssembly file.
    pub wasm: Vec<u8>,
    /// JavaScript files that crates bring along, which the script imports from `./snippets/`.
    pub snippets: Option<PathBuf>,
}

/// Binds the file cargo made; the results also stay beside it.
pub fn bind(wasm: &Path) -> Result<Bound, String> {
    let folder = wasm.with_file_name("bound");
    // What an earlier build left there must not be published with this one.
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
    }
    Bindgen::new()
        .input_path(wasm)
        .out_name("app")
        .web(true)
        .map_err(|error| format!("wasm-bindgen refused the target: {error:#}."))?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)
        .map_err(|error| format!("wasm-bindgen failed on {}: {error:#}.", wasm.display()))?;
    Ok(Bound {
        script: read_text(&folder.join("app.js"))?,
        wasm: read(&folder.join("app_bg.wasm"))?,
        snippets: Some(folder.join("snippets")).filter(|folder| folder.is_dir()),
    })
}
