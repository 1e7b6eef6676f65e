//! The shipped package, audited; and small packages written as text.

use std::sync::Arc;

use chiso::audit::audit;
use chiso::audit::audited::Audited;
use chiso::audit::finding::Finding;
use chiso::model::documents::Documents;
use chiso::model::edition::Edition;
use chiso::model::publication::{Publication, ScorePart};
use chiso::model::source::SourceId;
use chiso::model::spellings::Spellings;
use chiso::read::problem::{Fault, Problem};
use chiso::read::scores::Scores;
use chiso::read::{documents, spellings, tables};

use crate::shipped;

/// A package.
#[derive(Default)]
pub struct Package {
    pub publication: Publication,
    pub spellings: Spellings,
    pub documents: Documents,
    pub editions: Vec<Arc<Edition>>,
    pub texts: Vec<(SourceId, String)>,
    problems: Vec<Problem>,
}

impl Package {
    /// The documents with a text of their own.
    pub fn sources(&self) -> Vec<String> {
        self.texts.iter().map(|(source, _)| source.0.clone()).collect()
    }

    /// What the audit finds in it.
    pub fn findings(&self) -> Vec<Finding> {
        audit(&Audited {
            publication: &self.publication,
            spellings: &self.spellings,
            documents: &self.documents,
            editions: &self.editions,
            texts: &self.texts,
        })
    }

    fn scores(&mut self, part: &ScorePart, bytes: &[u8]) {
        let index = self.publication.index(&part.index).unwrap();
        let mut scores = Scores::new(&self.publication, index, part);
        scores.push(bytes);
        let (editions, problems) = scores.finish();
        self.editions.extend(editions.into_iter().map(Arc::new));
        self.problems.extend(problems);
    }

    /// Tables written as text: those of the package, those of documents, and `scores`. None may have a problem, but
    /// for scores above their maximum, and a table of scores without a score.
    pub fn written(given: &[(&str, String)]) -> Self {
        let mut package = Self::default();
        for (table, text) in given {
            let bytes = text.as_bytes();
            let (publication, problems) = (&mut package.publication, &mut package.problems);
            if tables::TABLES.iter().any(|(known, _)| known == table) {
                tables::read(publication, table, table, bytes, problems);
            } else if *table == spellings::TABLE {
                let known = &mut package.spellings;
                spellings::read(publication, known, table, bytes, problems);
            } else if documents::TABLES.contains(table) {
                documents::read(publication, &mut package.documents, table, table, bytes, problems);
            } else {
                let index = package.publication.indices[0].id.clone();
                let path = "scores.csv".to_owned();
                let part = ScorePart { index, path, period: None, source: None, population: None };
                package.scores(&part, bytes);
            }
        }
        // A check of statistics needs no scores.
        let is_lost = |problem: &&Problem| {
            !problem.fault.keeps_the_figure() && problem.fault != Fault::NoRows
        };
        let lost: Vec<&Problem> = package.problems.iter().filter(is_lost).collect();
        assert!(lost.is_empty(), "{lost:?}");
        package
    }
}

/// The shipped package and what the audit finds in it.
pub fn audited() -> (Package, Vec<Finding>) {
    let publication = shipped::publication();
    let spellings = shipped::spellings(&publication);
    let documents = shipped::documents(&publication);
    let parts = publication.parts.iter();
    let editions = parts.flat_map(|part| shipped::editions(&publication, part)).map(Arc::new);
    let texts = publication.sources.iter().filter_map(|source| {
        let text = String::from_utf8(shipped::bytes(&source.document.as_ref()?.text)).unwrap();
        Some((source.id.clone(), text))
    });
    let (editions, texts) = (editions.collect(), texts.collect());
    let package =
        Package { publication, spellings, documents, editions, texts, problems: Vec::new() };
    let findings = package.findings();
    (package, findings)
}
