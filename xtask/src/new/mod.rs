//! Writes the smallest package that shows something, with an explanation of every column, for a publisher to fill in.

use std::fs;
use std::path::Path;

/// Its files, by their paths in the folder.
const FILES: [(&str, &str); 9] = [
    ("README.md", include_str!("package/README.md")),
    ("datapackage.json", include_str!("package/datapackage.json")),
    ("units.csv", include_str!("package/units.csv")),
    ("indices.csv", include_str!("package/indices.csv")),
    ("domains.csv", include_str!("package/domains.csv")),
    ("breaks.csv", include_str!("package/breaks.csv")),
    ("sources.csv", include_str!("package/sources.csv")),
    ("scores/muc-do-hai-long/2023.csv", include_str!("package/scores/muc-do-hai-long/2023.csv")),
    ("scores/muc-do-hai-long/2024.csv", include_str!("package/scores/muc-do-hai-long/2024.csv")),
];

/// Writes the package into a folder that has nothing in it, or is not there yet.
///
/// # Errors
/// The folder holds something, which is never written over; or it cannot be written.
pub fn new(folder: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}.", folder.display());
    if folder.exists() && fs::read_dir(folder).map_err(failed)?.next().is_some() {
        return Err(format!("{}: the folder is not empty; name a new one.", folder.display()));
    }
    for (path, text) in FILES {
        let file = folder.join(path);
        if let Some(above) = file.parent() {
            fs::create_dir_all(above).map_err(failed)?;
        }
        fs::write(&file, text).map_err(failed)?;
    }
    println!(
        "{0}: a sample package. Read its README.md, change the files to your own, then: cargo xtask check {0}",
        folder.display()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::package::Package;

    fn written(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("chiso-new-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        new(&folder).unwrap();
        folder
    }

    #[test]
    fn a_new_package_has_no_problem_and_a_ranking() {
        let folder = written("whole");
        let package = Package::read(&folder);
        assert_eq!(package.problems, []);
        assert_eq!((package.editions.len(), package.ranked), (2, 7));
        assert!(new(&folder).is_err(), "what is there is never written over");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn every_column_of_its_files_is_explained() {
        let readme = FILES[0].1;
        for (path, text) in FILES.iter().filter(|(path, _)| path.ends_with(".csv")) {
            let header = text.lines().next().unwrap().split(',');
            let is_node = |column: &&str| column.starts_with('D');
            for column in header.filter(|column| !is_node(column)) {
                assert!(readme.contains(&format!("`{column}`")), "{path}: {column}");
            }
        }
    }
}
