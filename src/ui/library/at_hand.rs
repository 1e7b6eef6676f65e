//! What of the library is at hand: editions by index, period and level, and the names of their units.

use std::sync::Arc;

use leptos::prelude::*;

use super::Library;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

impl Library {
    /// An edition that is here, of the units of a level (`None`: of the level that most of its rows have).
    pub fn edition(
        self,
        index: &IndexId,
        period: Period,
        level: Option<&Level>,
    ) -> Option<Arc<Edition>> {
        let mut found = self.of_all_levels(index, period);
        let is_wanted = |edition: &Arc<Edition>| {
            self.publication
                .with(|all| all.as_ref().is_some_and(|all| edition.level(&all.units) == level))
        };
        found.retain(|edition| level.is_none() || is_wanted(edition));
        // Of equal ones the first, as it was read.
        found.into_iter().rev().max_by_key(|edition| edition.units.len())
    }

    /// The name of a unit, with what tells it from others of the same name in the tables of an index.
    pub fn name(
        self,
        publication: &Arc<Publication>,
        index: &IndexId,
        unit: UnitIdx,
        language: Language,
    ) -> String {
        self.editions.with_untracked(|editions| {
            self.namesakes.name(editions, publication, index, unit, language)
        })
    }

    /// The editions of a period that are here, one a level.
    pub fn of_all_levels(self, index: &IndexId, period: Period) -> Vec<Arc<Edition>> {
        let wanted = |edition: &&Arc<Edition>| edition.index == *index && edition.period == period;
        self.editions.with(|editions| editions.iter().filter(wanted).cloned().collect())
    }
}
