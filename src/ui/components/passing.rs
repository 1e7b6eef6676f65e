//! Which units of a table pass the filter of the address?

use leptos::prelude::*;

use crate::analysis::listing::{Filter, Wanted};
use crate::model::unit::UnitIdx;
use crate::state::selection::Selection;
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;

/// What the address asks the units to have.
fn wanted(selection: &Selection) -> Wanted {
    Wanted {
        level: selection.level.clone(),
        parent: selection.parent.clone(),
        query: selection.query.clone(),
    }
}

/// Reads with the filter of the address, for the units of the table. One that looks for a text has the names folded
/// for it.
pub fn with_filter<T>(
    standing: &Standing,
    selection: &Selection,
    read: impl FnOnce(&Filter<'_>) -> T,
) -> T {
    let (publication, library) = (&standing.view.publication, use_library());
    let (names, wanted) = (library.names, wanted(selection));
    // Only a search looks at how documents spell names: nothing else is shown anew when they arrive.
    if wanted.is_search() {
        library.spellings.track();
    }
    library.spellings.with_untracked(|spellings| {
        let search = wanted.is_search();
        let found = search.then(|| names.find(publication, spellings, &wanted.query)).flatten();
        let found = found.as_ref().map(|found| found.as_slice());
        read(&Filter::new(publication, found, &wanted, &standing.edition.units))
    })
}

/// The first units of the table that pass, ranked or not, at most so many.
pub fn passing(standing: &Standing, selection: &Selection, most: usize) -> Vec<UnitIdx> {
    let listed = standing.edition.units.iter().copied();
    with_filter(standing, selection, |filter| {
        listed.filter(|unit| filter.passes(*unit)).take(most).collect()
    })
}
