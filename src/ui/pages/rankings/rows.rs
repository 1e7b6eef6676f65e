//! Which units of the ranking the reader sees, and in what order: the choices of the address for `analysis::listing`.

use std::sync::Arc;

use crate::analysis::listing::{By, Direction, listed};
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::model::domain::DomainId;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::state::selection::Selection;
use crate::state::sort::{Column, Order, Sort};
use crate::ui::components::passing::with_filter;
use crate::ui::in_view::Standing;
use crate::ui::library::name_order;

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

/// The units without a rank that pass, with the reason.
pub fn unranked(standing: &Standing, selection: &Selection) -> Vec<(UnitIdx, Missing)> {
    with_filter(standing, selection, |filter| {
        let not_ranked = standing.ranking.not_ranked.iter();
        not_ranked.filter(|(unit, _)| filter.passes(*unit)).copied().collect()
    })
}
