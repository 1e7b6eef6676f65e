//! What is committed is what the converter writes.

use std::collections::BTreeSet;
use std::path::Path;

use super::{output, root};

#[test]
fn converting_again_changes_nothing() {
    let folder = root().join("public/data");
    for (path, bytes) in &output().files {
        let committed = std::fs::read(folder.join(path)).unwrap_or_default();
        assert!(committed == *bytes, "public/data/{path} is not what `cargo xtask data` writes");
    }
}

#[test]
fn no_score_file_is_left_over_from_another_conversion() {
    let folder = root().join("public/data");
    let written: BTreeSet<String> = output().files.keys().cloned().collect();
    let mut found = Vec::new();
    list(&folder, &folder.join("scores"), &mut found);
    let left: Vec<&String> = found.iter().filter(|path| !written.contains(*path)).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn the_package_lists_every_table() {
    let output = output();
    let package: serde_json::Value =
        serde_json::from_slice(&output.files["datapackage.json"]).unwrap();
    let mut listed = BTreeSet::from(["datapackage.json".to_owned()]);
    for resource in package["resources"].as_array().unwrap() {
        match &resource["path"] {
            serde_json::Value::String(path) => drop(listed.insert(path.clone())),
            paths => listed.extend(
                paths.as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()),
            ),
        }
    }
    assert_eq!(listed, output.files.keys().cloned().collect());
}

#[test]
fn a_part_of_the_scores_is_named_by_its_only_period() {
    let output = output();
    for path in output.files.keys().filter(|path| path.starts_with("scores/")) {
        let stem = Path::new(path).file_stem().unwrap().to_str().unwrap();
        assert!(super::rows(output, path).iter().all(|row| row["period"] == stem), "{path}");
    }
}

fn list(folder: &Path, inside: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(inside).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(folder, &path, found);
        } else {
            found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
}
