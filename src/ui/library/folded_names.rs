//! The names of all units, taken apart for searching before anybody searches.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::search::names::Names;
use crate::analysis::search::query::Query;
use crate::analysis::search::{Hit, hits};
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::ui::pace::queue::in_steps;

/// Names taken apart before the browser gets a turn.
const AT_ONCE: usize = 500;

/// A text and what it has found: several parts of a page ask for the same.
type Found = (String, Arc<Vec<Hit>>);

/// The names taken apart so far.
#[derive(Clone, Copy)]
pub struct FoldedNames {
    names: StoredValue<Names>,
    found: StoredValue<Option<Found>>,
}

impl FoldedNames {
    /// None yet.
    pub fn none() -> Self {
        Self { names: StoredValue::new(Names::default()), found: StoredValue::new(None) }
    }

    /// What fits a text among all units, best first. Names that are not taken apart yet are.
    pub fn find(
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

    /// Takes the names apart anew, with these spellings, before anybody searches: a few at each turn of the browser.
    pub fn fold_in_turns(self, publication: Arc<Publication>, spellings: Arc<Spellings>) {
        self.names.set_value(Names::default());
        self.found.set_value(None);
        in_steps(Box::new(move || {
            let grow = |names: &mut Names| names.grow(&publication.units, &spellings, AT_ONCE);
            self.names.try_update_value(grow) != Some(false)
        }));
    }
}
