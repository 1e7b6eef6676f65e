//! The layers of the design as a test: who may import whom, and where crates may be named.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

/// Module, the modules it may import, the crates it may name besides std, thiserror and the test crates.
const LAYERS: &[(&str, &[&str], &[&str])] = &[
    ("model", &[], &[]),
    ("format", &["model"], &[]),
    ("read", &["model"], &["csv", "csv_core", "serde", "serde_json"]),
    ("analysis", &["model"], &["fnv"]),
    ("audit", &["model", "analysis"], &[]),
    ("words", &["model", "format", "read", "analysis", "audit"], &[]),
    ("charts", &["model", "format", "analysis", "words"], &["plotters"]),
    (
        "export",
        &["model", "format", "analysis", "charts"],
        &["csv", "serde", "serde_json", "sha2", "zip"],
    ),
    ("state", &["model"], &["form_urlencoded"]),
];

/// Crates whose use is bound to a layer.
const BOUND: &[&str] = &[
    "csv",
    "csv_core",
    "serde",
    "serde_json",
    "plotters",
    "fnv",
    "form_urlencoded",
    "sha2",
    "zip",
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn layer_of(path: &Path) -> String {
    let inner = path.strip_prefix(src()).unwrap();
    let first = inner.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let body = text.split("#[cfg(test)]\nmod tests").next().unwrap().to_owned();
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_layer_imports_only_what_lies_below_it() {
    let modules = [
        "model", "format", "read", "analysis", "audit", "words", "charts", "export", "state", "ui",
    ];
    let mut wrong = Vec::new();
    for path in sources(&src()) {
        let layer = layer_of(&path);
        let Some((_, allowed, crates)) = LAYERS.iter().find(|(name, ..)| *name == layer) else {
            continue;
        };
        let code = code(&path);
        for module in modules {
            if module != layer
                && !allowed.contains(&module)
                && code.contains(&format!("crate::{module}"))
            {
                wrong.push(format!("{} imports {module}", path.display()));
            }
        }
        for name in BOUND {
            let named = [format!("use {name}::"), format!(" {name}::"), format!("({name}::")];
            if !crates.contains(name) && named.iter().any(|text| code.contains(text.as_str())) {
                wrong.push(format!("{} names the crate {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_layer_of_the_table_is_there() {
    for (layer, ..) in LAYERS {
        let found = src().join(layer).is_dir() || src().join(format!("{layer}.rs")).is_file();
        assert!(found, "{layer}");
    }
}

#[test]
fn no_module_is_named_after_nothing() {
    let idle = ["utils", "util", "helpers", "common", "types", "prelude"];
    for path in sources(&src()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(!idle.contains(&name), "{}", path.display());
    }
}

#[test]
fn a_name_has_one_path() {
    for path in sources(&src()) {
        let again = code(&path).lines().any(|line| line.trim_start().starts_with("pub use "));
        assert!(!again, "{} re-exports", path.display());
    }
}

#[test]
fn files_stay_short() {
    for path in sources(&src()) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 450, "{} has {lines} lines", path.display());
    }
}
