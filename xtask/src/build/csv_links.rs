//! Links to the raw tables, for a reader whose browser runs no scripts.

use serde_json::Value;
use std::path::Path;

/// One list item for each file that `datapackage.json` names. `{{root}}` stays for the page.
///
/// A named file that does not exist fails the build: the site would offer it in vain.
pub fn csv_links(datapackage: &str, folder: &Path) -> Result<String, String> {
    let mut items = String::new();
    for path in paths(datapackage)? {
        if !folder.join(&path).is_file() {
            return Err(format!("datapackage.json names {path:?}, which is not among the data."));
        }
        let href = encode(&path);
        let text = path.replace('&', "&amp;").replace('<', "&lt;");
        items += &format!("<li><a href=\"{{{{root}}}}data/{href}\">{text}</a></li>\n");
    }
    Ok(items)
}

/// The paths of all resources; a resource in parts has a list of them.
fn paths(datapackage: &str) -> Result<Vec<String>, String> {
    let package: Value = serde_json::from_str(datapackage)
        .map_err(|error| format!("datapackage.json is not JSON: {error}."))?;
    let resources =
        package["resources"].as_array().ok_or("datapackage.json has no list of \"resources\".")?;
    let mut paths = Vec::new();
    for (at, resource) in resources.iter().enumerate() {
        let found = match &resource["path"] {
            Value::String(path) => vec![path.as_str()],
            Value::Array(parts) => parts.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        if found.is_empty() {
            return Err(format!("datapackage.json: resource {} has no \"path\".", at + 1));
        }
        paths.extend(found.into_iter().map(str::to_owned));
    }
    Ok(paths)
}

/// Percent-encodes all but what may stand in the path of an address.
fn encode(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_a_resource_is_named() {
        let found = paths(r#"{"resources":[{"path":"units.csv"},{"path":["s/1.csv","s/2.csv"]}]}"#);
        assert_eq!(found.unwrap(), ["units.csv", "s/1.csv", "s/2.csv"]);
    }

    #[test]
    fn a_resource_without_a_path_is_named_by_its_place() {
        let error = paths(r#"{"resources":[{"path":"a.csv"},{"name":"b"}]}"#).unwrap_err();
        assert_eq!(error, "datapackage.json: resource 2 has no \"path\".");
    }

    #[test]
    fn a_named_file_that_does_not_exist_fails_the_build() {
        let error = csv_links(r#"{"resources":[{"path":"no.csv"}]}"#, Path::new("/")).unwrap_err();
        assert_eq!(error, "datapackage.json names \"no.csv\", which is not among the data.");
    }

    #[test]
    fn a_file_name_cannot_break_out_of_its_link() {
        assert_eq!(encode("điểm \"1\".csv"), "%C4%91i%E1%BB%83m%20%221%22.csv");
    }
}
