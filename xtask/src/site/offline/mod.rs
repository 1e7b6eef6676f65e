//! What keeps the site in a reader's browser, so that it opens again without a network: a service worker, which must lie
//! at the root of the site, and a list of everything for who wants to keep all of it.

use std::collections::BTreeMap;
use std::path::Path;

use chiso::state::page::Page;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::bundle::{Bundle, short};
use super::files;
use super::together::{Together, Whole};

/// The service worker.
const WORKER: &str = "sw.js";

/// The list of all files of the data folder and what they weigh.
const LIST: &str = "offline.json";

/// The module of the page that has the site kept; in the folder of the program.
pub const MODULE: &str = "offline.js";

/// The text of [`MODULE`].
pub const MODULE_TEXT: &str = include_str!("offline.js");

/// The service worker and the list: their paths in the site and their text. All other files lie in `folder` already.
///
/// The edition is named by the bytes of everything that is kept: a browser takes a worker for another when one of its
/// bytes is.
pub fn files(
    folder: &Path,
    bundle: &Bundle,
    together: &Together,
) -> Result<Vec<(String, String)>, String> {
    let data = data(folder)?;
    let program = bundle.files.keys().filter(|name| !bundle.is_whole(name));
    let program: Vec<String> = program.map(|name| bundle.path(name)).collect();
    let pages: Vec<String> = Page::ALL.into_iter().map(Page::path).collect();
    let mut hash = Sha256::new();
    hash.update(&bundle.folder);
    for path in &data {
        hash.update(path);
        hash.update(files::read(&folder.join(path))?);
    }
    for page in Page::ALL {
        hash.update(files::read(&folder.join(format!("{}index.html", page.path())))?);
    }
    let wholes =
        bundle.wholes().chain(together.wholes().cloned()).map(|whole| (whole.path, whole.names));
    let wholes: BTreeMap<String, Vec<String>> = wholes.collect();
    let site = json!({
        "edition": short(hash),
        "program": program,
        "pages": pages,
        "data": data,
        "together": wholes,
    });
    let worker = format!("const SITE = {site};\n{}", include_str!("worker.js"));
    let weight = |path: &String| sent_bytes(&folder.join(path));
    let bytes: u64 = data.iter().map(weight).sum::<Result<u64, String>>()?;
    let list = json!({ "bytes": bytes, "files": data });
    Ok(vec![(WORKER.to_owned(), worker), (LIST.to_owned(), list.to_string())])
}

/// The files of the data folder, as paths from the root; those that hold others are not kept, but what they hold.
fn data(folder: &Path) -> Result<Vec<String>, String> {
    let is_sibling = |name: &String| name.ends_with(".br") || name.ends_with(".gz");
    let found = files::below(&folder.join("data"))?.into_iter();
    let found = found.filter(|name| !is_sibling(name)).map(|name| format!("data/{name}"));
    Ok(found.filter(|path| !Whole::is_at(path)).collect())
}

/// What a host that compresses sends of a file. Measure: bytes.
fn sent_bytes(path: &Path) -> Result<u64, String> {
    let plain = std::fs::metadata(path)
        .map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    let mut compressed = path.as_os_str().to_owned();
    compressed.push(".br");
    Ok(std::fs::metadata(compressed).map_or(plain.len(), |file| file.len()))
}

#[cfg(test)]
mod tests {
    use super::super::bundle::tests::bundle;
    use super::*;

    fn worker(score: &str) -> String {
        let folder = std::env::temp_dir().join(format!(
            "chiso-offline-{}-{}",
            std::process::id(),
            score.len()
        ));
        for page in Page::ALL {
            files::write(&folder.join(format!("{}index.html", page.path())), b"<p>").unwrap();
        }
        files::write(&folder.join("data/a.csv"), score.as_bytes()).unwrap();
        files::write(&folder.join("data/a.csv.br"), b"x").unwrap();
        files::write(&folder.join("data/built.json"), b"{}").unwrap();
        let made = files(&folder, &bundle(&[("app.js", "1")]), &Together::default()).unwrap();
        files::remove(&folder).unwrap();
        assert_eq!(made[1].1, r#"{"bytes":1,"files":["data/a.csv"]}"#);
        made[0].1.clone()
    }

    #[test]
    fn another_figure_is_another_edition() {
        let [one, other] = ["1", "10"].map(worker);
        assert_ne!(one, other);
        assert!(one.starts_with("const SITE = {"), "{one}");
        for expected in ["\"data\":[\"data/a.csv\"]", "\"rankings/\"", "/app.js\""] {
            assert!(one.contains(expected), "{expected}");
        }
    }
}
