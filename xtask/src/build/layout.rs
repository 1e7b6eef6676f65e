//! Which files the site has, and writing them.
//!
//! ```text
//! index.html  404.html  rankings/index.html …    app-HASH.js  app-HASH.wasm  style-HASH.css
//! data/…      all else under public/, as it is   _headers
//! ```

use super::bind::Bound;
use super::compile::Profile;
use super::{csv_links, hash, headers, page, read, read_text, script};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// The style sheet's place under `public/`; it is published under its hashed name only.
const STYLE: &str = "style.css";

/// The names of the files that hold a hash of their content.
pub struct Names {
    /// The JavaScript module.
    pub script: String,
    /// The WebAssembly file.
    pub wasm: String,
    /// The style sheet.
    pub style: String,
}

/// A site that only needs to be written.
pub struct Plan {
    /// The names of the hashed files.
    pub names: Names,
    files: Vec<(String, Vec<u8>)>,
    snippets: Option<PathBuf>,
}

/// Works out every file the build makes; fails before anything is written.
pub fn plan(root: &Path, profile: Profile, bound: Bound) -> Result<Plan, String> {
    let public = root.join("public");
    let style = read(&public.join(STYLE))?;
    let wasm_name = hash::name("app", "wasm", &bound.wasm);
    let stamp = match profile {
        Profile::Release => None,
        // A moment rather than a hash: the data may change alone.
        Profile::Start => Some(stamp()),
    };
    let script = script::script(&bound.script, &wasm_name, stamp.as_deref())?;
    let names = Names {
        script: hash::name("app", "js", script.as_bytes()),
        wasm: wasm_name,
        style: hash::name("style", "css", &style),
    };

    let template = read_text(&root.join("index.html"))?;
    let datapackage = read_text(&public.join("data/datapackage.json"))?;
    let links = csv_links::csv_links(&datapackage, &public.join("data"))?;
    let mut files: Vec<(String, Vec<u8>)> = page::pages(&template, &names, &links)?
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    files.push((names.script.clone(), script.into_bytes()));
    files.push((names.wasm.clone(), bound.wasm));
    files.push((names.style.clone(), style));
    files.push(("_headers".to_owned(), headers::headers(&names).into_bytes()));
    files.extend(stamp.map(|stamp| ("build.txt".to_owned(), stamp.into_bytes())));
    Ok(Plan { names, files, snippets: bound.snippets })
}

/// A text that differs from build to build.
fn stamp() -> String {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since_1970.as_nanos().to_string()
}

/// Replaces what is in `folder` by the planned site.
pub fn write(plan: &Plan, root: &Path, folder: &Path) -> Result<(), String> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)
            .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
    }
    for path in files_below(&root.join("public"))? {
        if path != Path::new(STYLE) {
            copy(&root.join("public").join(&path), &folder.join(&path))?;
        }
    }
    if let Some(snippets) = &plan.snippets {
        for path in files_below(snippets)? {
            copy(&snippets.join(&path), &folder.join("snippets").join(&path))?;
        }
    }
    plan.files.iter().try_for_each(|(path, bytes)| super::write(&folder.join(path), bytes))
}

/// Every file below a folder, as paths relative to it, in order.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    fn walk(folder: &Path, below: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = below.join(entry.file_name());
            if entry.path().is_dir() {
                walk(&entry.path(), &path, found)?;
            } else {
                found.push(path);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, Path::new(""), &mut found)
        .map_err(|error| format!("{} cannot be read: {error}.", folder.display()))?;
    found.sort();
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    super::write(to, &read(from)?)
}
