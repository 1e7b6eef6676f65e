//! How a page opens the program: everything its first view needs is named at once, so that it arrives together.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chiso::state::page::Page;
use serde_json::{Value, json};

use super::bundle::{self, Bundle};
use super::needs::{Needs, Scores};
use super::policy::OPENING;
use super::together::{Together, Whole};

/// What opens one page.
pub struct Opening<'a> {
    /// The page.
    pub page: Page,
    /// Leads from the page to the root of the site.
    pub root: &'a str,
    /// The program.
    pub bundle: &'a Bundle,
    /// What the data folder says about itself.
    pub needs: &'a Needs,
    /// Its files that are held by others.
    pub together: &'a Together,
}

impl Opening<'_> {
    /// The links to the program. The part every page needs comes first: it is the largest.
    pub fn program(&self) -> String {
        let Self { root, bundle, .. } = self;
        let mut text = preload(root, &bundle.path(bundle::WASM));
        for module in [bundle::APP, bundle::PARTS] {
            let path = bundle.path(module);
            let _ = writeln!(text, "<link rel=\"modulepreload\" href=\"{root}{path}\">");
        }
        if self.bundle.whole(self.page).is_none() {
            for part in self.bundle.parts(self.page) {
                text += &preload(root, &bundle.path(part));
            }
        }
        if self.tables().is_none() {
            for table in self.needs.tables() {
                let _ = writeln!(
                    text,
                    "<link rel=\"preload\" href=\"{root}data/{table}\" as=\"fetch\" crossorigin>"
                );
            }
        }
        text
    }

    /// The script that starts the program.
    pub fn start(&self) -> String {
        let mut text = String::new();
        for module in [bundle::START, bundle::RELOAD] {
            if self.bundle.files.contains_key(module) {
                let src = self.bundle.path(module);
                let root = self.root;
                let _ = writeln!(text, "<script type=\"module\" src=\"{root}{src}\"></script>");
            }
        }
        text
    }

    /// The script that stands in the page.
    pub fn script(&self) -> String {
        let (scores, mut wholes) = self.scores();
        let first: Vec<Whole> =
            self.bundle.whole(self.page).into_iter().chain(self.tables().cloned()).collect();
        let named = |whole: &Whole| format!("{}{}", self.root, whole.path);
        let hrefs: Vec<String> = first.iter().map(named).collect();
        wholes.extend(first);
        let together: BTreeMap<String, Vec<String>> =
            wholes.into_iter().map(|whole| (named(&whole), whole.names)).collect();
        script(&json!({ "first": hrefs, "scores": scores, "together": together }))
    }

    fn tables(&self) -> Option<&Whole> {
        self.together.holding(self.needs.tables())
    }

    /// The files of scores of each address of the page, as the page reaches them, and those of them that hold others.
    fn scores(&self) -> (Scores, Vec<Whole>) {
        let (mut scores, mut wholes) = (self.needs.scores(self.page), Vec::new());
        for list in scores.values_mut().flat_map(BTreeMap::values_mut) {
            if let Some(whole) = self.together.holding(list) {
                *list = vec![format!("{}{}", self.root, whole.path)];
                wholes.push(whole.clone());
            } else {
                for file in list {
                    *file = format!("{}data/{file}", self.root);
                }
            }
        }
        (scores, wholes)
    }
}

/// Asks at once for a part of the program.
fn preload(root: &str, path: &str) -> String {
    format!(
        "<link rel=\"preload\" href=\"{root}{path}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
    )
}

/// The script that stands in a page, after what it is told.
pub fn script(told: &Value) -> String {
    // A name with a tag in it must not end the element it stands in.
    let told = told.to_string().replace('<', "\\u003c");
    format!(
        "<script type=\"application/json\" id=\"told\">{told}</script>\n<script>{OPENING}</script>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::super::bundle::tests::bundle;
    use super::*;
    use std::path::Path;

    fn of(page: Page, see: impl Fn(&Opening<'_>)) {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
        let needs = Needs::read(&data).unwrap();
        let (bundle, together) = (bundle(&[]), Together::of(&needs, &data).unwrap());
        let (needs, together) = (&needs, &together);
        see(&Opening { page, root: "../", bundle: &bundle, needs, together });
    }

    #[test]
    fn a_page_asks_at_once_for_the_parts_it_needs() {
        of(Page::Audit, |opening| {
            assert!(opening.program().contains("/split_audit.wasm\" as=\"fetch\""));
        });
        of(Page::Rankings, |opening| assert!(!opening.program().contains("split_audit.wasm")));
    }

    #[test]
    fn scores_are_asked_for_by_the_script_which_knows_the_address() {
        of(Page::Rankings, |opening| {
            assert!(opening.script().contains(
                "\"2016\":[\"../data/scores/papi/2015.csv\",\"../data/scores/papi/2016.csv\"]"
            ));
            assert!(!opening.program().contains("href=\"../data/"));
        });
    }

    #[test]
    fn the_tables_and_the_scores_of_all_years_are_asked_for_as_one_file_each() {
        of(Page::Trends, |opening| {
            let script = opening.script();
            assert!(script.contains("\"first\":[\"../data/built.json\"]"));
            let (scores, wholes) = opening.scores();
            let whole = wholes.iter().find(|whole| whole.names[0] == "scores/papi/2011.csv");
            let path = format!("../{}", whole.unwrap().path);
            assert_eq!(scores["papi"][""], std::slice::from_ref(&path));
            assert!(script.contains(&format!("\"{path}\":[\"scores/papi/2011.csv\"")));
        });
    }
}
