//! Packages of other countries, as published: read without a problem, and no figure of them is called impossible.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::ranking;
use chiso::audit::audit;
use chiso::audit::audited::Audited;
use chiso::audit::finding::Grade;
use chiso::model::documents::Documents;
use chiso::model::edition::Edition;
use chiso::model::language::Language;
use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::scores::Scores;
use chiso::read::{descriptor, tables};
use chiso::words::{answers, levels};

struct Package {
    publication: Publication,
    editions: Vec<Arc<Edition>>,
}

/// The package in this folder, which has no problem.
fn read(name: &str) -> Package {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages").join(name);
    let bytes = |file: &str| fs::read(folder.join(file)).unwrap();
    let mut problems = Vec::new();
    let found = descriptor::read(&bytes(descriptor::FILE), &mut problems).unwrap();
    let mut publication = Publication { parts: found.parts.clone(), ..Publication::default() };
    for (table, _) in tables::TABLES {
        for file in found.files(table) {
            tables::read(&mut publication, table, &file, &bytes(&file), &mut problems);
        }
    }
    problems.extend(descriptor::unmatched(&publication));
    let mut editions = Vec::new();
    for part in &publication.parts {
        let index = publication.index(&part.index).unwrap();
        let mut scores = Scores::new(&publication, index, part);
        scores.push(&bytes(&part.path));
        let (found, told) = scores.finish();
        problems.extend(told);
        editions.extend(found.into_iter().map(|one| Arc::new(derive(&publication, index, one))));
    }
    assert_eq!(problems, []);
    Package { publication, editions }
}

impl Package {
    /// Every table in a sentence: the total, then each domain.
    fn answers(&self) -> Vec<String> {
        let (all, index) = (&self.publication, &self.publication.indices[0]);
        let nodes = all.tree(&index.id).iter().map(|node| Some(&node.id));
        let nodes: Vec<_> = [None].into_iter().chain(nodes).collect();
        let of_edition = |edition: &Arc<Edition>| {
            let one = |node: &Option<_>| {
                let found = ranking(all.best(index, *node), edition, *node);
                let name = |unit| all.units.get(unit).name.en.clone().unwrap_or_default();
                let decimals = all.decimals(index, *node);
                let max = all.max(index, *node, edition.period);
                let answer = answers::table_answer(&found, name, decimals, Language::En);
                format!("{answer} {}", answers::spread(&found, decimals, max, Language::En))
            };
            nodes.iter().map(one).collect::<Vec<_>>()
        };
        self.editions.iter().flat_map(of_edition).collect()
    }

    fn impossible(&self) -> usize {
        let findings = audit(&Audited {
            publication: &self.publication,
            spellings: &Spellings::default(),
            documents: &Documents::default(),
            editions: &self.editions,
            texts: &[],
        });
        findings.iter().filter(|found| found.grade == Grade::Impossible).count()
    }
}

#[test]
fn deprivation_without_a_maximum_and_without_a_good_end_is_a_normal_index() {
    let package = read("england");
    assert_eq!(package.editions.iter().map(|one| one.units.len()).collect::<Vec<_>>(), [296, 296]);
    assert_eq!(package.impossible(), 0);
    let answers = package.answers();
    // The ends and the mean of the column imd_average_score, reckoned apart from this program.
    assert_eq!(
        answers[8],
        "Blackpool highest with 43.467; Hart lowest of 296 units with 5.914. \
         296 units, from 5.914 to 43.467; mean 20.080."
    );
    for answer in &answers {
        for word in ["best", "first", "last", "good", "at most", "of at"] {
            assert!(!answer.contains(word), "{word}: {answer}");
        }
    }
    let search = levels::search(Some(&package.publication.units), levels::Whose::Any, Language::En);
    assert_eq!(search, "Find a local authority");
}

#[test]
fn countries_are_a_level_like_any_other() {
    let package = read("countries");
    assert_eq!(package.impossible(), 0);
    let answers = package.answers();
    assert!(answers[0].starts_with("Singapore comes first with 0.85;"), "{}", answers[0]);
    assert!(answers[0].contains("of 120 units"), "{}", answers[0]);
    let search = levels::search(Some(&package.publication.units), levels::Whose::Any, Language::En);
    assert_eq!(search, "Find a country or region");
}
