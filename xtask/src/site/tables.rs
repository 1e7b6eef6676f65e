//! Links to the raw tables, for a reader whose browser runs no scripts.

use std::path::Path;

use chiso::read::descriptor;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::files;

/// What is not encoded in the path of an address.
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

#[derive(Deserialize)]
struct Package {
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    path: Paths,
}

/// A resource lies in one file, or in parts.
#[derive(Deserialize)]
#[serde(untagged)]
enum Paths {
    One(String),
    Parts(Vec<String>),
}

/// A link to a table: its address from the root of the site, percent-encoded, and its name.
#[derive(Debug, PartialEq)]
pub struct Link {
    /// `data/units/provinces.csv`.
    pub href: String,
    /// The path of the table in the data folder.
    pub name: String,
}

/// A link to each file that `datapackage.json` of the data folder names.
///
/// A named file that does not exist fails the build: the site would offer it in vain.
pub fn links(folder: &Path) -> Result<Vec<Link>, String> {
    let paths = paths(&files::read(&folder.join(descriptor::FILE))?)?;
    paths.into_iter().map(|path| present(folder, path).map(link)).collect()
}

fn present(folder: &Path, path: String) -> Result<String, String> {
    if folder.join(&path).is_file() {
        return Ok(path);
    }
    Err(format!("{} names {path:?}, which is not among the data.", descriptor::FILE))
}

fn paths(package: &[u8]) -> Result<Vec<String>, String> {
    let package: Package = serde_json::from_slice(package)
        .map_err(|error| format!("{}: {error}.", descriptor::FILE))?;
    let paths = package.resources.into_iter().map(|resource| match resource.path {
        Paths::One(path) => vec![path],
        Paths::Parts(parts) => parts,
    });
    Ok(paths.flatten().collect())
}

fn link(name: String) -> Link {
    Link { href: format!("data/{}", utf8_percent_encode(&name, PATH)), name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_a_resource_is_named() {
        let found =
            paths(br#"{"resources":[{"path":"units.csv"},{"path":["s/1.csv","s/2.csv"]}]}"#);
        assert_eq!(found.unwrap(), ["units.csv", "s/1.csv", "s/2.csv"]);
    }

    #[test]
    fn a_resource_without_a_path_is_named_by_its_place() {
        let error = paths(br#"{"resources":[{"path":"a.csv"},{"name":"b"}]}"#).unwrap_err();
        assert!(error.contains("datapackage.json: missing field `path` at line 1"), "{error}");
    }

    #[test]
    fn a_named_file_that_does_not_exist_fails_the_build() {
        let error = present(Path::new("/"), "no.csv".to_owned()).unwrap_err();
        assert_eq!(error, "datapackage.json names \"no.csv\", which is not among the data.");
    }

    #[test]
    fn a_file_name_cannot_break_out_of_its_link() {
        let href = link("điểm \"1\".csv".to_owned()).href;
        assert_eq!(href, "data/%C4%91i%E1%BB%83m%20%221%22.csv");
    }
}
