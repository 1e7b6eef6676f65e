//! The names of all units, folded for searching before anybody searches.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::search::names::Names;
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::ui::pace::queue::in_steps;

/// Names folded before the browser gets a turn.
const FOLDED_AT_ONCE: usize = 500;

/// The names folded so far.
#[derive(Clone, Copy)]
pub struct FoldedNames(StoredValue<Names>);

impl FoldedNames {
    /// None yet.
    pub fn none() -> Self {
        Self(StoredValue::new(Names::default()))
    }

    /// Reads the names folded so far, which a search compares with.
    pub fn with<T>(self, read: impl FnOnce(&Names) -> T) -> T {
        self.0.with_value(read)
    }

    /// Folds the names that are not folded yet: a search is about to read them.
    pub fn fold_all(self, publication: &Publication, spellings: &Spellings) {
        self.0.update_value(|names| {
            names.grow(&publication.units, spellings, usize::MAX);
        });
    }

    /// Folds the names anew, with these spellings, before anybody searches: a few at each turn of the browser.
    pub fn fold_in_turns(self, publication: Arc<Publication>, spellings: Arc<Spellings>) {
        self.0.set_value(Names::default());
        in_steps(Box::new(move || {
            let grow =
                |names: &mut Names| names.grow(&publication.units, &spellings, FOLDED_AT_ONCE);
            self.0.try_update_value(grow) != Some(false)
        }));
    }
}
