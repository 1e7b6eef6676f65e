//! The description that travels with a taken table: a Frictionless Data Package of its own.

use serde_json::json;

use super::sheet::{Cell, Sheet};

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

/// `datapackage.json` for these tables: each with its file's name.
pub fn datapackage(described: &Described<'_>, sheets: &[(String, &Sheet)]) -> String {
    let resources: Vec<serde_json::Value> = sheets
        .iter()
        .map(|(file, sheet)| {
            let fields: Vec<serde_json::Value> = (0..sheet.header.len())
                .map(|place| json!({"name": sheet.header[place], "type": kind(sheet, place)}))
                .collect();
            json!({
                "name": file.trim_end_matches(".csv"),
                "profile": "tabular-data-resource",
                "path": file,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
                "schema": {"fields": fields, "missingValues": [""]},
            })
        })
        .collect();
    let sources: Vec<serde_json::Value> =
        described.sources.iter().map(|source| json!({"title": source})).collect();
    let package = json!({
        "profile": "tabular-data-package",
        "title": described.title,
        "homepage": described.address,
        "created": described.taken,
        "edition": described.edition,
        "citation": described.citation,
        "doubts": described.doubts,
        "sources": sources,
        "resources": resources,
    });
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

/// A column of numbers and blanks is a number; any other is a text.
fn kind(sheet: &Sheet, place: usize) -> &'static str {
    let mut numbers = false;
    for cell in sheet.rows.iter().filter_map(|row| row.get(place)) {
        match cell {
            Cell::Number(_) => numbers = true,
            Cell::Text(text) if text.is_empty() => {}
            Cell::Text(_) => return "string",
        }
    }
    if numbers { "number" } else { "string" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_names_columns_sources_and_address() {
        let sheet = Sheet {
            header: vec!["Đơn vị".into(), "Điểm".into()],
            rows: vec![
                vec![Cell::Text("A".into()), Cell::Number("1.5".into())],
                vec![Cell::Text("B".into()), Cell::Text(String::new())],
            ],
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
        assert_eq!(read["sources"][0]["title"], "S");
    }
}
