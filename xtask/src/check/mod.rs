//! Reads a data folder as the site does, and lists what in it cannot be read and what is doubtful.
//!
//! The doubts are those of the readers' page: one core, `chiso::audit`.

mod fix;
pub mod package;
mod report;

use std::path::{Path, PathBuf};

use chiso::audit::audit;
use chiso::audit::audited::Audited;
use chiso::read::descriptor;
use chiso::read::gathered::gather;

use package::Package;

/// Checks the folder named in `arguments`, one file of a folder, or the data of the project. `--json` for machines;
/// `--fix-preview` prints the tables as they are read, for their publisher to copy.
///
/// # Errors
/// The folder has something that cannot be read; doubts alone are no error.
pub fn check(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let json = arguments.contains(&"--json");
    let named = arguments.iter().find(|argument| !argument.starts_with("--"));
    let path = named.map_or_else(|| root.join("public/data"), PathBuf::from);
    let (folder, only) = place(&path)?;
    let package = Package::read(&folder);
    if arguments.contains(&"--fix-preview") {
        return fix::preview(&folder, only.as_deref(), &package.publication.units);
    }
    let audited = Audited {
        publication: &package.publication,
        spellings: &package.spellings,
        documents: &package.documents,
        editions: &package.editions,
        texts: &package.texts,
    };
    let mut findings = audit(&audited);
    let mut problems = package.problems.clone();
    if let Some(file) = &only {
        findings.retain(|found| found.figures.iter().any(|figure| figure.row.file == *file));
        problems.retain(|problem| problem.file == *file);
    }
    let lost = [&package.publication.lost[..], &package.documents.lost].concat();
    let problems = gather(&problems, &lost);
    if json {
        println!("{}", report::json(&package, &problems, &findings)?);
    } else {
        print!("{}", report::text(&package, &problems, &findings));
    }
    match report::unreadable(&problems) {
        0 => Ok(()),
        places => Err(format!("{places} places cannot be read.")),
    }
}

/// The data folder, and the file in it that alone is asked about.
fn place(path: &Path) -> Result<(PathBuf, Option<String>), String> {
    if path.is_dir() {
        return Ok((path.to_path_buf(), None));
    }
    if !path.is_file() {
        return Err(format!("{}: there is no such folder or file.", path.display()));
    }
    let path = path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?;
    let folder =
        path.ancestors().find(|folder| folder.join(descriptor::FILE).is_file()).ok_or_else(
            || format!("{}: no folder above it has a {}.", path.display(), descriptor::FILE),
        )?;
    let file = path.strip_prefix(folder).map_err(|error| error.to_string())?;
    Ok((folder.to_path_buf(), Some(file.to_string_lossy().replace('\\', "/"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chiso::model::language::Language;
    use chiso::read::problem::Fault;
    use chiso::words::problems::problem;

    fn shipped() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")
    }

    #[test]
    fn the_shipped_folder_has_nothing_unreadable() {
        let package = Package::read(&shipped());
        assert_eq!(package.problems, []);
        assert!(package.editions.len() > 30 && package.ranked > 1500);
    }

    #[test]
    fn a_folder_without_a_descriptor_is_named() {
        let package = Package::read(Path::new(env!("CARGO_MANIFEST_DIR")));
        assert_eq!(package.problems[0].file, "datapackage.json");
    }

    #[test]
    fn an_earlier_edition_is_told_the_name_it_should_have() {
        let folder = std::env::temp_dir().join(format!("chiso-past-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let told = |name: &str| {
            let described = format!(
                r#"{{"resources":[{{"name":"units","path":"units.csv"}},{{"name":"indices","path":"indices.csv"}},{{"name":"scores","table":"scores","index":"x","path":["2024.csv"]}},{{"name":"old","table":"editions","index":"x","path":["{name}"]}}]}}"#
            );
            let files = [
                ("datapackage.json", described.as_str()),
                ("units.csv", "unit,name,level\n01,An Bình,district\n02,Bình Minh,district\n"),
                ("indices.csv", "index,name,max,best,total\nx,Thử,10,highest,as published\n"),
                ("2024.csv", "period,unit,total\n2024,01,7\n2024,02,8\n"),
                (name, "period,unit,total\n2024,01,7\n2024,02,6\n"),
            ];
            for (name, text) in files {
                std::fs::write(folder.join(name), text).unwrap();
            }
            let found = Package::read(&folder).problems.into_iter();
            found.map(|found| (found.file, found.fault)).collect::<Vec<_>>()
        };
        let found = told("2024-00000000.csv");
        let [(file, Fault::EditionName(name))] = &found[..] else { panic!("{found:?}") };
        assert_eq!(file, "2024-00000000.csv");
        let name = name.clone();
        assert!(name.starts_with("2024-"), "{name}");
        assert_eq!(told(&name), [], "under that name it is found");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn files_of_one_table_are_checked_as_one() {
        let folder = std::env::temp_dir().join(format!("chiso-parts-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let files = [
            (
                "datapackage.json",
                r#"{"resources":[{"name":"units","path":"units.csv"},{"name":"indices","path":"indices.csv"},{"name":"scores","table":"scores","index":"x","path":["a.csv","b.csv"]}]}"#,
            ),
            ("units.csv", "unit,name,level\n01,An Bình,district\n02,Bình Minh,district\n"),
            ("indices.csv", "index,name,max,best,total\nx,Thử,10,highest,as published\n"),
            ("a.csv", "period,unit,total\n2024,01,7\n"),
            ("b.csv", "period,unit,total\n2024,02,8\n2024,01,6\n"),
        ];
        for (name, text) in files {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let package = Package::read(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!((package.editions.len(), package.ranked), (1, 2));
        let told: Vec<String> =
            package.problems.iter().map(|found| problem(found, Language::En)).collect();
        assert_eq!(
            told,
            [
                "b.csv, line 3, column “unit”: “01 2024” already stands in a.csv, line 2; the later row is not used."
            ]
        );
    }

    #[test]
    fn a_file_is_looked_at_in_its_folder() {
        let (folder, file) = place(&shipped().join("units/provinces.csv")).unwrap();
        assert_eq!(folder, shipped().canonicalize().unwrap());
        assert_eq!(file.as_deref(), Some("units/provinces.csv"));
    }
}
