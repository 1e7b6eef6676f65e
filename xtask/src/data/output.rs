//! The files the converter writes, and the files of an earlier run it takes away again.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::fault::Fault;

/// The file that lists all others.
pub const PACKAGE: &str = "datapackage.json";

/// The contents of every file, by its path inside the folder.
#[derive(Default)]
pub struct Output {
    /// Path inside the folder → bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Adds a table: comma, LF, quotes only where a cell needs them.
    pub fn table<S: AsRef<str>>(
        &mut self,
        path: &str,
        header: &[&str],
        rows: &[Vec<S>],
    ) -> Result<(), Fault> {
        let unwritable =
            |error: &dyn Display| Fault::of_file(path, error, "rows as long as the header");
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(header).map_err(|error| unwritable(&error))?;
        for row in rows {
            writer
                .write_record(row.iter().map(AsRef::as_ref))
                .map_err(|error| unwritable(&error))?;
        }
        let bytes = writer.into_inner().map_err(|error| unwritable(&error))?;
        self.files.insert(path.to_owned(), bytes);
        Ok(())
    }

    /// Writes what differs and removes what the package before listed and this one does not.
    ///
    /// Only listed files are removed: a file that another tool put into the folder stays.
    pub fn write(&self, folder: &Path) -> Result<(), Fault> {
        for path in listed(folder).into_iter().filter(|path| !self.files.contains_key(path)) {
            if let Err(error) = fs::remove_file(folder.join(&path)) {
                return Err(Fault::of_file(&path, error, "a file that can be removed"));
            }
        }
        for (path, bytes) in &self.files {
            let target = folder.join(path);
            if fs::read(&target).is_ok_and(|before| before == *bytes) {
                continue;
            }
            let written = target
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(&target, bytes));
            written.map_err(|error| Fault::of_file(path, error, "a file that can be written"))?;
        }
        Ok(())
    }
}

#[derive(Deserialize)]
struct Listing {
    resources: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    path: Paths,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Paths {
    One(String),
    Parts(Vec<String>),
}

/// The existing files that the package in the folder lists; none when there is no readable package yet.
fn listed(folder: &Path) -> BTreeSet<String> {
    let package = fs::read(folder.join(PACKAGE)).unwrap_or_default();
    let Ok(listing) = serde_json::from_slice::<Listing>(&package) else { return BTreeSet::new() };
    let paths = listing.resources.into_iter().flat_map(|resource| match resource.path {
        Paths::One(path) => vec![path],
        Paths::Parts(parts) => parts,
    });
    // A path that leaves the folder is none of ours, whoever wrote it.
    paths.filter(|path| !path.contains("..") && folder.join(path).is_file()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_file_that_is_no_longer_written_is_removed_and_others_stay() {
        let folder = std::env::temp_dir().join(format!("chiso-output-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            folder.join(PACKAGE),
            r#"{"resources":[{"path":["old.csv","../out.csv"]},{"path":"kept.csv"}]}"#,
        )
        .unwrap();
        for file in ["old.csv", "kept.csv", "other.json"] {
            fs::write(folder.join(file), "before").unwrap();
        }
        let mut output = Output::default();
        output.table("kept.csv", &["name"], &[vec!["a, b"]]).unwrap();
        output.write(&folder).unwrap();
        let kept = fs::read_to_string(folder.join("kept.csv")).unwrap();
        let exist = ["old.csv", "other.json"].map(|file| folder.join(file).exists());
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!((kept.as_str(), exist), ("name\n\"a, b\"\n", [false, true]));
    }
}
