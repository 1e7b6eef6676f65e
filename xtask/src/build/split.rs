//! Cuts the compiled application into the part every page needs and the parts single pages need.
//!
//! A function marked `wasm_split` in the application is where a part begins. The cutting must come before wasm-bindgen,
//! which throws away the relocations it needs.

use super::strip::strip;
use super::unused::leave_out;
use super::{read, read_text};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The module that loads the parts, as the generated files call it.
pub const LOADER: &str = "parts.js";

/// The application in parts.
pub struct Parts {
    /// The part every page needs, still to be bound to JavaScript.
    pub main: PathBuf,
    /// The module that loads the others.
    pub loader: String,
    /// The other parts: their names as the loader calls them, and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// The names of the parts that each split point loads.
    pub needed: HashMap<String, Vec<String>>,
}

/// Cuts the file cargo made; the results also stay beside it.
pub fn split(wasm: &Path) -> Result<Parts, String> {
    let folder = wasm.with_file_name("parts");
    // What an earlier build left there must not be published with this one.
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
    }
    let (bytes, main) = (leave_out(&read(wasm)?)?, folder.join("main.wasm"));
    let mut options = Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    let link = format!("./{LOADER}");
    options.link_name = &link;
    let split = transform(options)
        .map_err(|error| format!("{} cannot be cut into parts: {error:#}.", wasm.display()))?;
    let loader = read_text(&folder.join(LOADER))?;
    let mut files = Vec::new();
    for path in &split.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The parts that hold nothing are not loaded.
        if loader.contains(&format!("\"./{name}\"")) {
            files.push((name, strip(&read(path)?)?));
        }
    }
    files.sort();
    let needed = split
        .prefetch_map
        .into_iter()
        .map(|(point, stems)| (point, stems.iter().map(|stem| format!("{stem}.wasm")).collect()))
        .collect();
    Ok(Parts { main, loader, files, needed })
}
