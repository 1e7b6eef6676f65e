//! A data folder, read whole.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chiso::analysis::derive::derive;
use chiso::analysis::fingerprint::fingerprint;
use chiso::analysis::ranking::ranking;
use chiso::model::boundaries::Boundaries;
use chiso::model::documents::Documents;
use chiso::model::edition::Edition;
use chiso::model::lost::Lost;
use chiso::model::publication::Publication;
use chiso::model::source::SourceId;
use chiso::model::spellings::Spellings;
use chiso::read::boundaries::Reading;
use chiso::read::joined::joined;
use chiso::read::particulars::NO_HOST;
use chiso::read::problem::{Fault, Problem};
use chiso::read::scores::Scores;
use chiso::read::{descriptor, documents, spellings, tables};

/// What was read.
#[derive(Default)]
pub struct Package {
    /// The tables that describe the package.
    pub publication: Publication,
    /// How documents spell the names of units.
    pub spellings: Spellings,
    /// The tables of the documents.
    pub documents: Documents,
    /// The tables of scores, as published.
    pub editions: Vec<Arc<Edition>>,
    /// The shapes of units.
    pub boundaries: Boundaries,
    /// The texts of the documents.
    pub texts: Vec<(SourceId, String)>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// How many files there are.
    pub files: usize,
    /// How many scores can be ranked.
    pub ranked: usize,
}

impl Package {
    /// Reads the folder. A problem costs the row it stands on.
    pub fn read(folder: &Path) -> Self {
        let mut package = Self::default();
        let Some(bytes) = package.bytes(folder, descriptor::FILE) else { return package };
        let Some(found) = descriptor::read(&bytes, &mut package.problems) else { return package };
        package.publication.parts = found.parts.clone();
        package.publication.documents = found.documents.clone();
        package.publication.boundaries = found.boundaries.clone();
        package.publication.past = found.past.clone();
        for (table, needed) in tables::TABLES {
            if needed && found.files(table).is_empty() {
                package.publication.lost.push(Lost::file(table, descriptor::FILE));
                if !found.names(table) {
                    package.problems.push(whole(descriptor::FILE, Fault::NoTable(table)));
                }
            }
            for file in found.files(table) {
                let Some(bytes) = package.bytes(folder, &file) else {
                    package.publication.lost.push(Lost::file(table, &file));
                    continue;
                };
                let (publication, problems) = (&mut package.publication, &mut package.problems);
                tables::read(publication, table, &file, &bytes, problems);
            }
        }
        package.problems.extend(descriptor::unmatched(&package.publication));
        for file in found.files(spellings::TABLE) {
            if let Some(bytes) = package.bytes(folder, &file) {
                let (known, problems) = (&mut package.spellings, &mut package.problems);
                spellings::read(&package.publication, known, &file, &bytes, problems);
            }
        }
        package.boundaries(folder);
        package.documents(folder);
        package.scores(folder);
        package.past(folder);
        package
    }

    fn boundaries(&mut self, folder: &Path) {
        for part in self.publication.boundaries.clone() {
            let Some(bytes) = self.bytes(folder, &part.path) else { continue };
            let units = &self.publication.units;
            if let Some(mut reading) = Reading::begin(units, &part.path, &bytes, &mut self.problems)
            {
                reading.step(units, &mut self.boundaries, usize::MAX, &mut self.problems);
            }
        }
    }

    fn documents(&mut self, folder: &Path) {
        for part in self.publication.documents.clone() {
            if let Some(bytes) = self.bytes(folder, &part.path) {
                let (publication, documents) = (&self.publication, &mut self.documents);
                let problems = &mut self.problems;
                documents::read(publication, documents, part.table, &part.path, &bytes, problems);
            } else {
                self.documents.lost.push(Lost::file(part.table, &part.path));
            }
        }
        self.problems.extend(documents::dangling(&self.documents));
        for source in self.publication.sources.clone() {
            let Some(document) = source.document.filter(|document| !document.text.is_empty())
            else {
                continue;
            };
            if let Some(bytes) = self.bytes(folder, &document.text) {
                match String::from_utf8(bytes) {
                    Ok(text) => self.texts.push((source.id, text)),
                    Err(_) => self.problems.push(whole(&document.text, Fault::NotUtf8(None))),
                }
            }
        }
    }

    fn scores(&mut self, folder: &Path) {
        let mut editions = Vec::new();
        for part in self.publication.parts.clone() {
            let Some(bytes) = self.bytes(folder, &part.path) else { continue };
            let Some(index) = self.publication.index(&part.index) else { continue };
            let mut scores = Scores::new(&self.publication, index, &part);
            scores.push(&bytes);
            let (found, problems) = scores.finish();
            self.problems.extend(problems);
            editions.extend(found.into_iter().map(Arc::new));
        }
        self.editions = joined(&self.publication, editions, &mut self.problems);
        for edition in &self.editions {
            let Some(index) = self.publication.index(&edition.index) else { continue };
            let derived = derive(&self.publication, index, Edition::clone(edition));
            self.ranked += ranking(index.best, &derived, None).of();
        }
    }

    /// Earlier editions: links find them by the hash in their names.
    fn past(&mut self, folder: &Path) {
        for part in self.publication.past.clone() {
            let Some(bytes) = self.bytes(folder, &part.path) else { continue };
            let Some(index) = self.publication.index(&part.index) else {
                let fault = Fault::Unknown { found: part.index.to_string(), table: "indices" };
                self.problems.push(Problem::new(descriptor::FILE, None, Some("index"), fault));
                continue;
            };
            let mut scores = Scores::new(&self.publication, index, &part);
            scores.push(&bytes);
            let (editions, problems) = scores.finish();
            self.problems.extend(problems);
            let named = |edition: &Edition| {
                let period = edition.period.to_string().replace('/', "-");
                format!("{period}-{}.csv", fingerprint(&self.publication, edition))
            };
            let names: Vec<String> = editions.iter().map(named).collect();
            let own = part.path.rsplit('/').next().unwrap_or(&part.path);
            if let Some(first) = names.first().filter(|_| names.iter().all(|name| name != own)) {
                self.problems.push(whole(&part.path, Fault::EditionName(first.clone())));
            }
        }
    }

    fn bytes(&mut self, folder: &Path, file: &str) -> Option<Vec<u8>> {
        match fs::read(folder.join(file)) {
            Ok(bytes) => {
                self.files += 1;
                Some(bytes)
            }
            Err(_) => {
                self.problems.push(whole(file, Fault::NotFound(NO_HOST)));
                None
            }
        }
    }
}

fn whole(file: &str, fault: Fault) -> Problem {
    Problem::new(file, None, None, fault)
}
