//! Makes the site out of the application, `index.html` and `public/`.
//!
//! ```text
//! compile → program → bundle ─┐
//!            data folder → needs, tables ─→ page ─→ write → compress → sizes
//! ```
//!
//! ```text
//! index.html  404.html  rankings/index.html …   a page for every address
//! app-HASH/…                                    the program and the style sheet, named by the content of all of them
//! data/…                                        all else under public/, as it is
//! link/…  sitemap.xml  feed.xml                 pages for others to find and to pass on
//! _headers                                      what a host is asked to send along
//! ```

mod bundle;
mod compile;
mod compress;
pub mod files;
mod head;
mod headers;
mod needs;
mod page;
mod passed_on;
mod paths;
mod policy;
mod program;
pub mod sizes;
mod strip;
mod tables;

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use bundle::Bundle;
use compile::Profile;
use head::PassedOn;
use needs::Needs;
use sizes::Sizes;

/// The style sheet's place under `public/`; it is published with the program.
const STYLE: &str = "style.css";

/// Builds the release site in `dist/`, with compressed siblings, and measures it.
///
/// `url` is the address it will have, where that is known: then others are told where its pages and pictures lie.
pub fn dist(root: &Path, url: Option<&str>) -> Result<Sizes, String> {
    let url = url.map(passed_on::address).transpose()?;
    let folder = root.join("dist");
    let wasm = compile::compile(root, Profile::Release)?;
    let passed_on = url.as_deref().map_or(PassedOn::Here, PassedOn::At);
    let bundle = lay_out(root, (Profile::Release, passed_on), &wasm, &folder)?;
    let style = bundle.path(STYLE);
    for (path, bytes) in passed_on::files(&root.join("public/data"), &style, url.as_deref())? {
        files::write(&folder.join(path), &bytes)?;
    }
    compress::compress(&folder)?;
    sizes::measure(&folder, &bundle)
}

/// Builds the site for a developer, neither optimised for size nor compressed, and says where it lies.
pub fn draft(root: &Path) -> Result<PathBuf, String> {
    let wasm = compile::compile(root, Profile::Start)?;
    let folder = wasm.with_file_name("site");
    lay_out(root, (Profile::Start, PassedOn::No), &wasm, &folder)?;
    Ok(folder)
}

/// Replaces what is in `folder` by the site. All that can fail for a mistake in the sources happens before.
fn lay_out(
    root: &Path,
    (profile, passed_on): (Profile, PassedOn<'_>),
    wasm: &Path,
    folder: &Path,
) -> Result<Bundle, String> {
    let public = root.join("public");
    let bundle = bundle(&public, profile, wasm)?;
    let needs = Needs::read(&public.join("data"))?;
    let links = tables::links(&public.join("data"))?;
    let template = files::read_text(&root.join("index.html"))?;
    let mut made = page::pages(&template, &bundle, &needs, &links, passed_on)?;
    made.push(("_headers".to_owned(), headers::headers(&bundle)));
    if profile == Profile::Start {
        // A moment rather than a hash: the data may change alone.
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        made.push(("build.txt".to_owned(), since_1970.as_nanos().to_string()));
    }

    files::remove(folder)?;
    for path in files::below(&public)?.iter().filter(|path| *path != STYLE) {
        files::write(&folder.join(path), &files::read(&public.join(path))?)?;
    }
    for (name, bytes) in &bundle.files {
        files::write(&folder.join(&bundle.folder).join(name), bytes)?;
    }
    for (path, text) in made {
        files::write(&folder.join(path), text.as_bytes())?;
    }
    Ok(bundle)
}

/// The files of the program, with the project's own.
fn bundle(public: &Path, profile: Profile, wasm: &Path) -> Result<Bundle, String> {
    let mut program = program::program(wasm)?;
    let own = [
        (bundle::START, include_bytes!("start.js").to_vec()),
        (STYLE, files::read(&public.join(STYLE))?),
    ];
    program.files.extend(own.map(|(name, bytes)| (name.to_owned(), bytes)));
    if profile == Profile::Start {
        program.files.insert(bundle::RELOAD.to_owned(), include_bytes!("reload.js").to_vec());
    }
    Ok(Bundle::new(program))
}
