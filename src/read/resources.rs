//! `datapackage.json` as JSON: its resources one by one, or where it cannot be read on.

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::Value;
use serde_json::error::Category;

use super::particulars::JsonFault;
use super::problem::quoted;

/// The whole file, as far as it is asked for.
#[derive(Deserialize)]
struct Package {
    resources: Vec<Value>,
}

/// A resource, as far as it is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// Its name in the package.
    pub name: Option<String>,
    /// The table its rows belong to, where it is not the name.
    pub table: Option<String>,
    /// The index of scores.
    pub index: Option<String>,
    /// The document its rows were taken from.
    pub source: Option<String>,
    /// How many units are ranked. Measure: units.
    pub population: Option<usize>,
    /// The level of the units whose borders it has.
    pub level: Option<String>,
    /// Its files, in the order written.
    #[serde(rename = "path", deserialize_with = "files")]
    pub files: Vec<String>,
}

/// Where the rows lie: in one file, or in several parts.
fn files<'de, D: Deserializer<'de>>(path: D) -> Result<Vec<String>, D::Error> {
    let parts = match Value::deserialize(path)? {
        Value::Null => Vec::new(),
        Value::Array(parts) => parts,
        one => vec![one],
    };
    let file = |part: Value| match part {
        Value::String(file) => Ok(file),
        _ => Err(D::Error::custom("no path")),
    };
    parts.into_iter().map(file).collect()
}

/// The resources in the order written. One that has another shape is a fault of its own, the others are kept.
///
/// # Errors
/// The text is not JSON or no list of resources; with the line, from 1.
pub fn resources(text: &str) -> Result<Vec<Result<Resource, JsonFault>>, (JsonFault, u64)> {
    let package: Package = serde_json::from_str(text).map_err(|error| fault(text, &error))?;
    Ok(package.resources.into_iter().enumerate().map(|(place, value)| one(place, value)).collect())
}

fn one(place: usize, value: Value) -> Result<Resource, JsonFault> {
    let name = value.get("name").and_then(Value::as_str).map(quoted);
    let strange = JsonFault::Resource { place: place + 1, name };
    // A list would be taken for the properties in their order.
    if !value.is_object() {
        return Err(strange);
    }
    Resource::deserialize(value).map_err(|_| strange)
}

/// What kept a text from being read, and its line.
pub(super) fn fault(text: &str, error: &serde_json::Error) -> (JsonFault, u64) {
    let fault = match error.classify() {
        Category::Data => JsonFault::NoResources,
        Category::Eof | Category::Io => JsonFault::Ends,
        Category::Syntax => {
            // The library counts bytes; a reader counts characters.
            let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
            let at = error.column().saturating_sub(1);
            let before = line.char_indices().take_while(|(byte, _)| *byte < at).count();
            let rest: String = line.chars().skip(before).collect();
            JsonFault::Syntax { character: before + 1, found: quoted(rest.trim_end()) }
        }
    };
    (fault, error.line() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn syntax(text: &str) -> (u64, usize, String) {
        match resources(text).unwrap_err() {
            (JsonFault::Syntax { character, found }, line) => (line, character, found),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn broken_syntax_is_named_by_line_character_and_what_stands_there() {
        assert_eq!(syntax("{\n\"a\" 1}"), (2, 5, "1}".into()));
        assert_eq!(syntax("{\"tên\": tru e}"), (1, 12, " e}".into()));
        assert_eq!(syntax("{\"resources\": [],}"), (1, 18, "}".into()));
        assert_eq!(syntax("{\"resources\": []} x"), (1, 19, "x".into()));
        assert_eq!(syntax("{\"a\": \"\\x\"}"), (1, 9, "x\"}".into()));
        assert_eq!(syntax("{\r\n'a': 1}").0, 2);
    }

    #[test]
    fn a_text_that_ends_early_is_told_from_one_of_another_shape() {
        let fault = |text: &str| resources(text).unwrap_err();
        assert_eq!(fault("{\n \"resources\": [\n"), (JsonFault::Ends, 3));
        assert_eq!(fault("{\"resources\": [\"a"), (JsonFault::Ends, 1));
        for text in ["{}", "3", "[1]", "{\"resources\": {}}", "{\n\"resources\": null}"] {
            assert_eq!(fault(text).0, JsonFault::NoResources, "{text}");
        }
    }

    #[test]
    fn what_is_not_asked_for_is_passed_over() {
        let text = r#"{"name": "p", "resources": [{"name": "a", "path": "a.csv", "schema": {"fields": []},
            "source": null, "title": 5}, {"name": "b", "path": ["1.csv", "2.csv"], "population": 8}]}"#;
        let read: Vec<Resource> =
            resources(text).unwrap().into_iter().map(Result::unwrap).collect();
        assert_eq!(read[0].files, ["a.csv"]);
        assert_eq!(read[1].files, ["1.csv", "2.csv"]);
        assert_eq!((read[1].name.as_deref(), read[1].population), (Some("b"), Some(8)));
    }

    #[test]
    fn a_resource_of_another_shape_costs_itself_alone() {
        let strange = [
            "42",
            "null",
            "[]",
            "\"a\"",
            r#"{"name": 5}"#,
            r#"{"name": "s", "path": {"a": 1}}"#,
            r#"{"name": "s", "path": ["a.csv", 5]}"#,
            r#"{"name": "s", "population": "many"}"#,
            r#"{"name": "s", "population": -1}"#,
            r#"{"name": "s", "index": []}"#,
        ];
        for text in strange {
            let text = format!("{{\"resources\": [{{\"name\": \"units\"}}, {text}, {{}}]}}");
            let read = resources(&text).unwrap();
            assert!(read[0].is_ok() && read[2].is_ok(), "{text}");
            let name = text.contains("\"s\"").then(|| "s".to_owned());
            assert_eq!(read[1].as_ref().unwrap_err(), &JsonFault::Resource { place: 2, name });
        }
    }
}
