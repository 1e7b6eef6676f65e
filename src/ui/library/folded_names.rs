//! The names of all units, taken apart for searching, and what fits a text among them. The code for it comes when
//! somebody is about to search.

use std::sync::Arc;

use crate::ui::host::begin;
use leptos::prelude::*;

use crate::analysis::search::names::Names;
use crate::analysis::search::query::Query;
use crate::analysis::search::{Hit, hits};
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::ui::pace::part::{Missing, part};
use crate::ui::pace::queue::in_steps;

/// Names taken apart before the browser gets a turn.
const AT_ONCE: usize = 500;

/// A text and what it has found: several parts of a page ask for the same.
type Found = (String, Arc<Vec<Hit>>);

/// What searches.
type Find = fn(FoldedNames, &Publication, &Spellings, &str) -> Arc<Vec<Hit>>;

part! { search:
    /// Takes the names apart before anybody searches, a few at each turn of the browser. Gives back what searches.
    fn matcher(names: FoldedNames, publication: Arc<Publication>, spellings: Arc<Spellings>) -> Find {
        names.grow_in_turns(publication, spellings);
        FoldedNames::find_here
    }
}

/// The names taken apart so far.
#[derive(Clone, Copy)]
pub struct FoldedNames {
    names: StoredValue<Names>,
    found: StoredValue<Option<Found>>,
    find: RwSignal<Option<Result<Find, Missing>>>,
    is_asked: StoredValue<bool>,
    /// How many times they were forgotten: what was begun before is not gone on with.
    forgotten: StoredValue<u32>,
}

impl FoldedNames {
    /// None yet.
    pub fn none() -> Self {
        Self {
            names: StoredValue::new(Names::default()),
            found: StoredValue::new(None),
            find: RwSignal::new(None),
            is_asked: StoredValue::new(false),
            forgotten: StoredValue::new(0),
        }
    }

    /// Whether a text can be looked for; also when that will never be, since its code did not arrive.
    pub fn is_settled(self) -> bool {
        self.find.with(Option::is_some)
    }

    /// Asks for what searches.
    pub fn prepare(self, publication: &Arc<Publication>, spellings: &Arc<Spellings>) {
        if !self.is_asked.get_value() {
            self.is_asked.set_value(true);
            let coming = matcher(self, publication.clone(), spellings.clone());
            begin(async move { self.find.set(Some(coming.await)) });
        }
    }

    /// What fits a text among all units, best first; `None` as long as that cannot be told.
    pub fn find(
        self,
        publication: &Arc<Publication>,
        spellings: &Arc<Spellings>,
        text: &str,
    ) -> Option<Arc<Vec<Hit>>> {
        self.prepare(publication, spellings);
        let find = self.find.get()?.ok()?;
        Some(find(self, publication, spellings, text))
    }

    /// Forgets the names: they are spelled in other ways than was known, or others.
    pub fn forget(self) {
        self.forgotten.update_value(|times| *times += 1);
        self.names.set_value(Names::default());
        self.found.set_value(None);
    }

    fn grow_in_turns(self, publication: Arc<Publication>, spellings: Arc<Spellings>) {
        let forgotten = self.forgotten.get_value();
        in_steps(Box::new(move || {
            let grow = |names: &mut Names| names.grow(&publication.units, &spellings, AT_ONCE);
            self.forgotten.try_get_value() != Some(forgotten)
                || self.names.try_update_value(grow) != Some(false)
        }));
    }

    fn find_here(
        self,
        publication: &Publication,
        spellings: &Spellings,
        text: &str,
    ) -> Arc<Vec<Hit>> {
        let of_text = |found: &Option<Found>| {
            found.as_ref().filter(|(known, _)| known == text).map(|(_, found)| found.clone())
        };
        if let Some(found) = self.found.with_value(of_text) {
            return found;
        }
        self.names.update_value(|names| {
            names.grow(&publication.units, spellings, usize::MAX);
        });
        let found = Arc::new(self.names.with_value(|names| hits(names, &Query::new(text))));
        self.found.set_value(Some((text.to_owned(), found.clone())));
        found
    }
}
