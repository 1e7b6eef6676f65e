//! Makes the site: compiles the application, binds it to JavaScript, lays the files out.
//!
//! ```text
//! compile → split → bind → script, loader, pages, csv_links → layout → compress → sizes
//! ```

mod bind;
mod compile;
mod compress;
mod csv_links;
mod hash;
mod headers;
mod layout;
mod lighten;
mod loader;
mod names;
mod page;
mod paths;
mod script;
pub mod sizes;
mod split;
mod strip;
mod unused;

use compile::Profile;
use sizes::Sizes;
use std::path::{Path, PathBuf};

/// Builds the release site in `dist/`, with compressed siblings, and measures it.
pub fn dist(root: &Path) -> Result<Sizes, String> {
    let folder = root.join("dist");
    let wasm = compile::compile(root, Profile::Release)?;
    let names = lay_out(root, Profile::Release, &wasm, &folder)?;
    compress::compress(&folder)?;
    sizes::measure(&folder, &names)
}

/// Builds the site for a developer, neither optimised for size nor compressed, and says where
/// it lies.
pub fn draft(root: &Path) -> Result<PathBuf, String> {
    let wasm = compile::compile(root, Profile::Start)?;
    let folder = wasm.with_file_name("site");
    lay_out(root, Profile::Start, &wasm, &folder)?;
    Ok(folder)
}

/// All that can fail for a mistake in the sources happens before the old site is replaced.
fn lay_out(
    root: &Path,
    profile: Profile,
    wasm: &Path,
    folder: &Path,
) -> Result<names::Names, String> {
    let bound = bind::bind(split::split(wasm)?)?;
    let plan = layout::plan(root, profile, bound)?;
    layout::write(&plan, root, folder)?;
    Ok(plan.names)
}

/// Reads a file of the project; the error names it.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

/// Reads a UTF-8 file of the project; the error names it.
fn read_text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|_| format!("{} is not UTF-8.", path.display()))
}

/// Writes a file and the folders above it; the error names it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folders = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folders
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}
