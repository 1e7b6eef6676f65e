//! The names of all units, folded for searching before anybody searches.

use std::sync::Arc;

use leptos::prelude::*;

use super::load::Library;
use super::turns::in_steps;
use crate::analysis::search::names::Names;
use crate::model::publication::Publication;

/// Names folded before the browser gets a turn.
const FOLDED_AT_ONCE: usize = 500;

impl Library {
    /// Reads the names folded so far, which a search compares with.
    pub fn with_names<T>(self, read: impl FnOnce(&Names) -> T) -> T {
        self.names.with_value(read)
    }

    /// Folds the names that are not folded yet: a search is about to read them.
    pub fn fold_all_names(self, publication: &Publication) {
        self.names.update_value(|names| {
            names.grow(&publication.units, usize::MAX);
        });
    }

    /// Folds the names before anybody searches, a few at each turn of the browser.
    pub(super) fn fold_names(self, publication: Arc<Publication>) {
        in_steps(Box::new(move || {
            let grow = |names: &mut Names| names.grow(&publication.units, FOLDED_AT_ONCE);
            self.names.try_update_value(grow) != Some(false)
        }));
    }
}
