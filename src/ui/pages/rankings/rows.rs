//! The rows of the ranking: which are listed, and in what order.

use std::cmp::Ordering;
use std::sync::Arc;

use js_sys::{Array, Intl};
use wasm_bindgen::JsValue;

use crate::analysis::ranking::Ranking;
use crate::analysis::search::matches;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::order;
use crate::model::score::Score;
use crate::model::unit::{UnitCode, UnitIdx, Units};
use crate::state::selection::Selection;
use crate::state::sort::{Column, Order, Sort};
use crate::ui::view::Standing;

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

/// Whether a unit passes the reader's filters. A parent may lie any number of levels above.
pub fn passes(units: &Units, place: UnitIdx, selection: &Selection) -> bool {
    let unit = units.get(place);
    let level = selection.level.is_none_or(|level| unit.level == level);
    let below = |parent: &UnitCode| {
        units.find(parent.as_str()).is_some_and(|parent| units.above(place).contains(&parent))
    };
    let parent = selection.parent.as_ref().is_none_or(below);
    let query = selection.query.trim();
    level && parent && (query.is_empty() || matches(unit, query).is_some())
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
    let mut rows: Vec<Row> = standing
        .ranking
        .rows
        .iter()
        .filter(|ranked| passes(&publication.units, ranked.unit, selection))
        .map(|ranked| Row {
            unit: ranked.unit,
            score: ranked.score,
            rank: ranked.rank,
            shared: ranked.shared,
        })
        .collect();
    match &sort.column {
        Column::Score => {
            if sort.order == Order::Ascending {
                rows.reverse();
            }
        }
        Column::Name => by_name(standing, selection.language, &mut rows, sort.order),
        Column::Change => {
            let places = |row: &Row| {
                let change = standing.change(row.unit).and_then(|change| change.as_ref().ok());
                change.map(|change| (change.places as f64, change.score))
            };
            order::sort_by(&mut rows, &|a, b| missing_last(places(a), places(b), sort.order));
        }
        Column::Domain(id) => {
            let Some(node) = nodes.iter().find(|node| node.domain == *id) else { return rows };
            let score = |row: &Row| node.cell(row.unit).ok().map(|(score, _)| score);
            order::sort_by(&mut rows, &|a, b| missing_last(score(a), score(b), sort.order));
        }
    }
    rows
}

fn missing_last<T: PartialOrd>(a: Option<T>, b: Option<T>, order: Order) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => {
            let up = a.partial_cmp(&b).unwrap_or(Ordering::Equal);
            if order == Order::Ascending { up } else { up.reverse() }
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// In the dictionary's order of the reader's language, which the browser knows.
fn by_name(standing: &Standing, language: Language, rows: &mut Vec<Row>, order: Order) {
    let collator = Intl::Collator::new(
        &Array::of1(&JsValue::from_str(language.tag())),
        &js_sys::Object::new(),
    );
    let compare = collator.compare();
    let name = |row: &Row| JsValue::from_str(&standing.view.name(row.unit, language));
    order::sort_by(rows, &|a, b| {
        let up = compare
            .call2(&JsValue::UNDEFINED, &name(a), &name(b))
            .ok()
            .and_then(|value| value.as_f64());
        let up = up.and_then(|value| value.partial_cmp(&0.0)).unwrap_or(Ordering::Equal);
        if order == Order::Ascending { up } else { up.reverse() }
    });
}
