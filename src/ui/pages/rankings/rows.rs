//! Which units of the ranking the reader sees, and in what order: the choices of the address for `analysis::listing`.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::listing::{By, Direction, Filter, Wanted, listed};
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::model::domain::DomainId;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::state::selection::Selection;
use crate::state::sort::{Column, Order, Sort};
use crate::ui::in_view::Standing;
use crate::ui::library::{name_order, use_library};

/// One node's ranking beside the one in view.
#[derive(Clone, Debug)]
pub struct NodeRanking {
    /// The node.
    pub domain: DomainId,
    /// Its name.
    pub name: String,
    /// Its ranking.
    pub ranking: Arc<Ranking>,
    /// Decimals its scores are shown with.
    pub decimals: u8,
}

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

/// The order the reader chose; best first otherwise.
pub fn sort_of(selection: &Selection) -> Sort {
    let best_first = || Sort { column: Column::Score, order: Order::Descending };
    selection.sort.clone().unwrap_or_else(best_first)
}

/// The rows that pass, in order.
pub fn rows(standing: &Standing, selection: &Selection, nodes: &[NodeRanking]) -> Vec<Ranked> {
    let sort = sort_of(selection);
    let publication = &standing.view.publication;
    let change = |unit: UnitIdx| standing.change(unit)?.as_ref().ok().cloned();
    let places =
        (sort.column == Column::Name).then(|| name_order::places(publication, selection.language));
    let by = match (&sort.column, &places) {
        (Column::Score, _) => By::Rank,
        (Column::Name, places) => By::Name(places.as_ref().map_or(&[], |places| places)),
        (Column::Change, _) => By::Change(&change),
        (Column::Domain(id), _) => match nodes.iter().find(|node| node.domain == *id) {
            Some(node) => By::Node(&node.ranking),
            None => By::Rank,
        },
    };
    let direction = match sort.order {
        Order::Ascending => Direction::Rising,
        Order::Descending => Direction::Falling,
    };
    with_filter(standing, selection, |filter| listed(&standing.ranking, filter, &by, direction))
}

/// The first units of the table that pass, ranked or not, at most so many.
pub fn passing(standing: &Standing, selection: &Selection, most: usize) -> Vec<UnitIdx> {
    let listed = standing.edition.units.iter().copied();
    with_filter(standing, selection, |filter| {
        listed.filter(|unit| filter.passes(*unit)).take(most).collect()
    })
}

/// The units without a rank that pass, with the reason.
pub fn unranked(standing: &Standing, selection: &Selection) -> Vec<(UnitIdx, Missing)> {
    with_filter(standing, selection, |filter| {
        let not_ranked = standing.ranking.not_ranked.iter();
        not_ranked.filter(|(unit, _)| filter.passes(*unit)).copied().collect()
    })
}
