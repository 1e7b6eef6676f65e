//! Which files the site has, and writing them.
//!
//! ```text
//! index.html  404.html  rankings/index.html …    app-HASH.js  app-HASH.wasm  style-HASH.css  parts-HASH.js  PART-HASH.wasm
//! data/…      all else under public/, as it is   _headers
//! ```

use super::bind::Bound;
use super::compile::Profile;
use super::names::Names;
use super::split::LOADER;
use super::{csv_links, hash, headers, lighten, loader, page, read, read_text, script};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// The style sheet's place under `public/`; it is published under its hashed name only.
const STYLE: &str = "style.css";

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
    let style = lighten::style(&read_text(&public.join(STYLE))?).into_bytes();
    let wasm_name = hash::name("app", "wasm", &bound.wasm);
    let stamp = match profile {
        Profile::Release => None,
        // A moment rather than a hash: the data may change alone.
        Profile::Start => Some(stamp()),
    };
    let mut script = script::script(&lighten::script(&bound.script), &wasm_name, stamp.as_deref())?;
    let renamed: Vec<(String, String)> = bound
        .parts
        .files
        .iter()
        .map(|(name, bytes)| {
            (name.clone(), hash::name(name.trim_end_matches(".wasm"), "wasm", bytes))
        })
        .collect();
    let mut loader = loader::loader(&lighten::script(&bound.parts.loader), &renamed)?;
    // The two modules import each other, so they are named after the content of both.
    let both = format!("{script}{loader}");
    let published = |name: &String| {
        renamed.iter().find(|(generated, _)| generated == name).map(|(_, to)| to.clone())
    };
    let names = Names {
        script: hash::name("app", "js", both.as_bytes()),
        wasm: wasm_name,
        style: hash::name("style", "css", &style),
        loader: hash::name("parts", "js", both.as_bytes()),
        parts: renamed.iter().map(|(_, name)| name.clone()).collect(),
        needed: bound
            .parts
            .needed
            .iter()
            .map(|(point, files)| (point.clone(), files.iter().filter_map(published).collect()))
            .collect(),
    };
    script =
        script.replace(&format!("from \"./{LOADER}\""), &format!("from \"./{}\"", names.loader));
    loader = loader.replace("\"./app.js\"", &format!("\"./{}\"", names.script));

    let template = read_text(&root.join("index.html"))?;
    let datapackage = read_text(&public.join("data/datapackage.json"))?;
    let links = csv_links::csv_links(&datapackage, &public.join("data"))?;
    let mut files: Vec<(String, Vec<u8>)> = page::pages(&template, &names, &links)?
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    files.push((names.script.clone(), script.into_bytes()));
    files.push((names.loader.clone(), loader.into_bytes()));
    files.push((names.wasm.clone(), bound.wasm));
    for ((_, name), (_, bytes)) in renamed.into_iter().zip(bound.parts.files) {
        files.push((name, bytes));
    }
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
