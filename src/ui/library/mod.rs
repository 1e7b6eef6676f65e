//! What has been loaded: the publication, the editions a view needed so far, and what could not be read.

mod at_hand;
mod beside;
pub mod borders;
pub mod documents;
pub mod everything;
pub mod fetch;
pub mod folded_names;
mod gathering;
pub mod joined;
mod long_scores;
pub mod name_order;
pub mod namesakes;
mod opening;
pub mod own;
pub mod past;
pub mod rankings;
mod scores;
pub mod seen;

use std::sync::Arc;

use gloo_events::EventListener;
use leptos::prelude::*;

use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::lost::Lost;
use crate::model::period::Period;
use crate::model::publication::{Publication, ScorePart};
use crate::model::spellings::Spellings;
use crate::read::joined::joined;
use crate::read::problem::{Fault, Problem};
use crate::state::selection::Package;
use crate::ui::address::site;
use crate::ui::host::{IN_BROWSER, begin};
use crate::ui::pace::waits::next_turn;
use borders::Borders;
use everything::Gathered;
use fetch::Arriving;
use folded_names::FoldedNames;
use joined::Joined;
use namesakes::Namesakes;
use rankings::Rankings;
use scores::read_part;

/// Everything loaded, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Library {
    /// The publication; `None` until its tables have arrived.
    pub publication: RwSignal<Option<Arc<Publication>>>,
    /// The editions that have arrived.
    pub editions: RwSignal<Vec<Arc<Edition>>>,
    /// What could not be read, file by file.
    pub problems: RwSignal<Vec<Problem>>,
    /// What of the tables could not be read, to which others refer.
    pub lost: RwSignal<Vec<Lost>>,
    /// Files under way.
    pub waiting: RwSignal<Vec<String>>,
    /// Bytes received so far.
    pub received: RwSignal<u64>,
    asked: RwSignal<Vec<String>>,
    /// What was read of each file: a table may be split over several.
    parts: StoredValue<Vec<Arc<Edition>>>,
    /// How documents spell the names of units: none until the first page has been painted.
    pub spellings: RwSignal<Arc<Spellings>>,
    /// The names a search compares with.
    pub names: FoldedNames,
    /// Everything that can be found, once somebody searches.
    pub everything: Gathered,
    namesakes: Namesakes,
    /// The rankings made so far.
    pub rankings: Rankings,
    /// The borders that maps have asked for.
    pub borders: Borders,
    /// The tables made of those of former units.
    pub joined: Joined,
    /// Whose tables these are.
    pub package: Package,
    /// What the reader's own table is called: `None` until it has been looked for, `Some(None)` where there is none.
    pub own: RwSignal<Option<Option<String>>>,
    /// Where the files of the reader's own package can be fetched.
    addresses: StoredValue<Vec<(String, String)>>,
    /// How many times it was begun anew: what was asked for before is not added to what came since.
    begun: StoredValue<u32>,
}

/// A problem of a whole file.
pub fn whole(file: &str, fault: Fault) -> Problem {
    Problem::new(file, None, None, fault)
}

impl Library {
    /// Starts with nothing, and asks for the publication.
    pub fn open(package: Package) -> Self {
        let library = Self {
            publication: RwSignal::new(None),
            editions: RwSignal::new(Vec::new()),
            problems: RwSignal::new(Vec::new()),
            lost: RwSignal::new(Vec::new()),
            waiting: RwSignal::new(Vec::new()),
            received: RwSignal::new(0),
            asked: RwSignal::new(Vec::new()),
            parts: StoredValue::new(Vec::new()),
            spellings: RwSignal::new(Arc::default()),
            names: FoldedNames::none(),
            everything: Gathered::none(),
            namesakes: Namesakes::none(),
            rankings: Rankings::none(),
            borders: Borders::none(),
            joined: Joined::none(),
            package,
            own: RwSignal::new(None),
            addresses: StoredValue::new(Vec::new()),
            begun: StoredValue::new(0),
        };
        begin(library.load_publication());
        // What was lost with the connection is asked for again when it is back.
        if IN_BROWSER {
            EventListener::new(&window(), "online", move |_| library.retry()).forget();
        }
        library
    }

    /// Begins anew, with what the package has become.
    pub fn reopen(self) {
        self.begun.update_value(|begun| *begun += 1);
        self.publication.set(None);
        self.editions.set(Vec::new());
        self.problems.set(Vec::new());
        self.lost.set(Vec::new());
        self.asked.set(Vec::new());
        self.waiting.set(Vec::new());
        self.own.set(None);
        self.borders.forget();
        begin(self.load_publication());
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
                begin(self.load_part(publication.clone(), part.clone()));
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

    /// Asks for a file of the package.
    pub fn ask(self, file: &str) -> Arriving {
        Arriving::ask(self.package, file)
    }

    /// The address of a file of the package.
    pub fn file_address(self, file: &str) -> String {
        match self.package {
            Package::Published => site::data_file(file),
            Package::Own => self.addresses.with_value(|addresses| {
                let found = addresses.iter().find(|(name, _)| name == file);
                found.map_or_else(String::new, |(_, address)| address.clone())
            }),
        }
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

    async fn load_part(self, publication: Arc<Publication>, part: ScorePart) {
        let begun = self.begun.get_value();
        let arriving = self.ask(&part.path);
        let counted = move |step: &[u8]| self.count(step);
        let read = read_part(publication.clone(), part.clone(), arriving, counted).await;
        if self.begun.get_value() != begun {
            return;
        }
        match read {
            Ok((editions, problems)) => {
                for edition in &editions {
                    // Ranked before anybody sees it, in a task of its own.
                    next_turn().await;
                    if let Some(index) = publication.index(&edition.index) {
                        self.rankings.of(index.best, edition, None);
                    }
                }
                next_turn().await;
                self.report(problems);
                self.add(&publication, editions, Some(&part));
            }
            Err(fault) => {
                self.report(vec![whole(&part.path, fault)]);
                self.add(&publication, Vec::new(), Some(&part));
            }
        }
        self.waiting.update(|waiting| waiting.retain(|path| *path != part.path));
    }

    /// Adds what was read of files to what is here. A table that is split over several files is shown once all of them
    /// have come or failed: `part` is the one that did last.
    fn add(self, publication: &Publication, editions: Vec<Arc<Edition>>, part: Option<&ScorePart>) {
        let mut tables: Vec<(IndexId, Period)> =
            part.and_then(|part| Some((part.index.clone(), part.period?))).into_iter().collect();
        tables.extend(editions.iter().map(|edition| (edition.index.clone(), edition.period)));
        self.parts.update_value(|all| {
            all.retain(|old| {
                editions.iter().all(|new| {
                    (&old.file, &old.index, old.period) != (&new.file, &new.index, new.period)
                })
            });
            all.extend(editions);
        });
        tables.retain(|(index, period)| {
            let parts = publication.parts_of(index, *period);
            let others =
                parts.iter().filter(|other| part.is_none_or(|part| part.path != other.path));
            let mut paths = others.map(|other| &other.path);
            self.waiting.with_untracked(|waiting| !paths.any(|path| waiting.contains(path)))
        });
        let is_of = |one: &Edition| {
            tables.iter().any(|(index, period)| one.index == *index && one.period == *period)
        };
        let of_tables = self
            .parts
            .with_value(|all| all.iter().filter(|one| is_of(one)).cloned().collect::<Vec<_>>());
        let mut problems = Vec::new();
        let whole = joined(publication, of_tables, &mut problems);
        self.editions.update(|all| {
            all.retain(|old| !is_of(old));
            all.extend(whole);
        });
        // A file that is read again says what it said before.
        self.problems.with_untracked(|known| problems.retain(|one| !known.contains(one)));
        self.report(problems);
    }
}

/// The library, from anywhere in the application.
pub fn use_library() -> Library {
    expect_context()
}
