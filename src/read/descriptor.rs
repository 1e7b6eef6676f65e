//! `datapackage.json`: which file holds which table. Follows the Frictionless Data Package.
//!
//! Score resources carry two properties of their own, `"table": "scores"` and `"index"`; a part whose file is named
//! after a period (`2024.csv`) holds that period only, so that a view fetches nothing else. `"population"` says how
//! many units the publication ranks, where it does not list them all. The tables of one document carry `"table"` and
//! `"source"`. Files of borders (`"boundaries"`, GeoJSON) may say the `"level"` of the units in them.

use super::boundaries;
use super::documents;
use super::particulars::Refused;
use super::path::refused;
use super::problem::{Expected, Fault, Problem, quoted};
use super::records::looks_like;
use super::resources::{Resource, resources};
use crate::model::index::IndexId;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::period::spelling::{Readings, settle};
use crate::model::publication::{BoundaryPart, DocumentPart, Publication, ScorePart};
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
    /// The files of borders.
    pub boundaries: Vec<BoundaryPart>,
}

impl Descriptor {
    /// Whether the package names a table, whatever came of its files.
    pub fn names(&self, table: &str) -> bool {
        self.tables.iter().any(|(name, _)| name == table)
    }

    /// The files of a table; none when the package does not have it.
    pub fn files(&self, table: &str) -> Vec<String> {
        let of_table = self.tables.iter().filter(|(name, _)| name == table);
        of_table.flat_map(|(_, files)| files.iter().cloned()).collect()
    }
}

/// Reads the descriptor. `None` when nothing can be found without it; a strange resource costs that resource.
pub fn read(bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Descriptor> {
    let broken = |(fault, line)| (Fault::BadJson(fault), Some(line));
    let found = text(bytes).map_err(|fault| (fault, None));
    let resources = match found.and_then(|text| resources(text).map_err(broken)) {
        Ok(resources) => resources,
        Err((fault, line)) => {
            problems.push(Problem { line, ..problem(fault, None) });
            return None;
        }
    };
    let mut descriptor = Descriptor::default();
    for resource in resources {
        match resource {
            Ok(resource) => descriptor.add(resource, problems),
            Err(fault) => problems.push(problem(Fault::BadJson(fault), None)),
        }
    }
    Some(descriptor)
}

/// Files of scores of an index that is not there, and indices without one file of scores.
pub fn unmatched(publication: &Publication) -> Vec<Problem> {
    let mut faults: Vec<(Fault, Option<&str>)> = Vec::new();
    for part in &publication.parts {
        if publication.index(&part.index).is_none() {
            let fault = Fault::Unknown { found: part.index.to_string(), table: "indices" };
            faults.push((fault, Some("index")));
        }
    }
    for index in &publication.indices {
        if !publication.parts.iter().any(|part| part.index == index.id) {
            faults.push((Fault::NothingPublished { index: index.id.to_string() }, None));
        }
    }
    faults.into_iter().map(|(fault, property)| problem(fault, property)).collect()
}

impl Descriptor {
    fn add(&mut self, resource: Resource, problems: &mut Vec<Problem>) {
        let mut bad = |fault: Fault, property: &str| problems.push(problem(fault, Some(property)));
        // Only files below the folder itself: an address in a published file must not lead elsewhere.
        let mut files: Vec<String> = Vec::new();
        for file in &resource.files {
            match refused(file) {
                None => files.push(file.clone()),
                Some(refused) => bad(Fault::BadPath { found: quoted(file), refused }, "path"),
            }
        }
        if resource.files.is_empty() {
            let found = quoted(resource.name.as_deref().unwrap_or_default());
            bad(Fault::BadPath { found, refused: Refused::Blank }, "path");
        }
        let table = resource.table.or(resource.name).unwrap_or_default();
        let source = resource.source.map(SourceId);
        let of_document = documents::TABLES.iter().find(|name| **name == table);
        if let (Some(name), Some(source)) = (of_document, &source) {
            self.documents.extend(files.into_iter().map(|path| DocumentPart {
                source: source.clone(),
                table: name,
                path,
            }));
            return;
        }
        if table == boundaries::TABLE {
            let level = resource.level.as_deref().and_then(Level::new);
            let part = |path| BoundaryPart { level: level.clone(), source: source.clone(), path };
            return self.boundaries.extend(files.into_iter().map(part));
        }
        let list = match table.as_str() {
            "scores" => &mut self.parts,
            "editions" => &mut self.past,
            _ => return self.tables.push((table, files)),
        };
        let id = resource.index.unwrap_or_default();
        let Some(index) = IndexId::new(&id) else {
            let fault = Fault::BadCell { found: quoted(&id), expected: Expected::Code };
            return bad(fault, "index");
        };
        // An earlier edition is named by its period and the hash of its figures: `2024-1f2e3d4c.csv`.
        let named: Vec<Option<Readings>> = files
            .iter()
            .map(|path| match (table.as_str(), stem(path).rsplit_once('-')) {
                ("editions", Some((period, _))) => Readings::of(period),
                _ => Readings::of(stem(path)).or_else(|| Readings::of(whole_stem(path))),
            })
            .collect();
        let mut settled = settle(&named.iter().flatten().copied().collect::<Vec<_>>()).into_iter();
        let periods = named.iter().map(|read| read.and_then(|_| settled.next()));
        let periods: Vec<Option<Period>> = periods.collect();
        list.extend(files.into_iter().zip(periods).map(|(path, period)| ScorePart {
            index: index.clone(),
            period,
            source: source.clone(),
            population: resource.population,
            path,
        }));
    }
}

/// The bytes as text, without their byte order mark.
fn text(bytes: &[u8]) -> Result<&str, Fault> {
    if let Some(fault) = looks_like(bytes).or(bytes.is_empty().then_some(Fault::Empty)) {
        return Err(fault);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotUtf8(None))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn problem(fault: Fault, property: Option<&str>) -> Problem {
    Problem::new(FILE, None, property, fault)
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

/// The name of a file without its last ending: `Q1.2024` of `Q1.2024.csv`.
fn whole_stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::particulars::JsonFault;

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
    fn a_file_named_after_a_period_may_spell_it_as_publishers_do() {
        let text = r#"{"resources":[{"name":"s","table":"scores","index":"x","path":["2010-11.csv","2011-12.csv",
            "2023-24.csv","Q1.2024.csv","FY2024.csv","2024M03.csv","all.csv"]}]}"#;
        let descriptor = read(text.as_bytes(), &mut Vec::new()).unwrap();
        let written: Vec<String> = descriptor
            .parts
            .iter()
            .map(|part| part.period.map_or("-".to_owned(), |period| period.to_string()))
            .collect();
        // Beside a month, what may be a month stays one.
        assert_eq!(written.join(" "), "2010-11 2011-12 2023/2024 2024-Q1 FY2024 2024-03 -");
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
        for path in ["../x.csv", "https://example.org/x.csv", "/etc/x", "a//b", "a\\b", "a\tb"] {
            let text =
                serde_json::json!({"resources": [{"name": "units", "path": path}]}).to_string();
            let mut problems = Vec::new();
            let descriptor = read(text.as_bytes(), &mut problems).unwrap();
            assert!(descriptor.files("units").is_empty() && descriptor.names("units"), "{path}");
            assert_eq!(problems.len(), 1, "{path}");
            assert!(matches!(problems[0].fault, Fault::BadPath { .. }), "{path}");
        }
    }

    #[test]
    fn a_broken_descriptor_names_its_line() {
        let mut problems = Vec::new();
        assert_eq!(read(b"{\n \"resources\": [\n", &mut problems), None);
        assert_eq!(problems[0].fault, Fault::BadJson(JsonFault::Ends));
        assert_eq!(problems[0].line, Some(3));
        assert_eq!(read(b"<html>", &mut problems), None);
        assert_eq!(problems[1].fault, Fault::WebPage);
    }

    #[test]
    fn what_is_no_json_text_is_named_for_what_it_is() {
        let check = |bytes: &[u8], fault: Fault| {
            let mut problems = Vec::new();
            assert_eq!(read(bytes, &mut problems), None);
            assert_eq!(problems[0].fault, fault);
        };
        check(b"", Fault::Empty);
        check(b" \n", Fault::Empty);
        check(&[0xFF, 0xFE, b'{', 0], Fault::NotUtf8(Some("UTF-16")));
        check(b"{\"name\": \"\xE1\"}", Fault::NotUtf8(None));
    }

    #[test]
    fn a_byte_order_mark_and_a_strange_resource_cost_nothing_else() {
        let text = "\u{feff}{\"resources\":[{\"name\":\"s\",\"path\":7},{\"name\":\"units\",\"path\":\"units.csv\"}]}";
        let mut problems = Vec::new();
        let descriptor = read(text.as_bytes(), &mut problems).unwrap();
        assert_eq!(descriptor.files("units"), ["units.csv"]);
        let strange = JsonFault::Resource { place: 1, name: Some("s".into()) };
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].fault, Fault::BadJson(strange));
    }
}
