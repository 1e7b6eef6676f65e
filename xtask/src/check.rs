//! Reads a data folder as the site does, and lists everything in it that cannot be read or is doubtful.

use std::fs;
use std::path::Path;

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::ranking;
use chiso::model::documents::Documents;
use chiso::model::language::Language;
use chiso::model::publication::Publication;
use chiso::read::problem::{Fault, Problem};
use chiso::read::scores::Scores;
use chiso::read::{descriptor, documents, tables};
use chiso::words::problems;

/// What was read.
#[derive(Default)]
struct Report {
    problems: Vec<Problem>,
    files: usize,
    editions: usize,
    ranked: usize,
}

/// Checks the folder named in `arguments`, or the data of the project. `--json` for machines.
///
/// # Errors
/// The folder has something that cannot be read; doubts alone are no error.
pub fn check(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let json = arguments.contains(&"--json");
    let named = arguments.iter().find(|argument| !argument.starts_with("--"));
    let folder =
        named.map_or_else(|| root.join("public/data"), |folder| Path::new(folder).to_path_buf());
    if !folder.is_dir() {
        return Err(format!("{}: there is no such folder.", folder.display()));
    }
    let report = read(&folder);
    let lost = report.problems.iter().filter(|problem| !problem.fault.keeps_the_figure()).count();
    let doubts = report.problems.len() - lost;
    if json {
        println!("{}", as_json(&report.problems)?);
    } else {
        for problem in &report.problems {
            println!("{}", problems::problem(problem, Language::Vi));
            println!("    {}", problems::problem(problem, Language::En));
        }
        let Report { files, editions, ranked, .. } = report;
        println!(
            "{files} files, {editions} editions, {ranked} ranked scores; {lost} unreadable, {doubts} doubtful."
        );
    }
    if lost > 0 { Err(format!("{lost} places cannot be read.")) } else { Ok(()) }
}

fn read(folder: &Path) -> Report {
    let mut report = Report::default();
    let Some(bytes) = bytes_of(folder, descriptor::FILE, &mut report) else { return report };
    let Some(found) = descriptor::read(&bytes, &mut report.problems) else { return report };
    let mut publication = Publication {
        parts: found.parts.clone(),
        documents: found.documents.clone(),
        ..Publication::default()
    };
    for (table, needed) in tables::TABLES {
        if needed && found.files(table).is_empty() {
            report.problems.push(whole(descriptor::FILE, Fault::NoTable(table)));
        }
        for file in found.files(table) {
            if let Some(bytes) = bytes_of(folder, &file, &mut report) {
                tables::read(&mut publication, table, &file, &bytes, &mut report.problems);
            }
        }
    }
    let mut documents = Documents::default();
    for part in &publication.documents {
        if let Some(bytes) = bytes_of(folder, &part.path, &mut report) {
            let problems = &mut report.problems;
            documents::read(&publication, &mut documents, part.table, &part.path, &bytes, problems);
        }
    }
    report.problems.extend(documents::dangling(&documents));
    for part in publication.parts.clone() {
        let Some(index) = publication.index(&part.index) else {
            let fault = Fault::Unknown { found: part.index.to_string(), table: "indices" };
            report.problems.push(whole(descriptor::FILE, fault));
            continue;
        };
        let Some(bytes) = bytes_of(folder, &part.path, &mut report) else { continue };
        let mut scores = Scores::new(&publication, index, &part);
        scores.push(&bytes);
        let (editions, problems) = scores.finish();
        report.problems.extend(problems);
        for edition in editions {
            let edition = derive(&publication, index, edition);
            report.editions += 1;
            report.ranked += ranking(index.best, &edition, None).of();
        }
    }
    report
}

fn whole(file: &str, fault: Fault) -> Problem {
    Problem { file: file.to_owned(), line: None, column: None, fault }
}

fn bytes_of(folder: &Path, file: &str, report: &mut Report) -> Option<Vec<u8>> {
    match fs::read(folder.join(file)) {
        Ok(bytes) => {
            report.files += 1;
            Some(bytes)
        }
        Err(_) => {
            report.problems.push(whole(file, Fault::NotFound(404)));
            None
        }
    }
}

fn as_json(found: &[Problem]) -> Result<String, String> {
    let rows: Vec<serde_json::Value> = found
        .iter()
        .map(|problem| {
            serde_json::json!({
                "file": problem.file,
                "row": problem.line,
                "column": problem.column,
                "grade": if problem.fault.keeps_the_figure() { "doubtful" } else { "unreadable" },
                "message_vi": problems::problem(problem, Language::Vi),
                "message_en": problems::problem(problem, Language::En),
            })
        })
        .collect();
    serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_folder_has_nothing_unreadable() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let report = read(&root.join("public/data"));
        assert_eq!(report.problems, []);
        assert!(report.editions > 30 && report.ranked > 1500);
    }

    #[test]
    fn a_folder_without_a_descriptor_is_named() {
        let report = read(Path::new(env!("CARGO_MANIFEST_DIR")));
        assert_eq!(report.problems[0].file, "datapackage.json");
    }
}
