//! Which files of the data folder a page needs to show its first view, so that it can ask for them at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chiso::model::index::IndexId;
use chiso::model::period::Period;
use chiso::model::publication::Publication;
use chiso::read::{descriptor, tables};
use chiso::state::page::Page;

use super::files;

/// The files of scores an address needs, by its index and by its period; an empty text where the address names none.
pub type Scores = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// What the data folder says about itself.
pub struct Needs {
    publication: Publication,
    tables: Vec<String>,
}

impl Needs {
    /// Reads the tables that describe the folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let mut problems = Vec::new();
        let described = files::read(&folder.join(descriptor::FILE))?;
        let read = descriptor::read(&described, &mut problems)
            .ok_or_else(|| format!("{} cannot be read.", descriptor::FILE))?;
        let mut publication = Publication { parts: read.parts.clone(), ..Publication::default() };
        let mut first = vec![descriptor::FILE.to_owned()];
        for (table, _) in tables::TABLES {
            for file in read.files(table) {
                let bytes = files::read(&folder.join(&file))?;
                tables::read(&mut publication, table, &file, &bytes, &mut problems);
                first.push(file);
            }
        }
        Ok(Self { publication, tables: first })
    }

    /// What the tables say.
    pub fn publication(&self) -> &Publication {
        &self.publication
    }

    /// The files every page needs, as paths in the data folder.
    pub fn tables(&self) -> &[String] {
        &self.tables
    }

    /// The files of scores that each address of a page needs, as paths in the data folder.
    pub fn scores(&self, page: Page) -> Scores {
        let publication = &self.publication;
        let mut scores = Scores::new();
        let with_scores = |id: &&IndexId| !publication.periods(id).is_empty();
        let ids = publication.indices.iter().map(|index| &index.id).filter(with_scores);
        for (place, id) in ids.enumerate() {
            let mut of_index: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for period in publication.periods(id) {
                let needed = score_files(page, publication, id, period);
                // The latest period is the one shown where the address names none; periods come oldest first.
                for named in [period.to_string(), String::new()] {
                    of_index.insert(named, needed.clone());
                }
            }
            if place == 0 {
                scores.insert(String::new(), of_index.clone());
            }
            scores.insert(id.to_string(), of_index);
        }
        if page == Page::Overview {
            // Of every index what its own page opens on.
            let latest = scores.iter().filter(|(index, _)| !index.is_empty());
            let latest = latest.filter_map(|(_, periods)| periods.get("")).flatten();
            let latest: BTreeSet<String> = latest.cloned().collect();
            let none_named = BTreeMap::from([(String::new(), latest.into_iter().collect())]);
            scores.insert(String::new(), none_named);
        }
        scores
    }
}

/// The files of scores a page reads to show an index in a period.
fn score_files(
    page: Page,
    publication: &Publication,
    index: &IndexId,
    period: Period,
) -> Vec<String> {
    let periods = publication.periods(index);
    let shown: Vec<Period> = match page {
        Page::Overview | Page::Rankings | Page::Domains | Page::Compare | Page::Explain => {
            period.latest_before(&periods).into_iter().chain([period]).collect()
        }
        Page::Trends => periods,
        Page::Unit | Page::Indicators | Page::Targets | Page::Audit | Page::Open => Vec::new(),
    };
    let mut paths = Vec::new();
    for part in shown.into_iter().flat_map(|period| publication.parts_of(index, period)) {
        if !paths.contains(&part.path) {
            paths.push(part.path.clone());
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Needs {
        Needs::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")).unwrap()
    }

    #[test]
    fn the_descriptor_and_the_tables_are_needed_and_spellings_are_not() {
        let needs = shipped();
        assert_eq!(needs.tables()[..2], ["datapackage.json", "units/provinces.csv"]);
        assert!(needs.tables().iter().all(|path| !path.contains("aliases")));
    }

    #[test]
    fn an_address_needs_the_scores_of_its_period_and_of_the_one_before() {
        let scores = shipped().scores(Page::Rankings);
        let of = |index: &str, period: &str| scores[index][period].clone();
        assert_eq!(of("", ""), ["scores/papi/2023.csv", "scores/papi/2024.csv"]);
        assert_eq!(of("", "2016"), ["scores/papi/2015.csv", "scores/papi/2016.csv"]);
        assert_eq!(of("", "2011"), ["scores/papi/2011.csv"]);
        assert_eq!(of("dti", ""), ["scores/dti/2023.csv", "scores/dti/2024.csv"]);
        assert_eq!(of("dti-34", "2024"), ["scores/dti-34/2024.csv"]);
    }

    #[test]
    fn the_overview_needs_the_latest_scores_of_every_index() {
        let scores = shipped().scores(Page::Overview);
        let latest = &scores[""][""];
        for file in ["papi/2023.csv", "papi/2024.csv", "dti/2024.csv", "dti-34/2024.csv"] {
            assert!(latest.contains(&format!("scores/{file}")), "{file} of {latest:?}");
        }
        assert!(!latest.contains(&"scores/papi/2022.csv".to_owned()));
        assert_eq!(scores["dti"]["2023"], ["scores/dti/2022.csv", "scores/dti/2023.csv"]);
    }

    #[test]
    fn trends_need_every_period_and_documents_none() {
        let needs = shipped();
        assert_eq!(needs.scores(Page::Trends)["papi"][""].len(), 14);
        assert!(needs.scores(Page::Targets)[""][""].is_empty());
    }
}
