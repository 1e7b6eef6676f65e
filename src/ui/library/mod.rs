//! What has been loaded: the publication, the editions a view needed so far, and what could not be read.

pub mod documents;
pub mod fetch;
pub mod folded_names;
mod long_scores;
pub mod name_order;
pub mod rankings;
mod scores;
pub mod seen;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::publication::{Publication, ScorePart};
use crate::model::spellings::Spellings;
use crate::read::cells;
use crate::read::descriptor::{self, Descriptor};
use crate::read::problem::{Fault, Problem};
use crate::read::spellings;
use crate::read::tables::{self, Adding};
use crate::ui::address::site;
use crate::ui::pace::ready::after_ready;
use crate::ui::pace::waits::{Turn, next_turn};
use fetch::Arriving;
use folded_names::FoldedNames;
use rankings::Rankings;
use scores::read_part;

/// Rows of a table read before it may get one.
const ROWS_AT_ONCE: usize = 500;

/// Everything loaded, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Library {
    /// The publication; `None` until its tables have arrived.
    pub publication: RwSignal<Option<Arc<Publication>>>,
    /// The editions that have arrived.
    pub editions: RwSignal<Vec<Arc<Edition>>>,
    /// What could not be read, file by file.
    pub problems: RwSignal<Vec<Problem>>,
    /// Files under way.
    pub waiting: RwSignal<Vec<String>>,
    /// Bytes received so far.
    pub received: RwSignal<u64>,
    asked: RwSignal<Vec<String>>,
    /// How documents spell the names of units: none until the first page has been painted.
    pub spellings: RwSignal<Arc<Spellings>>,
    /// The names a search compares with.
    pub names: FoldedNames,
    /// The rankings made so far.
    pub rankings: Rankings,
}

/// A problem of a whole file.
pub fn whole(file: &str, fault: Fault) -> Problem {
    Problem { file: file.to_owned(), line: None, column: None, fault }
}

impl Library {
    /// Starts with nothing, and asks for the publication.
    pub fn open() -> Self {
        let library = Self {
            publication: RwSignal::new(None),
            editions: RwSignal::new(Vec::new()),
            problems: RwSignal::new(Vec::new()),
            waiting: RwSignal::new(Vec::new()),
            received: RwSignal::new(0),
            asked: RwSignal::new(Vec::new()),
            spellings: RwSignal::new(Arc::default()),
            names: FoldedNames::none(),
            rankings: Rankings::none(),
        };
        spawn_local(library.load_publication());
        library
    }

    /// Asks again for everything that did not arrive. Without one of the tables everything else may have been read
    /// otherwise, so then the page begins anew: its address holds the reader's choices.
    pub fn retry(self) {
        let mut again: Vec<String> = Vec::new();
        self.problems.with_untracked(|problems| {
            let passing = problems.iter().filter(|problem| problem.fault.may_pass());
            again.extend(passing.map(|problem| problem.file.clone()));
        });
        let is_part = |file: &String| self.asked.with_untracked(|asked| asked.contains(file));
        if !again.iter().all(is_part) {
            drop(window().location().reload());
            return;
        }
        self.problems.update(|problems| problems.retain(|known| !again.contains(&known.file)));
        self.asked.update(|asked| asked.retain(|file| !again.contains(file)));
    }

    /// Asks for the files of an index in these periods, unless they are here or under way.
    pub fn need(self, index: &IndexId, periods: &[Period]) {
        let Some(publication) = self.publication.get() else { return };
        self.asked.track();
        for part in periods.iter().flat_map(|period| publication.parts_of(index, *period)) {
            if !self.asked.with_untracked(|asked| asked.contains(&part.path)) {
                self.asked.update(|asked| asked.push(part.path.clone()));
                self.waiting.update(|waiting| waiting.push(part.path.clone()));
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

    /// An edition that is here.
    pub fn edition(self, index: &IndexId, period: Period) -> Option<Arc<Edition>> {
        self.editions.with(|editions| {
            let wanted =
                |edition: &&Arc<Edition>| edition.index == *index && edition.period == period;
            editions.iter().find(wanted).cloned()
        })
    }

    /// All bytes of a file.
    pub async fn bytes(self, arriving: Arriving) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let mut take = |step: &[u8]| {
            bytes.extend_from_slice(step);
            self.count(step);
        };
        arriving.read(&mut take).await?;
        Ok(bytes)
    }

    /// Counts bytes that have arrived.
    pub fn count(self, step: &[u8]) {
        self.received.update(|received| *received += step.len() as u64);
    }

    /// Tells the reader what could not be read. Problems are kept file by file, in the order of the files' names.
    pub fn report(self, found: Vec<Problem>) {
        if found.is_empty() {
            return;
        }
        self.problems.update(|problems| {
            for problem in found {
                let place = problems.iter().take_while(|known| known.file <= problem.file).count();
                problems.insert(place, problem);
            }
        });
    }

    async fn load_publication(self) {
        let mut problems = Vec::new();
        let described = Arriving::ask(&site::data_file(descriptor::FILE));
        let read = match self.bytes(described).await {
            Ok(bytes) => descriptor::read(&bytes, &mut problems),
            Err(fault) => {
                problems.push(whole(descriptor::FILE, fault));
                None
            }
        };
        let Some(read) = read else { return self.report(problems) };
        // The tables are asked for together and read in order: a later one refers to an earlier one.
        let mut publication = Publication {
            parts: read.parts.clone(),
            documents: read.documents.clone(),
            past: read.past.clone(),
            ..Publication::default()
        };
        let mut turn = Turn::begin();
        for (table, file, arriving) in ask_for_tables(&read, &mut problems) {
            let mut arrived = cells::Arriving::named(&file);
            let mut take = |step: &[u8]| {
                arrived.push(step);
                self.count(step);
            };
            match arriving.read(&mut take).await {
                Ok(()) => {
                    let Some(mut adding) = Adding::begin(table, arrived, &mut problems) else {
                        continue;
                    };
                    while !adding.step(&mut publication, ROWS_AT_ONCE, &mut problems) {
                        turn.hand_over().await;
                    }
                }
                Err(fault) => problems.push(whole(&file, fault)),
            }
        }
        let usable = !publication.units.is_empty() && !publication.indices.is_empty();
        if usable {
            let publication = self.load_unnamed(publication, &mut problems).await;
            self.publication.set(Some(publication.clone()));
            self.report(problems);
            self.load_spellings(&read, publication).await;
        } else {
            self.report(problems);
        }
    }

    /// Reads how documents spell the names of units, and folds all names for searching, once the first page has been
    /// painted: no ranking needs them.
    async fn load_spellings(self, read: &Descriptor, publication: Arc<Publication>) {
        after_ready().await;
        let (mut spellings, mut problems) = (Spellings::default(), Vec::new());
        let files = read.files(spellings::TABLE);
        let asked: Vec<Arriving> =
            files.iter().map(|file| Arriving::ask(&site::data_file(file))).collect();
        for (file, arriving) in files.iter().zip(asked) {
            match self.bytes(arriving).await {
                Ok(bytes) => {
                    spellings::read(&publication, &mut spellings, file, &bytes, &mut problems);
                }
                Err(fault) => problems.push(whole(file, fault)),
            }
        }
        let spellings = Arc::new(spellings);
        self.spellings.set(spellings.clone());
        self.names.fold_in_turns(publication, spellings);
        self.report(problems);
    }

    async fn load_part(self, publication: Arc<Publication>, part: ScorePart) {
        match read_part(publication.clone(), part.clone(), move |step| self.count(step)).await {
            Ok((editions, problems)) => {
                for edition in &editions {
                    // Ranked before anybody sees it, in a task of its own.
                    next_turn().await;
                    if let Some(index) = publication.index(&edition.index) {
                        self.rankings.of(index.best, edition, None);
                    }
                }
                next_turn().await;
                self.add(editions, problems);
            }
            Err(fault) => self.report(vec![whole(&part.path, fault)]),
        }
        self.waiting.update(|waiting| waiting.retain(|path| *path != part.path));
    }

    /// Reads the files of scores that are not named after a period: which periods there are stands only in them. One
    /// that cannot be read is left out of the publication.
    async fn load_unnamed(
        self,
        publication: Publication,
        problems: &mut Vec<Problem>,
    ) -> Arc<Publication> {
        let mut publication = Arc::new(publication);
        let mut found = Vec::new();
        for part in publication.parts.iter().filter(|part| part.period.is_none()) {
            let mut periods = Vec::new();
            match read_part(publication.clone(), part.clone(), move |step| self.count(step)).await {
                Ok((editions, more)) => {
                    periods.extend(editions.iter().map(|edition| edition.period));
                    problems.extend(more);
                    if !periods.is_empty() {
                        self.asked.update(|asked| asked.push(part.path.clone()));
                    }
                    self.add(editions, Vec::new());
                }
                Err(fault) => problems.push(whole(&part.path, fault)),
            }
            found.push((part.clone(), periods));
        }
        // Nobody else holds it: those who read have ended.
        if let Some(publication) = Arc::get_mut(&mut publication) {
            found.iter().for_each(|(part, periods)| publication.found_in(part, periods));
        }
        publication
    }

    /// Adds what was read to what is here.
    fn add(self, editions: Vec<Arc<Edition>>, problems: Vec<Problem>) {
        self.editions.update(|all| {
            for edition in editions {
                all.retain(|old| old.index != edition.index || old.period != edition.period);
                all.push(edition);
            }
        });
        self.report(problems);
    }
}

/// Asks for every file of every table at once; says which needed table has no file.
fn ask_for_tables(
    read: &Descriptor,
    problems: &mut Vec<Problem>,
) -> Vec<(&'static str, String, Arriving)> {
    let mut asked = Vec::new();
    for (table, needed) in tables::TABLES {
        let files = read.files(table);
        if needed && files.is_empty() {
            problems.push(whole(descriptor::FILE, Fault::NoTable(table)));
        }
        for file in files {
            let arriving = Arriving::ask(&site::data_file(&file));
            asked.push((table, file, arriving));
        }
    }
    asked
}

/// The library, from anywhere in the application.
pub fn use_library() -> Library {
    expect_context()
}
