//! How does a unit stand in every domain of a table, against the whole scale and against the others?
//!
//! Share = score / maximum. Rank, mean and best are computed only where the table is whole: a publication of some
//! units says nothing of the others. Quarter, of at least 8 ranked units: the best one when at most a quarter of them
//! score as well or better (the unit itself counted), the worst one when at most a quarter score as badly or worse. Units
//! with equal scores therefore fall into a quarter together or not at all.

pub mod ends;
pub mod key_figures;
pub mod needed;

use super::comparable::comparable;
use super::ranking::{Ranking, ranking};
use crate::model::among::Among;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::{Best, Index};
use crate::model::missing::{Cell, Missing, printed};
use crate::model::observation::PrintedRank;
use crate::model::operator::{Limit, Operator};
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// With fewer ranked units a quarter is one unit or none, and says no more than the rank does.
const FEWEST: usize = 8;

/// An end of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quarter {
    /// Among the best.
    Best,
    /// Among the worst.
    Worst,
}

/// All units together, in one node.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Their mean. Measure: index points.
    pub mean: f64,
    /// The best score of any of them. Measure: index points.
    pub best: f64,
    /// The lowest and the highest score of any of them. Measure: index points.
    pub ends: (f64, f64),
    /// The rank of the unit, and whether it is shared; `None` when it has none.
    pub rank: Option<(usize, Tie)>,
    /// Among how many.
    pub of: Among,
    /// The quarter the unit is in, if it is in one of the two ends.
    pub quarter: Option<Quarter>,
}

/// A unit in one node of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// The unit's score, or why there is none.
    pub cell: Cell,
    /// The bound printed in place of its score.
    pub bound: Option<Limit>,
    /// The largest possible score; `None` when it is not published. Measure: index points.
    pub max: Option<f64>,
    /// All units together; `None` where not all of them are published.
    pub field: Option<Field>,
}

impl Facet {
    /// The ends of the scale its scores lie on: zero and the maximum; where there is no maximum, or scores lie below zero,
    /// the lowest and the highest of all units. Measure: index points.
    pub fn scale(&self) -> Option<(f64, f64)> {
        let field = self.field.as_ref().map(|field| field.ends);
        let by_max = self.max.filter(|max| *max > 0.0 && field.is_none_or(|(low, _)| low >= 0.0));
        by_max.map(|max| (0.0, max)).or(field.filter(|(low, high)| low < high))
    }

    /// Whether the scale is that of a maximum.
    pub fn is_of_max(&self) -> bool {
        self.max.is_some() && self.scale().is_some_and(|(_, high)| Some(high) == self.max)
    }

    /// Where a number of index points lies on the scale, from 0 to 1.
    pub fn placed(&self, points: f64) -> Option<f64> {
        self.scale().map(|(low, high)| (points - low) / (high - low))
    }

    /// Where the score lies on the scale: the same twice when it is exact, the ends of what a bound leaves open
    /// otherwise. `None` without a score or a scale.
    pub fn extent(&self) -> Option<(f64, f64)> {
        let exact = |value: f64| self.placed(value).map(|place| (place, place));
        match (self.bound, self.cell) {
            (Some(limit), _) => match limit.operator {
                Operator::Above | Operator::AtLeast => Some((self.placed(limit.value)?, 1.0)),
                Operator::Below | Operator::AtMost => Some((0.0, self.placed(limit.value)?)),
                Operator::Exactly | Operator::About => exact(limit.value),
            },
            (None, Ok(score)) => exact(score.points()),
            (None, Err(_)) => None,
        }
    }

    /// The unit's score as a share of the maximum; `None` without either, and below zero.
    pub fn reached(&self) -> Option<f64> {
        let max = self.max.filter(|max| *max > 0.0)?;
        self.cell.ok().map(|score| score.points() / max).filter(|share| *share >= 0.0)
    }

    /// Whether the table says anything of the unit here: a score or a bound.
    pub fn is_published(&self) -> bool {
        self.cell.is_ok() || self.bound.is_some()
    }
}

/// The unit in every domain of the period, in the order of the tree. Empty when only totals are published.
pub fn facets(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    unit: UnitIdx,
) -> Vec<Facet> {
    let nodes = publication.tree(&index.id).children_in(None, edition.period);
    let scored = nodes.iter().any(|node| edition.column(Some(&node.id)).is_some());
    let facet = |id: &DomainId| facet(publication, index, edition, Some(id), unit);
    if scored { nodes.iter().map(|node| facet(&node.id)).collect() } else { Vec::new() }
}

/// The unit in one node, or in the total (`None`).
pub fn facet(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    domain: Option<&DomainId>,
    unit: UnitIdx,
) -> Facet {
    let cell = edition.cell(unit, domain);
    let bound = edition.bound(unit, domain);
    let best = publication.best(index, domain);
    let field = is_whole(edition, domain).then(|| ranking(best, edition, domain));
    Facet {
        domain: domain.cloned(),
        cell,
        bound,
        max: publication.max(index, domain, edition.period),
        field: field.and_then(|ranking| field_of(best, &ranking, unit)),
    }
}

fn field_of(best: Best, ranking: &Ranking, unit: UnitIdx) -> Option<Field> {
    let summary = ranking.summary?;
    Some(Field {
        mean: summary.mean,
        ends: (summary.lowest, summary.highest),
        best: match best {
            Best::Highest | Best::None => summary.highest,
            Best::Lowest => summary.lowest,
        },
        rank: ranking.find(unit).map(|row| (row.rank, row.shared)),
        of: ranking.among(),
        quarter: quarter(ranking, unit),
    })
}

/// The quarter a unit is in, by the rule at the head of this file.
pub fn quarter(ranking: &Ranking, unit: UnitIdx) -> Option<Quarter> {
    let of = ranking.of();
    let own = ranking.find(unit).filter(|_| of >= FEWEST && ranking.unplaced == 0)?.rank;
    let as_good = ranking.rows.iter().filter(|row| row.rank <= own).count();
    let as_bad = ranking.rows.iter().filter(|row| row.rank >= own).count();
    match (as_good * 4 <= of, as_bad * 4 <= of) {
        (true, _) => Some(Quarter::Best),
        (_, true) => Some(Quarter::Worst),
        _ => None,
    }
}

/// Where a printed rank lies among all, from the last, 0, to the first, 1; `None` where it is not printed of how many.
pub fn place_among(rank: PrintedRank) -> Option<f64> {
    let last = f64::from(rank.of?.checked_sub(1)?);
    let behind = f64::from(rank.of?.checked_sub(rank.rank)?);
    (last > 0.0).then(|| behind / last)
}

/// Whether all ranked units of a node are in the table, so that ranks and means may be computed from it.
///
/// A table that keeps what a document prints lists whom the document names; it is whole when it has a score for as many
/// units as the publication ranks. Any other table is the published one itself.
pub fn is_whole(edition: &Edition, domain: Option<&DomainId>) -> bool {
    let scored = || {
        let cells = edition.column(domain).map_or(&[][..], |column| &column.cells);
        cells.iter().filter_map(printed).count()
    };
    match edition.population {
        Some(population) => scored() >= population,
        None => edition.details.is_empty(),
    }
}

/// The periods a trend that ends in `last` can rest on: back from it, without a gap, as long as the total stays
/// comparable; periods of another length are passed over. Oldest first; `last` alone when the one before is not
/// comparable.
pub fn stretch(publication: &Publication, index: &Index, last: Period) -> Vec<Period> {
    let mut found = vec![last];
    let mut next = last;
    let published = publication.periods(&index.id);
    while let Some(earlier) = next.latest_before(&published) {
        if comparable(publication, index, None, earlier, next).is_err() {
            break;
        }
        found.push(earlier);
        next = earlier;
    }
    found.reverse();
    found
}

/// Why a table has no row for a unit: it did not exist then, or its result is not published.
pub fn why_not_listed(publication: &Publication, edition: &Edition, unit: UnitIdx) -> Missing {
    if publication.units.get(unit).exists_in(edition.period) {
        Missing::unlisted(edition.unplaced)
    } else {
        Missing::DidNotExist
    }
}

/// Whether a table is about units such as this one: it lists the unit, or others of its level under the same unit.
pub fn concerns(publication: &Publication, edition: &Edition, unit: UnitIdx) -> bool {
    let own = publication.units.get(unit);
    edition.units.iter().any(|listed| {
        let other = publication.units.get(*listed);
        *listed == unit || (other.level == own.level && other.parent == own.parent)
    })
}

#[cfg(test)]
mod tests;
