//! `datapackage.json`: which file holds which table. Follows the Frictionless Data Package.
//!
//! Score resources carry two properties of their own, `"table": "scores"` and `"index"`; a part whose file is named
//! after a period (`2024.csv`) holds that period only, so that a view fetches nothing else. `"population"` says how
//! many units the publication ranks, where it does not list them all. The tables of one document carry `"table"` and
//! `"source"`.

use super::documents;
use super::json::{Json, json};
use super::json_error::{JsonError, Wanted};
use super::problem::{Expected, Fault, Problem, quoted};
use super::records::looks_like;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::publication::{DocumentPart, ScorePart};
use crate::model::source::SourceId;

/// The name of the file.
pub const FILE: &str = "datapackage.json";

/// Which file holds which table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Descriptor {
    tables: Vec<(String, Vec<String>)>,
    /// The files of scores.
    pub parts: Vec<ScorePart>,
    /// The files of single documents.
    pub documents: Vec<DocumentPart>,
    /// Earlier editions of files of scores.
    pub past: Vec<ScorePart>,
}

impl Descriptor {
    /// The files of a table; none when the package does not have it.
    pub fn files(&self, table: &str) -> Vec<String> {
        let of_table = self.tables.iter().filter(|(name, _)| name == table);
        of_table.flat_map(|(_, files)| files.iter().cloned()).collect()
    }
}

/// Reads the descriptor. `None` when nothing can be found without it.
pub fn read(bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Descriptor> {
    let mut report = |fault: Fault, line: Option<u64>, column: Option<&str>| {
        problems.push(Problem {
            file: FILE.to_owned(),
            line,
            column: column.map(str::to_owned),
            fault,
        });
    };
    if let Some(fault) = looks_like(bytes).or(bytes.is_empty().then_some(Fault::Empty)) {
        report(fault, None, None);
        return None;
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        report(Fault::NotUtf8(None), None, None);
        return None;
    };
    let no_list = JsonError { expected: Wanted::Resources, line: 1 };
    let package = match json(text) {
        Ok(package) if package.get("resources").and_then(Json::items).is_some() => package,
        outcome => {
            let error = outcome.err().unwrap_or(no_list);
            report(Fault::BadJson(error.expected), Some(error.line), None);
            return None;
        }
    };
    let mut descriptor = Descriptor::default();
    for resource in package.get("resources").and_then(Json::items).unwrap_or_default() {
        let text = |name: &str| resource.get(name).and_then(Json::text);
        let files = resource.get("path").map_or_else(Vec::new, paths);
        // Only files below the folder itself: an address in a published file must not lead elsewhere.
        let (files, strange): (Vec<String>, Vec<String>) =
            files.into_iter().partition(|file| is_below(file));
        for file in strange {
            report(
                Fault::BadCell { found: quoted(&file), expected: Expected::Code },
                None,
                Some("path"),
            );
        }
        let table = text("table").or(text("name")).unwrap_or_default();
        if let (Some(name), Some(source)) =
            (documents::TABLES.iter().find(|name| **name == table), text("source"))
        {
            descriptor.documents.extend(files.into_iter().map(|path| DocumentPart {
                source: SourceId(source.to_owned()),
                table: name,
                path,
            }));
            continue;
        }
        if table != "scores" && table != "editions" {
            descriptor.tables.push((table.to_owned(), files));
            continue;
        }
        let id = text("index").unwrap_or_default();
        let Some(index) = IndexId::new(id) else {
            report(
                Fault::BadCell { found: quoted(id), expected: Expected::Code },
                None,
                Some("index"),
            );
            continue;
        };
        // An earlier edition is named by its period and the hash of its figures: `2024-1f2e3d4c.csv`.
        let named = |path: &str| match (table, stem(path).rsplit_once('-')) {
            ("editions", Some((period, _))) => period.parse::<Period>().ok(),
            _ => stem(path).parse::<Period>().ok(),
        };
        let list = if table == "scores" { &mut descriptor.parts } else { &mut descriptor.past };
        list.extend(files.into_iter().map(|path| ScorePart {
            index: index.clone(),
            period: named(&path),
            source: text("source").map(|id| SourceId(id.to_owned())),
            population: resource.get("population").and_then(Json::count),
            path,
        }));
    }
    Some(descriptor)
}

/// The files of a resource: one, or several parts.
fn paths(path: &Json) -> Vec<String> {
    let parts = path.items().unwrap_or(std::slice::from_ref(path));
    parts.iter().filter_map(Json::text).map(str::to_owned).collect()
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

fn is_below(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    !path.contains([':', '\\', '?', '#', '%']) && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_named_after_a_period_holds_that_period() {
        let text = r#"{"resources":[{"name":"units","path":"units.csv"},
            {"name":"s","table":"scores","index":"papi","path":["scores/2024.csv","scores/old.csv"]}]}"#;
        let descriptor = read(text.as_bytes(), &mut Vec::new()).unwrap();
        assert_eq!(descriptor.files("units"), ["units.csv"]);
        assert_eq!(descriptor.parts[0].period, Some(Period::year(2024)));
        assert_eq!(descriptor.parts[1].period, None);
        assert!(descriptor.files("breaks").is_empty(), "a table may be absent");
    }

    #[test]
    fn an_earlier_edition_is_named_by_period_and_hash() {
        let text = r#"{"resources":[{"name":"old","table":"editions","index":"papi","path":["editions/papi/2024-1f2e3d4c.csv"]}]}"#;
        let descriptor = read(text.as_bytes(), &mut Vec::new()).unwrap();
        assert!(descriptor.parts.is_empty());
        assert_eq!(descriptor.past[0].period, Some(Period::year(2024)));
    }

    #[test]
    fn a_path_that_leads_out_of_the_folder_is_refused() {
        for path in ["../x.csv", "https://example.org/x.csv", "/etc/x", "a//b", "a\\b"] {
            let text =
                serde_json::json!({"resources": [{"name": "units", "path": path}]}).to_string();
            let mut problems = Vec::new();
            let descriptor = read(text.as_bytes(), &mut problems).unwrap();
            assert!(descriptor.files("units").is_empty(), "{path}");
            assert_eq!(problems.len(), 1, "{path}");
        }
    }

    #[test]
    fn a_broken_descriptor_names_its_line() {
        let mut problems = Vec::new();
        assert_eq!(read(b"{\n \"resources\": [\n", &mut problems), None);
        assert_eq!(problems[0].fault, Fault::BadJson(Wanted::Value));
        assert_eq!(problems[0].line, Some(3));
        assert_eq!(read(b"<html>", &mut problems), None);
        assert_eq!(problems[1].fault, Fault::WebPage);
    }
}
