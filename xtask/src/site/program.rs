//! Makes of the compiled application the files a browser runs: the part every page needs, the parts single pages
//! need, and the JavaScript that connects them to the browser.
//!
//! A function marked `wasm_split` in the application is where a part begins. The cutting must come before
//! wasm-bindgen, which throws away the relocations it needs. The versions of wasm-bindgen's library and of the
//! `wasm-bindgen` crate cannot differ: both depend on one exact version of `wasm-bindgen-shared`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use super::strip::strip;
use super::{bundle, files};

/// The files of the program as the tools name them; their imports of each other are relative.
#[derive(Default)]
pub struct Program {
    /// Name and bytes of every file.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The files that each split point of the application loads.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// Cuts and binds the file cargo made; the results also stay beside it.
pub fn program(wasm: &Path) -> Result<Program, String> {
    let (folder, main) = (wasm.with_file_name("program"), wasm.with_file_name("main.wasm"));
    // What an earlier build left there must not be published with this one.
    files::remove(&folder)?;
    let parts = cut(wasm, &main, &folder)?;
    bind(&main, &folder)?;

    let loaded: BTreeSet<&String> = parts.values().flatten().collect();
    let mut found = BTreeMap::new();
    for name in files::below(&folder)? {
        let bytes = files::read(&folder.join(&name))?;
        if !name.ends_with(".wasm") {
            found.insert(name, bytes);
        } else if name == bundle::WASM || loaded.contains(&name) {
            // The parts that hold nothing are never loaded.
            let stripped =
                strip(&bytes).map_err(|error| format!("{name} is no module: {error}."))?;
            found.insert(name, stripped);
        }
    }
    Ok(Program { files: found, parts })
}

/// Writes the part every page needs to `main`, the others and the module that loads them to `folder`.
fn cut(wasm: &Path, main: &Path, folder: &Path) -> Result<BTreeMap<String, Vec<String>>, String> {
    let bytes = files::read(wasm)?;
    let (main_module, link_name) = (format!("./{}", bundle::APP), format!("./{}", bundle::PARTS));
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = main;
    options.main_module = &main_module;
    options.link_name = &link_name;
    let split = transform(options)
        .map_err(|error| format!("{} cannot be cut into parts: {error:#}.", wasm.display()))?;
    let file = |stem: String| format!("{stem}.wasm");
    let parts = split.prefetch_map.into_iter();
    Ok(parts.map(|(point, stems)| (point, stems.into_iter().map(file).collect())).collect())
}

/// Writes the main part and its JavaScript to `folder`.
fn bind(main: &Path, folder: &Path) -> Result<(), String> {
    Bindgen::new()
        .input_path(main)
        .out_name(bundle::APP.trim_end_matches(".js"))
        .web(true)
        .map_err(|error| format!("wasm-bindgen refused the target: {error:#}."))?
        .typescript(false)
        // The other parts are linked to the memory, the stack and the functions of this one.
        .keep_lld_exports(true)
        // The module finds the file beside it.
        .omit_default_module_path(false)
        .generate(folder)
        .map_err(|error| format!("wasm-bindgen failed on {}: {error:#}.", main.display()))
}
