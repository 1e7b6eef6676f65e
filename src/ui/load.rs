//! What has been loaded: the publication, the editions a view needed so far, and what could not be read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{fetch, site};
use crate::analysis::derive::derive;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::publication::{Publication, ScorePart};
use crate::read::descriptor;
use crate::read::problem::{Fault, Problem};
use crate::read::scores::Scores;
use crate::read::tables;

/// The editions by index and period.
pub type Editions = BTreeMap<(IndexId, Period), Arc<Edition>>;

/// Everything loaded, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Library {
    /// The publication; `None` until its tables have arrived.
    pub publication: RwSignal<Option<Arc<Publication>>>,
    /// The editions that have arrived.
    pub editions: RwSignal<Editions>,
    /// What could not be read, by file.
    pub problems: RwSignal<BTreeMap<String, Vec<Problem>>>,
    /// Files under way.
    pub waiting: RwSignal<BTreeSet<String>>,
    /// Bytes received so far.
    pub received: RwSignal<u64>,
    asked: RwSignal<BTreeSet<String>>,
}

impl Library {
    /// Starts with nothing, and asks for the publication.
    pub fn open() -> Self {
        let library = Self {
            publication: RwSignal::new(None),
            editions: RwSignal::new(BTreeMap::new()),
            problems: RwSignal::new(BTreeMap::new()),
            waiting: RwSignal::new(BTreeSet::new()),
            received: RwSignal::new(0),
            asked: RwSignal::new(BTreeSet::new()),
        };
        spawn_local(library.load_publication());
        library
    }

    /// Asks again for everything that did not arrive.
    pub fn retry(self) {
        if self.publication.with_untracked(Option::is_none) {
            self.problems.set(BTreeMap::new());
            spawn_local(self.load_publication());
            return;
        }
        let mut again: Vec<String> = Vec::new();
        self.problems.update(|problems| {
            problems.retain(|file, found| {
                let passing = found.iter().any(|problem| problem.fault.may_pass());
                if passing {
                    again.push(file.clone());
                }
                !passing
            });
        });
        let lost_table = |file: &String| !self.asked.with_untracked(|asked| asked.contains(file));
        if again.iter().any(lost_table) {
            spawn_local(self.load_publication());
        }
        self.asked.update(|asked| asked.retain(|file| !again.contains(file)));
    }

    /// Asks for the files of an index in these periods, unless they are here or under way.
    pub fn need(self, index: &IndexId, periods: &[Period]) {
        let Some(publication) = self.publication.get() else { return };
        let asked = self.asked.get();
        for part in periods.iter().flat_map(|period| publication.parts_of(index, *period)) {
            if !asked.contains(&part.path)
                && !self.asked.with_untracked(|asked| asked.contains(&part.path))
            {
                self.asked.update(|asked| {
                    asked.insert(part.path.clone());
                });
                self.waiting.update(|waiting| {
                    waiting.insert(part.path.clone());
                });
                spawn_local(self.load_part(publication.clone(), part.clone()));
            }
        }
    }

    /// Whether every file of these periods has arrived or failed.
    pub fn settled(self, index: &IndexId, periods: &[Period]) -> bool {
        let Some(publication) = self.publication.get() else { return false };
        let asked = self.asked.get();
        self.waiting.with(|waiting| {
            periods
                .iter()
                .flat_map(|period| publication.parts_of(index, *period))
                .all(|part| asked.contains(&part.path) && !waiting.contains(&part.path))
        })
    }

    /// The bytes of a file, counted as they arrive.
    pub async fn bytes(self, file: &str) -> Result<Vec<u8>, Problem> {
        let mut bytes = Vec::new();
        let outcome = fetch::stream(&site::data_file(file), |step| {
            bytes.extend_from_slice(step);
            self.received.update(|received| *received += step.len() as u64);
        })
        .await;
        let whole = |fault| Problem { file: file.to_owned(), line: None, column: None, fault };
        outcome.map(|()| bytes).map_err(whole)
    }

    /// Tells the reader what could not be read.
    pub fn report(self, found: Vec<Problem>) {
        if found.is_empty() {
            return;
        }
        self.problems.update(|problems| {
            for problem in found {
                problems.entry(problem.file.clone()).or_default().push(problem);
            }
        });
    }

    async fn load_publication(self) {
        let mut problems = Vec::new();
        let read = match self.bytes(descriptor::FILE).await {
            Ok(bytes) => descriptor::read(&bytes, &mut problems),
            Err(problem) => {
                problems.push(problem);
                None
            }
        };
        let Some(read) = read else { return self.report(problems) };
        // The tables are asked for together and read in order: a later one refers to an earlier one.
        let files: Vec<(&str, String)> = tables::TABLES
            .iter()
            .flat_map(|(table, _)| read.files(table).into_iter().map(move |file| (*table, file)))
            .collect();
        let arriving: Vec<_> = files.iter().map(|(_, file)| self.bytes(file)).collect();
        let arrived = futures::future::join_all(arriving).await;
        let mut publication = Publication {
            parts: read.parts.clone(),
            documents: read.documents.clone(),
            ..Publication::default()
        };
        for ((table, file), bytes) in files.iter().zip(arrived) {
            match bytes {
                Ok(bytes) => tables::read(&mut publication, table, file, &bytes, &mut problems),
                Err(problem) => problems.push(problem),
            }
        }
        for (table, needed) in tables::TABLES {
            if needed && read.files(table).is_empty() {
                let fault = Fault::NoTable(table);
                problems.push(Problem {
                    file: descriptor::FILE.to_owned(),
                    line: None,
                    column: None,
                    fault,
                });
            }
        }
        let usable = !publication.units.is_empty() && !publication.indices.is_empty();
        self.report(problems);
        if usable {
            self.publication.set(Some(Arc::new(publication)));
        }
    }

    async fn load_part(self, publication: Arc<Publication>, part: ScorePart) {
        if let Some(index) = publication.index(&part.index) {
            let mut scores = Scores::new(&publication, index, &part);
            let outcome = fetch::stream(&site::data_file(&part.path), |step| {
                scores.push(step);
                self.received.update(|received| *received += step.len() as u64);
            })
            .await;
            let (editions, mut problems) = scores.finish();
            match outcome {
                Ok(()) => {
                    let derived: Vec<Edition> = editions
                        .into_iter()
                        .map(|edition| derive(&publication, index, edition))
                        .collect();
                    self.editions.update(|all| {
                        for edition in derived {
                            all.insert((edition.index.clone(), edition.period), Arc::new(edition));
                        }
                    });
                }
                // Half a table would rank only half the units: it is not shown at all.
                Err(fault) => {
                    problems =
                        vec![Problem { file: part.path.clone(), line: None, column: None, fault }];
                }
            }
            self.report(problems);
        }
        self.waiting.update(|waiting| {
            waiting.remove(&part.path);
        });
    }
}

/// The library, from anywhere in the application.
pub fn use_library() -> Library {
    expect_context()
}
