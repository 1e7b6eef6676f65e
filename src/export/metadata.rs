//! The description that travels with a taken table: a Frictionless Data Package of its own.

use serde::Serialize;

use super::flat::{Flat, Holds};

/// What is said of a taken view.
pub struct Described<'a> {
    /// Its title.
    pub title: &'a str,
    /// Where its figures come from, as the page says it: one line a source.
    pub sources: &'a [String],
    /// The address of the view.
    pub address: &'a str,
    /// The day it was taken, `2026-11-21`.
    pub taken: &'a str,
    /// The short hash of the data shown; blank when there is none.
    pub edition: &'a str,
    /// Doubts about figures in the table, a line each.
    pub doubts: &'a [String],
    /// How to cite it.
    pub citation: &'a str,
}

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    title: &'a str,
    homepage: &'a str,
    created: &'a str,
    edition: &'a str,
    citation: &'a str,
    doubts: &'a [String],
    sources: Vec<Source<'a>>,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    title: &'a str,
}

#[derive(Serialize)]
struct Resource<'a> {
    name: &'a str,
    profile: &'static str,
    path: &'a str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<Field<'a>>,
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// `datapackage.json` for these tables: each with its file's name.
pub fn datapackage(described: &Described<'_>, sheets: &[(String, &Flat)]) -> String {
    let package = Package {
        profile: "tabular-data-package",
        title: described.title,
        homepage: described.address,
        created: described.taken,
        edition: described.edition,
        citation: described.citation,
        doubts: described.doubts,
        sources: described.sources.iter().map(|title| Source { title }).collect(),
        resources: sheets.iter().map(|(file, sheet)| resource(file, sheet)).collect(),
    };
    // Texts and lists of texts always have a JSON spelling.
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

fn resource<'a>(file: &'a str, sheet: &'a Flat) -> Resource<'a> {
    let field = |(name, holds): (&'a String, &Holds)| Field { name, kind: kind(*holds) };
    Resource {
        name: file.trim_end_matches(".csv"),
        profile: "tabular-data-resource",
        path: file,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: Dialect { delimiter: ",", line_terminator: "\r\n" },
        schema: Schema {
            fields: sheet.heads.iter().zip(&sheet.holds).map(field).collect(),
            missing_values: [""],
        },
    }
}

fn kind(holds: Holds) -> &'static str {
    match holds {
        Holds::Numbers => "number",
        Holds::Words => "string",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_names_columns_sources_and_address() {
        let sheet = Flat {
            heads: vec!["Đơn vị".into(), "Điểm".into()],
            holds: vec![Holds::Words, Holds::Numbers],
            rows: vec![vec!["A".into(), "1.5".into()], vec!["B".into(), String::new()]],
        };
        let described = Described {
            title: "T",
            sources: &["S".to_owned()],
            address: "https://example.org/",
            taken: "2026-11-21",
            edition: "",
            doubts: &[],
            citation: "C",
        };
        let text = datapackage(&described, &[("t.csv".to_owned(), &sheet)]);
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["resources"][0]["schema"]["fields"][1]["type"], "number");
        assert_eq!(read["resources"][0]["schema"]["fields"][0]["type"], "string");
        assert_eq!(read["resources"][0]["dialect"]["lineTerminator"], "\r\n");
        assert_eq!(read["resources"][0]["schema"]["missingValues"][0], "");
        assert_eq!(read["sources"][0]["title"], "S");
        assert_eq!(read["homepage"], "https://example.org/");
    }
}
