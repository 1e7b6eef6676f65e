//! Units side by side in one edition: score, rank, and difference from what they are compared with, node by node.
//!
//! Difference: the unit's score − the base's, index points. It is *higher* or *lower* when it exceeds half the standard
//! deviation of all ranked units' scores of the node, else *similar*: the rule trends are judged by. There is no such
//! word where fewer than [`FEWEST`] units are ranked, or where the publication ranks more units than it lists: the
//! spread of the field is not known then, and neither are its mean, median and best.
//!
//! A difference is refused between units of different levels, and where one side is missing or only a bound.

use std::sync::Arc;

use super::change::why_absent;
use super::rank::without_noise;
use super::ranking::{Ranking, ranking};
use super::summary::Summary;
use crate::model::among::Among;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::{Best, Index};
use crate::model::missing::Missing;
use crate::model::operator::Limit;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

pub mod gaps;

/// The fewest ranked units whose spread is a yardstick.
pub const FEWEST: usize = 5;

/// What the units are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The first of them.
    First,
    /// The mean of the ranked units.
    Mean,
    /// Their median.
    Median,
    /// The best of them.
    Best,
}

/// A rank, with its population where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The rank.
    pub rank: usize,
    /// Whether another unit has the same rank.
    pub shared: Tie,
    /// Among how many; `None` when it is not printed.
    pub of: Option<Among>,
}

/// How a difference is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// More than the threshold above the base.
    Higher,
    /// Within the threshold.
    Similar,
    /// More than the threshold below it.
    Lower,
}

/// What the rows of [`gaps::by_gap`] are put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Gaps as a share of each node's maximum.
    ShareOfMax,
    /// Gaps as a share of the way from the lowest to the highest score of each node, because a maximum is not published.
    ShareOfSpread,
    /// Gaps in index points, because neither a maximum nor the scores of every unit are published.
    Points,
}

/// A difference from the base.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Score − base. Measure: index points.
    pub points: f64,
    /// How it is to be read; `None` where there is no threshold.
    pub word: Option<Word>,
}

/// Why there is no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDifference {
    /// It is the unit the others are compared with.
    Itself,
    /// It has no score.
    Missing(Missing),
    /// The unit compared with has no score.
    BaseMissing(Missing),
    /// Too few units of the field are published.
    FieldUnknown,
    /// The units are not of one level.
    OtherLevel,
}

/// A unit in a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The unit.
    pub unit: UnitIdx,
    /// Its score, or why there is none.
    pub score: Result<Score, Missing>,
    /// The bound printed in place of its score.
    pub bound: Option<Limit>,
    /// Its rank as printed, else as it follows from the scores; `None` where it is neither.
    pub place: Option<Place>,
    /// Its difference from the base.
    pub difference: Result<Difference, NoDifference>,
}

/// All units in one node.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// Decimals a score is shown with.
    pub decimals: u8,
    /// The largest possible score, index points.
    pub max: Option<f64>,
    /// The spread of the field; `None` where too little of it is published.
    pub field: Option<Summary>,
    /// What a unit of the field must reach to be best; `None` as above.
    pub best: Option<f64>,
    /// The score compared with.
    pub base: Result<f64, NoDifference>,
    /// What a difference must exceed to be higher or lower. Measure: index points.
    pub threshold: Option<f64>,
    /// The units, in the order chosen.
    pub entries: Vec<Entry>,
}

impl Row {
    /// The ends of the scale its scores are measured on; `None` where they are not known, or have no length.
    pub fn ends(&self, measured: Measured) -> Option<(f64, f64)> {
        let ends = match measured {
            Measured::ShareOfMax => self.max.map(|max| (0.0, max)),
            Measured::ShareOfSpread => self.field.map(|field| (field.lowest, field.highest)),
            Measured::Points => None,
        };
        ends.filter(|(low, high)| low < high)
    }

    /// A number of points as a share of that scale, in percent; in points where there is none.
    pub fn placed(&self, measured: Measured, points: f64) -> f64 {
        self.ends(measured).map_or(points, |(low, high)| (points - low) / (high - low) * 100.0)
    }

    /// The largest difference, whichever its sign. Measure: index points.
    pub fn gap(&self) -> Option<f64> {
        let sizes = self.entries.iter().filter_map(|entry| entry.difference.ok());
        sizes.map(|difference| difference.points.abs()).max_by(f64::total_cmp)
    }
}

/// The units in one node of an edition; one of another level has its score and place in the edition of its own.
pub fn row(
    publication: &Publication,
    index: &Index,
    (edition, others): (&Edition, &[Arc<Edition>]),
    domain: Option<&DomainId>,
    units: &[UnitIdx],
    base: Base,
) -> Row {
    let best = publication.best(index, domain);
    let rank_of = |edition: &Edition| ranking(best, edition, domain);
    let ranking = rank_of(edition);
    let of = ranking.of();
    let whole = ranking.part.is_none();
    let field = ranking.summary.filter(|_| whole && of > 1);
    let best = field.map(|field| match best {
        Best::Highest | Best::None => field.highest,
        Best::Lowest => field.lowest,
    });
    let threshold = field.filter(|_| of >= FEWEST).map(|field| field.deviation / 2.0);
    let ranked: Vec<(&Edition, Ranking)> = others
        .iter()
        .filter(|other| units.iter().any(|unit| other.row(*unit).is_some()))
        .map(|other| (other.as_ref(), rank_of(other)))
        .collect();
    let home = |unit: UnitIdx| {
        let other = ranked.iter().find(|(other, _)| other.row(unit).is_some());
        other.map_or((edition, &ranking), |(other, ranking)| (*other, ranking))
    };
    let score = |unit: UnitIdx| {
        let ranking = home(unit).1;
        let missing = || why_absent(publication, ranking, unit, edition.period);
        ranking.find(unit).map(|row| row.score).ok_or_else(missing)
    };
    let first = units.first().copied();
    let base_score = match (base, first) {
        (Base::First, Some(first)) => {
            score(first).map(Score::points).map_err(NoDifference::BaseMissing)
        }
        (Base::First, None) => Err(NoDifference::FieldUnknown),
        (Base::Mean, _) => field.map(|field| field.mean).ok_or(NoDifference::FieldUnknown),
        (Base::Median, _) => field.map(|field| field.median).ok_or(NoDifference::FieldUnknown),
        (Base::Best, _) => best.ok_or(NoDifference::FieldUnknown),
    };
    let level = |unit: UnitIdx| &publication.units.get(unit).level;
    let entry = |&unit: &UnitIdx| {
        let score = score(unit);
        let difference = match (base, first) {
            (Base::First, Some(first)) if first == unit => Err(NoDifference::Itself),
            (Base::First, Some(first)) if level(first) != level(unit) => {
                Err(NoDifference::OtherLevel)
            }
            // A mean of the districts is no measure for their province.
            (Base::Mean | Base::Median | Base::Best, _) if !std::ptr::eq(home(unit).0, edition) => {
                Err(NoDifference::OtherLevel)
            }
            _ => score.map_err(NoDifference::Missing).and_then(|score| {
                let points = without_noise(score.points() - base_score?);
                Ok(Difference { points, word: threshold.map(|limit| word(points, limit)) })
            }),
        };
        let (edition, ranking) = home(unit);
        let bound = edition.bound(unit, domain);
        Entry { unit, score, bound, place: place(edition, ranking, domain, unit), difference }
    };
    let entries = units.iter().map(entry).collect();
    let max = publication.max(index, domain, edition.period);
    let decimals = ranking.decimals_among(units, publication.decimals(index, domain));
    Row {
        domain: domain.cloned(),
        decimals,
        max,
        field,
        best,
        base: base_score,
        threshold,
        entries,
    }
}

fn word(points: f64, threshold: f64) -> Word {
    match points {
        points if points > threshold => Word::Higher,
        points if points < -threshold => Word::Lower,
        _ => Word::Similar,
    }
}

/// The printed rank; else the computed one, where every unit of the population has a score.
fn place(
    edition: &Edition,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    unit: UnitIdx,
) -> Option<Place> {
    let size = |number: u32| usize::try_from(number).ok();
    if let Some(printed) = edition.detail(unit, domain).and_then(|detail| detail.rank) {
        let of = printed.of.and_then(size).or(edition.population).map(Among::all);
        return Some(Place { rank: size(printed.rank)?, shared: Tie::Alone, of });
    }
    let row = ranking.find(unit)?;
    (ranking.part.is_none() && ranking.of() > 1).then(|| Place {
        rank: row.rank,
        shared: row.shared,
        of: Some(ranking.among()),
    })
}

#[cfg(test)]
mod tests;
