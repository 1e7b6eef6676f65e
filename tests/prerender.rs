//! The pages as the build writes them: of the shipped data, and of packages of other countries. Needs the feature
//! `prerender`.
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};

use chiso::model::language::Language;
use chiso::state::page::Page;
use chiso::ui::prerender::{all, write};

fn folder(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn count(markup: &str, text: &str) -> usize {
    markup.matches(text).count()
}

#[test]
fn every_page_of_every_package_is_written_in_both_languages() {
    for package in ["public/data", "tests/packages/england", "tests/packages/countries"] {
        let pages = all(&folder(package));
        assert_eq!(pages.len(), Page::ALL.len(), "{package}");
        for (page, languages) in pages {
            assert_eq!(languages.keys().copied().collect::<Vec<_>>(), ["en", "vi"]);
            for (language, markup) in languages {
                assert_eq!(count(&markup, "<h1"), 1, "{package} {page} {language}");
                assert_eq!(count(&markup, "<main"), 1, "{package} {page} {language}");
            }
        }
    }
}

/// PAPI 2024: https://papi.org.vn, 61 of 63 provinces have all eight dimensions; Quảng Ninh is first with 47.82.
#[test]
fn a_ranking_is_written_whole_with_its_picture() {
    let markup = write(Page::Rankings, Language::Vi, &folder("public/data"));
    // The rows that decide how wide the columns are stand there once more, unseen, and the first screen follows.
    let (before, table) = markup.split_once("\"widest\"").unwrap();
    let (_, table) = table.split_once("</tbody>").unwrap();
    let rows = |text| count(text, "<tr class=\"\" data-unit=") + count(text, "<tr data-unit=");
    assert_eq!((rows(before), rows(table)), (0, 61));
    let heading = &markup[markup.find("<h1").unwrap()..markup.find("</h1>").unwrap()];
    assert!(heading.contains("Quảng Ninh") && heading.contains("47,82"), "{heading}");
    // For every width it may be shown in, and no other picture.
    assert_eq!(count(&markup, "<svg"), 6);
    assert_eq!(count(&markup, "<figure"), 1);
}

#[test]
fn addresses_begin_at_the_root_that_the_build_knows() {
    let markup = write(Page::Trends, Language::En, &folder("public/data"));
    for href in markup.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let is_known = ["/", "https://", "#"].iter().any(|start| href.starts_with(start));
        assert!(is_known, "{href}");
    }
    assert!(markup.contains("href=\"/rankings/?lang=en\""));
}

#[test]
fn a_package_without_figures_says_so() {
    let empty = std::env::temp_dir().join(format!("chiso-empty-{}", std::process::id()));
    std::fs::create_dir_all(&empty).unwrap();
    let pages = all(&empty);
    std::fs::remove_dir_all(&empty).unwrap();
    assert_eq!(pages.len(), Page::ALL.len());
    assert!(pages["rankings"]["vi"].contains("datapackage.json"), "{}", pages["rankings"]["vi"]);
}
