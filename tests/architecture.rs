//! The layers and the rooms of the design as a test: who may import whom, and where crates may be named.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "architecture/modules.rs"]
mod modules;

use std::fs;

use modules::{Module, Sources, files, src};
use serde_json::Value;

/// Module, the modules it may import, the crates it may name besides std, thiserror and the test crates.
const LAYERS: &[(&str, &[&str], &[&str])] = &[
    ("model", &[], &[]),
    ("format", &["model"], &[]),
    (
        "read",
        &["model"],
        &[
            "calamine",
            "cfb",
            "chardetng",
            "csv_core",
            "encoding_rs",
            "html_escape",
            "memchr",
            "quick_xml",
            "rustc_hash",
            "serde",
            "serde_json",
            "zip",
        ],
    ),
    ("analysis", &["model"], &["fnv", "pathfinding", "strsim"]),
    ("audit", &["model", "analysis"], &[]),
    ("words", &["model", "format", "read", "analysis", "audit"], &[]),
    ("charts", &["model", "format"], &["plotters"]),
    (
        "export",
        &["model", "format", "read", "analysis"],
        &["csv", "serde", "serde_json", "sha2", "zip"],
    ),
    ("state", &["model"], &["form_urlencoded"]),
];

/// The rooms of `ui`, each below those it may import.
const ROOMS: [&str; 14] = [
    "host",
    "any_view",
    "address",
    "pace",
    "library",
    "bench",
    "in_view",
    "over_time",
    "doubts",
    "components",
    "figures",
    "pages",
    "app",
    "prerender",
];

/// Crates whose use is bound to a layer; `ui` may name all of them but those of the other layers.
const BOUND: &[&str] = &[
    "calamine",
    "cfb",
    "chardetng",
    "csv",
    "csv_core",
    "encoding_rs",
    "fnv",
    "form_urlencoded",
    "futures_channel",
    "futures_util",
    "gloo_events",
    "gloo_file",
    "gloo_net",
    "gloo_render",
    "gloo_timers",
    "html_escape",
    "js_sys",
    "leptos",
    "leptos_router",
    "memchr",
    "pathfinding",
    "plotters",
    "quick_xml",
    "rustc_hash",
    "serde",
    "serde_json",
    "sha2",
    "strsim",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "wasm_streams",
    "web_sys",
    "zip",
];

/// Crates that the browser's target alone depends on.
const OF_THE_BROWSER: [&str; 6] =
    ["leptos", "leptos_router", "web-sys", "js-sys", "gloo-", "wasm-"];

fn written(module: &Module) -> String {
    module.join("::")
}

#[test]
fn a_layer_imports_only_what_lies_below_it() {
    let sources = Sources::read();
    let mut wrong = Vec::new();
    for (module, named) in &sources.names {
        let layer = module[0].as_str();
        let Some((_, allowed, crates)) = LAYERS.iter().find(|(name, ..)| *name == layer) else {
            assert_eq!(layer, "ui", "{} belongs to no layer", written(module));
            continue;
        };
        for other in named.iter().map(|other| other[0].as_str()) {
            if other != layer && !allowed.contains(&other) {
                wrong.push(format!("{} imports {other}", written(module)));
            }
        }
        for name in &sources.first_words[module] {
            if BOUND.contains(&name.as_str()) && !crates.contains(&name.as_str()) {
                wrong.push(format!("{} names the crate {name}", written(module)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A table that allows more than the code does is a wish, not a layout.
#[test]
fn no_layer_may_import_what_it_does_not() {
    let sources = Sources::read();
    let mut idle = Vec::new();
    for (layer, allowed, crates) in LAYERS {
        let own = || sources.names.iter().filter(|(module, _)| module[0] == *layer);
        for other in *allowed {
            if !own().any(|(_, named)| named.iter().any(|found| found[0] == *other)) {
                idle.push(format!("{layer} does not import {other}"));
            }
        }
        for name in *crates {
            let mut words = own().map(|(module, _)| &sources.first_words[module]);
            if !words.any(|words| words.contains(*name)) {
                idle.push(format!("{layer} does not name the crate {name}"));
            }
        }
    }
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let sources = Sources::read();
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    let mut wrong = Vec::new();
    let rooms = sources.names.iter().filter(|(module, _)| module.len() > 1 && module[0] == "ui");
    for (module, named) in rooms {
        let own = place(&module[1]).unwrap_or_else(|| panic!("{} is in no room", written(module)));
        for other in named.iter().filter(|other| other.len() > 1 && other[0] == "ui") {
            if place(&other[1]).is_none_or(|other| other > own) {
                wrong.push(format!("{} imports {}", written(module), written(other)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn pages_never_import_each_other() {
    let sources = Sources::read();
    let page =
        |module: &Module| (module.len() > 2 && module[1] == "pages").then(|| module[2].clone());
    let mut wrong = Vec::new();
    for (module, named) in &sources.names {
        for other in named {
            if page(module).is_some() && page(other).is_some() && page(module) != page(other) {
                wrong.push(format!("{} imports {}", written(module), written(other)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let circles = Sources::read().circles();
    let told: Vec<String> = circles
        .iter()
        .map(|circle| circle.iter().map(written).collect::<Vec<_>>().join(", "))
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}

/// Outside the browser only the feature that writes pages brings them in.
#[test]
fn only_the_browser_and_written_pages_depend_on_what_speaks_to_it() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let output = std::process::Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--format-version=1",
            "--offline",
            "--manifest-path",
            manifest,
        ])
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let own = packages.iter().find(|package| package["name"] == "chiso").unwrap();
    let dependencies = own["dependencies"].as_array().unwrap();
    let mut seen = 0;
    for dependency in dependencies {
        let name = dependency["name"].as_str().unwrap();
        if OF_THE_BROWSER.iter().any(|known| name.starts_with(known)) {
            seen += 1;
            match dependency["target"].as_str().unwrap() {
                "cfg(target_arch = \"wasm32\")" => {}
                "cfg(not(target_arch = \"wasm32\"))" => {
                    assert!(dependency["optional"].as_bool().unwrap(), "{name}");
                    let brings = format!("dep:{name}");
                    for (feature, parts) in own["features"].as_object().unwrap() {
                        let parts = parts.as_array().unwrap();
                        let is_brought = parts.iter().any(|part| *part == brings.as_str());
                        assert!(!is_brought || feature == "prerender", "{feature} brings {name}");
                    }
                }
                elsewhere => panic!("{name} is depended on by {elsewhere}"),
            }
        }
    }
    assert!(seen >= OF_THE_BROWSER.len(), "only {seen} found");
}

#[test]
fn every_layer_and_every_room_is_there() {
    let rooms = ROOMS.iter().map(|room| format!("ui/{room}"));
    for name in LAYERS.iter().map(|(layer, ..)| (*layer).to_owned()).chain(rooms) {
        let found = src().join(&name).is_dir() || src().join(format!("{name}.rs")).is_file();
        assert!(found, "{name}");
    }
}

#[test]
fn no_module_is_named_after_nothing() {
    let idle = ["utils", "util", "helpers", "common", "types", "prelude"];
    for path in files(&src()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(!idle.contains(&name), "{}", path.display());
    }
}

#[test]
fn a_name_has_one_path() {
    for path in files(&src()) {
        let text = fs::read_to_string(&path).unwrap();
        let again = text.lines().any(|line| line.trim_start().starts_with("pub use "));
        assert!(!again, "{} re-exports", path.display());
    }
}

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for path in files(&src()) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        if lines > 300 {
            long.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}
