//! Makes the site out of the application, `index.html` and `public/`.
//!
//! ```text
//! compile → program → bundle ─┐
//! data folder → answer ───────┤
//!  data folder → needs, tables, together ─→ page ─→ write → compress → offline, sizes
//! ```
//!
//! ```text
//! index.html  404.html  rankings/index.html …   a page for every address
//! app-HASH/…                                    the program and the style sheet, named by the content of all of them
//! data/…                                        all else under public/, as it is
//! sw.js  offline.json                           what keeps the site in a reader's browser
//! link/…  sitemap.xml  feed.xml                 pages for others to find and to pass on
//! _headers                                      what a host is asked to send along
//! ```

mod answer;
mod bundle;
mod compile;
mod compress;
pub mod files;
mod head;
mod headers;
mod needs;
mod offline;
mod opening;
mod page;
mod passed_on;
mod paths;
mod policy;
mod program;
pub mod sizes;
mod strip;
mod tables;
mod template;
mod together;

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use answer::Answers;
use bundle::Bundle;
use compile::Profile;
use head::PassedOn;
use needs::Needs;
use page::Made;
use sizes::Sizes;
use template::Style;
use together::Together;

/// The style sheet's place under `public/`; it is published with the program.
const STYLE: &str = "style.css";

/// The data folder's place under `public/`, and in the site.
const DATA: &str = "data/";

/// Builds the release site in `dist/`, with compressed siblings, and measures it.
///
/// `url` is the address it will have, where that is known: then others are told where its pages and pictures lie.
pub fn dist(root: &Path, url: Option<&str>) -> Result<Sizes, String> {
    let url = url.map(passed_on::address).transpose()?;
    let (folder, data) = (root.join("dist"), root.join("public/data"));
    let passed_on = url.as_deref().map_or(PassedOn::Here, PassedOn::At);
    let (bundle, together) = built(root, (Profile::Release, passed_on), &data, &folder)?;
    let style = bundle.path(STYLE);
    for (path, bytes) in passed_on::files(&data, &style, url.as_deref())? {
        files::write(&folder.join(path), &bytes)?;
    }
    finished(&folder, &bundle, &together)
}

/// Builds in a folder the release site of a data folder, with what a benchmark of browsers asks of its pages.
pub fn measured(root: &Path, data: &Path, folder: &Path) -> Result<(), String> {
    let (bundle, together) = built(root, (Profile::Bench, PassedOn::Here), data, folder)?;
    finished(folder, &bundle, &together).map(drop)
}

/// Compiles the program, has it write its pages, and lays the site out in a folder.
fn built(
    root: &Path,
    how: (Profile, PassedOn<'_>),
    data: &Path,
    folder: &Path,
) -> Result<(Bundle, Together), String> {
    let wasm = compile::compile(root, how.0)?;
    let answers = Answers::write(root, data)?;
    lay_out(root, how, &wasm, &answers, (data, folder))
}

/// Compresses the files of a site, adds what keeps them in a browser, and measures it.
fn finished(folder: &Path, bundle: &Bundle, together: &Together) -> Result<Sizes, String> {
    compress::compress(folder)?;
    for (path, text) in offline::files(folder, bundle, together)? {
        files::write(&folder.join(path), text.as_bytes())?;
    }
    sizes::measure(folder, bundle)
}

/// Builds the site for a developer, neither optimised for size nor compressed, and says where it lies.
pub fn draft(root: &Path) -> Result<PathBuf, String> {
    let wasm = compile::compile(root, Profile::Start)?;
    let folder = wasm.with_file_name("site");
    let answers = Answers::none();
    let data = root.join("public/data");
    lay_out(root, (Profile::Start, PassedOn::No), &wasm, &answers, (&data, &folder))?;
    Ok(folder)
}

/// Replaces what is in `folder` by the site of a data folder. All that can fail for a mistake in the sources happens before.
fn lay_out(
    root: &Path,
    (profile, passed_on): (Profile, PassedOn<'_>),
    wasm: &Path,
    answers: &Answers,
    (data, folder): (&Path, &Path),
) -> Result<(Bundle, Together), String> {
    let public = root.join("public");
    let bundle = bundle(&public, profile, wasm)?;
    let needs = &Needs::read(data)?;
    let links = &tables::links(data)?;
    let template = &files::read_text(&root.join("index.html"))?;
    // A developer's data change alone.
    let together = match profile {
        Profile::Release | Profile::Bench => Together::of(needs, data)?,
        Profile::Start => Together::default(),
    };
    let (path, inside) = (bundle.path(STYLE), styles(&public, answers)?);
    let style = if answers.are_there() { Style::Inside(&inside) } else { Style::File(&path) };
    let (of_program, of_data) = (&bundle, &together);
    let pages = Made {
        template,
        bundle: of_program,
        needs,
        together: of_data,
        links,
        answers,
        style,
        passed_on,
    };
    let mut made = pages.pages()?;
    made.push(("_headers".to_owned(), headers::headers(&bundle, style)));
    made.extend(together.files());
    if profile != Profile::Start {
        made.push((answer::VOUCHER.to_owned(), answers.voucher()));
    }
    if profile == Profile::Start {
        // A moment rather than a hash: the data may change alone.
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        made.push(("build.txt".to_owned(), since_1970.as_nanos().to_string()));
    }

    files::remove(folder)?;
    let is_of_site = |path: &&String| *path != STYLE && !path.starts_with(DATA);
    for path in files::below(&public)?.iter().filter(is_of_site) {
        files::write(&folder.join(path), &files::read(&public.join(path))?)?;
    }
    for path in files::below(data)? {
        files::write(&folder.join(DATA).join(&path), &files::read(&data.join(&path))?)?;
    }
    for (name, bytes) in &bundle.files {
        files::write(&folder.join(&bundle.folder).join(name), bytes)?;
    }
    for (path, text) in made {
        files::write(&folder.join(path), text.as_bytes())?;
    }
    Ok((bundle, together))
}

/// The style sheet of pages that are seen before any file arrives.
fn styles(public: &Path, answers: &Answers) -> Result<String, String> {
    Ok(files::read_text(&public.join(STYLE))? + &answers.style())
}

/// The files of the program, with the project's own.
fn bundle(public: &Path, profile: Profile, wasm: &Path) -> Result<Bundle, String> {
    let mut program = program::program(wasm)?;
    let own = [
        (bundle::START, include_bytes!("start.js").to_vec()),
        (STYLE, files::read(&public.join(STYLE))?),
    ];
    program.files.extend(own.map(|(name, bytes)| (name.to_owned(), bytes)));
    if profile != Profile::Start {
        let module = offline::MODULE_TEXT.as_bytes().to_vec();
        program.files.insert(offline::MODULE.to_owned(), module);
    }
    if profile == Profile::Start {
        program.files.insert(bundle::RELOAD.to_owned(), include_bytes!("reload.js").to_vec());
    }
    Ok(Bundle::new(program))
}
