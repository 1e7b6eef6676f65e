//! The package is opened: its descriptor, the tables a ranking needs, and after the first page how names are spelled.

use std::sync::Arc;

use leptos::prelude::*;

use super::beside::{BESIDE, Beside, Wait};
use super::fetch::Arriving;
use super::scores::read_part;
use super::{Library, own, whole};
use crate::model::lost::Lost;
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::read::cells;
use crate::read::descriptor::{self, Descriptor, unmatched};
use crate::read::problem::{Fault, Problem};
use crate::read::spellings;
use crate::read::tables::{self, Adding};
use crate::state::selection::Package;
use crate::ui::pace::ready::after_ready;
use crate::ui::pace::waits::Turn;

/// Rows of a table read before the browser may get a turn.
const ROWS_AT_ONCE: usize = 500;

impl Library {
    /// Reads the package, and tells the reader what of it could not be read.
    pub(super) async fn load_publication(self) {
        let begun = self.begun.get_value();
        if self.package == Package::Own {
            let found = match own::found().await {
                Ok(found) => found.await,
                Err(_) => None,
            };
            self.own.set(Some(found.as_ref().map(|found| found.name.clone())));
            // The address may have come from another browser.
            let Some(found) = found else { return };
            self.addresses.set_value(found.addresses);
        }
        let mut problems = Vec::new();
        let described = self.ask(descriptor::FILE);
        let read = match self.bytes(described).await {
            Ok(bytes) => descriptor::read(&bytes, &mut problems),
            Err(fault) => {
                problems.push(whole(descriptor::FILE, fault));
                None
            }
        };
        let Some(read) = read else { return self.report(problems) };
        self.everything.register.set_value(read.files(tables::REGISTER));
        // The tables are asked for together and read in order: a later one refers to an earlier one.
        let mut publication = Publication {
            parts: read.parts.clone(),
            documents: read.documents.clone(),
            past: read.past.clone(),
            boundaries: read.boundaries.clone(),
            ..Publication::default()
        };
        let mut turn = Turn::begin();
        let mut asked = self.ask_for_tables(&read, &mut publication.lost, &mut problems);
        let is_beside = |(table, ..): &(&str, String, Arriving)| BESIDE.contains(table);
        let beside = asked.split_off(asked.iter().position(is_beside).unwrap_or(asked.len()));
        let mut beside = Beside::of(self, beside);
        for (table, file, arriving) in asked {
            let mut arrived = cells::Arriving::named(&file);
            let mut take = |step: &[u8]| {
                arrived.push(step);
                self.count(step);
            };
            match arriving.read(&mut take).await {
                Ok(()) => {
                    let lost = &mut publication.lost;
                    let Some(mut adding) = Adding::begin(table, arrived, lost, &mut problems)
                    else {
                        continue;
                    };
                    while !adding.step(&mut publication, ROWS_AT_ONCE, &mut problems) {
                        turn.hand_over().await;
                    }
                }
                Err(fault) => {
                    publication.lost.push(Lost::file(table, &file));
                    problems.push(whole(&file, fault));
                }
            }
        }
        // Which periods there are may stand in tables that name their sources: then these are waited for.
        let is_unnamed = publication.parts.iter().any(|part| part.period.is_none());
        let wait = if is_unnamed { Wait::ToTheEnd } else { Wait::AWhile };
        let is_late = !beside.add(wait, &mut publication, &mut problems).await;
        problems.extend(unmatched(&publication));
        self.lost.set(publication.lost.clone());
        if self.begun.get_value() != begun {
            return;
        }
        let usable = !publication.units.is_empty() && !publication.indices.is_empty();
        if usable {
            let publication = self.load_unnamed(publication, &mut problems).await;
            self.publication.set(Some(publication.clone()));
            self.report(problems);
            if is_late {
                self.add_late(beside, &publication).await;
            }
            self.load_spellings(&read, publication).await;
        } else {
            self.report(problems);
        }
    }

    /// Adds to a package that is shown already what came late.
    async fn add_late(self, mut beside: Beside, publication: &Publication) {
        let (mut whole, mut problems) = (publication.clone(), Vec::new());
        whole.lost.retain(|lost| !beside.holds(lost));
        beside.add(Wait::ToTheEnd, &mut whole, &mut problems).await;
        // Tables that name a source were refused without it: they are asked for again.
        let mut again: Vec<String> = Vec::new();
        self.problems.update(|known| {
            let lacks = |problem: &Problem| {
                matches!(problem.fault, Fault::Unknown { table: "sources", .. })
            };
            again.extend(known.iter().filter(|one| lacks(one)).map(|one| one.file.clone()));
            known.retain(|problem| !again.contains(&problem.file));
        });
        self.asked.update(|asked| asked.retain(|file| !again.contains(file)));
        self.lost.set(whole.lost.clone());
        self.publication.set(Some(Arc::new(whole)));
        self.report(problems);
    }

    /// Reads how documents spell the names of units, once the first page has been painted: no ranking needs them.
    async fn load_spellings(self, read: &Descriptor, publication: Arc<Publication>) {
        after_ready().await;
        let (mut spellings, mut problems) = (Spellings::default(), Vec::new());
        let files = read.files(spellings::TABLE);
        let asked: Vec<Arriving> = files.iter().map(|file| self.ask(file)).collect();
        for (file, arriving) in files.iter().zip(asked) {
            match self.bytes(arriving).await {
                Ok(bytes) => {
                    spellings::read(&publication, &mut spellings, file, &bytes, &mut problems);
                }
                Err(fault) => problems.push(whole(file, fault)),
            }
        }
        let spellings = Arc::new(spellings);
        self.names.forget();
        self.spellings.set(spellings);
        self.report(problems);
    }

    /// Reads the files of scores that are not named after a period: which periods there are stands only in them. One
    /// that cannot be read is left out of the publication.
    async fn load_unnamed(
        self,
        publication: Publication,
        problems: &mut Vec<Problem>,
    ) -> Arc<Publication> {
        let mut publication = Arc::new(publication);
        let (mut found, mut all) = (Vec::new(), Vec::new());
        for part in publication.parts.iter().filter(|part| part.period.is_none()) {
            let mut periods = Vec::new();
            match read_part(publication.clone(), part.clone(), self.ask(&part.path), move |step| {
                self.count(step)
            })
            .await
            {
                Ok((editions, more)) => {
                    periods.extend(editions.iter().map(|edition| edition.period));
                    problems.extend(more);
                    if !periods.is_empty() {
                        self.asked.update(|asked| asked.push(part.path.clone()));
                    }
                    all.extend(editions);
                }
                Err(fault) => problems.push(whole(&part.path, fault)),
            }
            found.push((part.clone(), periods));
        }
        self.add(&publication, all, None);
        // Nobody else holds it: those who read have ended.
        if let Some(publication) = Arc::get_mut(&mut publication) {
            found.iter().for_each(|(part, periods)| publication.found_in(part, periods));
        }
        publication
    }

    /// Asks for every file of every table at once; says which needed table has no file.
    fn ask_for_tables(
        self,
        read: &Descriptor,
        lost: &mut Vec<Lost>,
        problems: &mut Vec<Problem>,
    ) -> Vec<(&'static str, String, Arriving)> {
        let mut asked = Vec::new();
        for (table, needed) in tables::TABLES {
            let files = read.files(table);
            if needed && files.is_empty() {
                lost.push(Lost::file(table, descriptor::FILE));
                if !read.names(table) {
                    problems.push(whole(descriptor::FILE, Fault::NoTable(table)));
                }
            }
            for file in files {
                let arriving = self.ask(&file);
                asked.push((table, file, arriving));
            }
        }
        asked
    }
}
