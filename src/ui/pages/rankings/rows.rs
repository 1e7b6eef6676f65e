//! The rows of the ranking: which are listed, and in what order.

use std::sync::Arc;

use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::analysis::search::Query;
use crate::analysis::search::names::Names;
use crate::model::domain::DomainId;
use crate::model::level::Level;
use crate::model::missing::Missing;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::unit::{UnitIdx, Units};
use crate::state::selection::Selection;
use crate::state::sort::{Column, Order, Sort};
use crate::ui::in_view::Standing;
use crate::ui::library::name_order;
use crate::ui::library::use_library;

/// A unit in the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The unit.
    pub unit: UnitIdx,
    /// Its score.
    pub score: Score,
    /// Its rank.
    pub rank: usize,
    /// Whether others share it.
    pub shared: bool,
}

/// One node's ranking beside the one in view.
#[derive(Clone, Debug)]
pub struct NodeRanking {
    /// The node.
    pub domain: DomainId,
    /// Its name.
    pub name: String,
    /// Its ranking.
    pub ranking: Arc<Ranking>,
}

impl NodeRanking {
    /// A unit's score, and its rank and whether that is shared, where it can be told.
    ///
    /// # Errors
    /// Why the unit has no score in this node.
    pub fn cell(&self, unit: UnitIdx) -> Result<(f64, Option<(usize, bool)>), Missing> {
        match self.ranking.find(unit) {
            Some(ranked) => {
                let rank = self.ranking.tells(ranked).then_some((ranked.rank, ranked.shared));
                Ok((ranked.score.points(), rank))
            }
            None => Err(self.ranking.missing(unit).unwrap_or(Missing::NotPublished)),
        }
    }
}

/// The reader's filters, taken apart once.
pub struct Filter<'a> {
    units: &'a Units,
    level: Option<Level>,
    /// `Some(None)`: a parent nobody knows, below which nothing stands.
    parent: Option<Option<UnitIdx>>,
    query: Option<Query>,
    /// Only units that carry the very marks that were typed: some do.
    exact: bool,
}

impl<'a> Filter<'a> {
    /// Of a selection, for the units listed. One that looks for a text has the names folded for it.
    pub fn new(publication: &'a Publication, selection: &Selection, listed: &[UnitIdx]) -> Self {
        let (units, query) = (&publication.units, selection.query.trim());
        let mut filter = Self {
            units,
            level: selection.level,
            parent: selection.parent.as_ref().map(|parent| units.find(parent.as_str())),
            query: (!query.is_empty()).then(|| Query::new(query)),
            exact: false,
        };
        if let Some(query) = &filter.query {
            use_library().names.fold_all(publication);
            let carries = |unit: &UnitIdx| query.is_carried_by(units.get(*unit));
            filter.exact = query.has_marks()
                && use_library().names.with(|names| {
                    listed.iter().any(|unit| filter.passes(names, *unit) && carries(unit))
                });
        }
        filter
    }

    /// Whether a unit passes. A parent may lie any number of levels above.
    pub fn passes(&self, names: &Names, unit: UnitIdx) -> bool {
        let level = self.level.is_none_or(|level| self.units.get(unit).level == level);
        let below = |parent: Option<UnitIdx>| {
            parent.is_some_and(|parent| self.units.above(unit).contains(&parent))
        };
        level
            && self.parent.is_none_or(below)
            && self.query.as_ref().is_none_or(|query| {
                let carried = || query.is_carried_by(self.units.get(unit));
                query.fits(names, unit) && (!self.exact || carried())
            })
    }
}

/// The order the reader chose; best first otherwise.
pub fn sort_of(selection: &Selection) -> Sort {
    let best_first = || Sort { column: Column::Score, order: Order::Descending };
    selection.sort.clone().unwrap_or_else(best_first)
}

/// The rows that pass the filters, sorted. What is missing comes last in both orders; equal ones keep their rank's order.
pub fn rows(standing: &Standing, selection: &Selection, nodes: &[NodeRanking]) -> Vec<Row> {
    let sort = sort_of(selection);
    let publication = &standing.view.publication;
    let filter = Filter::new(publication, selection, &standing.edition.units);
    let mut rows: Vec<Row> = use_library().names.with(|names| {
        let passing = |ranked: &&Ranked| filter.passes(names, ranked.unit);
        let ranked = standing.ranking.rows.iter().filter(passing);
        ranked
            .map(|ranked| Row {
                unit: ranked.unit,
                score: ranked.score,
                rank: ranked.rank,
                shared: ranked.shared,
            })
            .collect()
    });
    match &sort.column {
        Column::Score => {
            if sort.order == Order::Ascending {
                rows.reverse();
            }
        }
        Column::Name => {
            let places = name_order::places(publication, selection.language);
            let place = |row: &Row| Some((*places.get(row.unit.place())? as f64, 0.0));
            by_key(&mut rows, &place, sort.order);
        }
        Column::Change => {
            let places = |row: &Row| {
                let change = standing.change(row.unit)?.as_ref().ok()?;
                Some((change.places as f64, change.score))
            };
            by_key(&mut rows, &places, sort.order);
        }
        Column::Domain(id) => {
            let Some(node) = nodes.iter().find(|node| node.domain == *id) else { return rows };
            let score = |row: &Row| Some((node.cell(row.unit).ok()?.0, 0.0));
            by_key(&mut rows, &score, sort.order);
        }
    }
    rows
}

/// By a number, and where it is the same by a second one; what is missing last. Each is looked up once.
fn by_key(rows: &mut Vec<Row>, key: &dyn Fn(&Row) -> Option<(f64, f64)>, order: Order) {
    // What is added makes one zero of the two that floating numbers have.
    let signed = |number: f64| 0.0 + if order == Order::Ascending { number } else { -number };
    let keyed = |row| match key(&row) {
        Some((first, second)) => (signed(first), signed(second), row),
        None => (f64::INFINITY, 0.0, row),
    };
    let mut keyed: Vec<(f64, f64, Row)> = std::mem::take(rows).into_iter().map(keyed).collect();
    keyed.sort_by(|one, next| one.0.total_cmp(&next.0).then(one.1.total_cmp(&next.1)));
    rows.extend(keyed.into_iter().map(|(_, _, row)| row));
}
