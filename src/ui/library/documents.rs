//! The documents that have been fetched: their tables and their texts, each when a view needs it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::ui::host::begin;
use leptos::prelude::*;

use crate::model::documents::Documents;
use crate::model::lost::Lost;
use crate::model::publication::{DocumentPart, Publication};
use crate::model::source::SourceId;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::read::{documents, records};
use crate::ui::library::fetch::Arriving;
use crate::ui::library::{Library, whole};
use crate::ui::pace::waits::next_turn;

/// The documents fetched so far, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// The records of all documents that have arrived.
    pub documents: RwSignal<Arc<Documents>>,
    /// The texts that have arrived.
    pub texts: RwSignal<BTreeMap<String, Arc<str>>>,
    arrived: RwSignal<BTreeSet<SourceId>>,
    asked: StoredValue<BTreeSet<String>>,
    library: Library,
}

impl Shelf {
    /// Starts empty.
    pub fn open(library: Library) -> Self {
        Self {
            documents: RwSignal::new(Arc::default()),
            texts: RwSignal::new(BTreeMap::new()),
            arrived: RwSignal::new(BTreeSet::new()),
            asked: StoredValue::new(BTreeSet::new()),
            library,
        }
    }

    /// Asks for the tables of these documents, unless they are here or under way.
    pub fn need(self, publication: &Arc<Publication>, sources: &[SourceId]) {
        for source in sources {
            if self.is_new(&source.0) {
                begin(self.load(publication.clone(), source.clone()));
            }
        }
    }

    /// Whether all of these documents have arrived, as far as they can be read.
    pub fn has(self, sources: &[SourceId]) -> bool {
        self.arrived.with(|arrived| sources.iter().all(|source| arrived.contains(source)))
    }

    /// Asks for the text of a document, by its file.
    pub fn need_text(self, file: &str) {
        if self.is_new(file) {
            let file = file.to_owned();
            begin(async move {
                match self.library.bytes(self.library.ask(&file)).await {
                    Ok(bytes) => {
                        let text: Arc<str> = records::text(&bytes).into();
                        self.texts.update(|texts| drop(texts.insert(file, text)));
                    }
                    Err(fault) => {
                        self.library.report(vec![whole(&file, fault)]);
                        // The next reader who asks for it tries again.
                        self.asked.update_value(|asked| asked.retain(|known| *known != file));
                    }
                }
            });
        }
    }

    fn is_new(self, key: &str) -> bool {
        self.asked.try_update_value(|asked| asked.insert(key.to_owned())).unwrap_or(false)
    }

    async fn load(self, publication: Arc<Publication>, source: SourceId) {
        // The tables are asked for together and read in order: a later one refers to an earlier one.
        let of = |table: &'static str| {
            let own = publication.documents.iter().filter(|part| part.source == source);
            own.filter(move |part| part.table == table)
        };
        let parts: Vec<DocumentPart> =
            documents::TABLES.into_iter().flat_map(of).cloned().collect();
        let asked = parts.iter().map(|part| self.library.ask(&part.path));
        let asked: Vec<Arriving> = asked.collect();
        let (mut read, mut problems) = (Documents::default(), Vec::new());
        for (part, arriving) in parts.iter().zip(asked) {
            match self.library.bytes(arriving).await {
                Ok(bytes) => {
                    next_turn().await;
                    documents::read(
                        &publication,
                        &mut read,
                        part.table,
                        &part.path,
                        &bytes,
                        &mut problems,
                    );
                }
                Err(fault) => {
                    read.lost.push(Lost::file(part.table, &part.path));
                    problems.push(whole(&part.path, fault));
                }
            }
        }
        problems.extend(documents::dangling(&read));
        if !read.lost.is_empty() {
            self.library.lost.update(|lost| lost.extend(read.lost.iter().cloned()));
        }
        self.library.report(problems);
        self.documents.update(|all| Arc::make_mut(all).absorb(read));
        self.arrived.update(|arrived| arrived.extend([source]));
    }
}

/// The documents that speak of a unit: its own, and those of the units it belongs to.
pub fn sources_of(publication: &Publication, unit: UnitIdx) -> Vec<SourceId> {
    let above = publication.units.above(unit);
    let line: Vec<&UnitCode> =
        above.iter().chain([&unit]).map(|unit| &publication.units.get(*unit).code).collect();
    let speaks = |of: &Option<UnitCode>| of.as_ref().is_some_and(|code| line.contains(&code));
    publication
        .sources
        .iter()
        .filter(|source| source.document.as_ref().is_some_and(|document| speaks(&document.unit)))
        .map(|source| source.id.clone())
        .collect()
}

/// Every document of the package.
pub fn all_sources(publication: &Publication) -> Vec<SourceId> {
    let documents = publication.sources.iter().filter(|source| source.document.is_some());
    documents.map(|source| source.id.clone()).collect()
}

/// The shelf, from anywhere in the application.
pub fn use_shelf() -> Shelf {
    expect_context()
}
