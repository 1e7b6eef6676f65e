//! How did units fare over the periods, where may a line be drawn, and which units are worth drawing first?
//!
//! A line runs on only between neighbouring published periods of one length that are `comparable`: a missing score, a
//! break, a changed maximum or an edition that was not given ends the run; a half year between two years does not, it
//! has a run of its own.
//!
//! The verdict is on the last stretch of periods, of the length most have, whose scores may be compared with each other; a
//! period without a score is passed over, and at least 3 with one are needed. All units may drift together, so a unit
//! is held against them: d = (xₙ − x₁) − (mₙ − m₁), x the unit's score and m the median of all, towards the index's best
//! end. Better or worse when |d| exceeds half the standard deviation of all scores in the last period, else steady.

pub mod footing;
pub mod stood;

use super::caution::{Caution, caution};
use super::change::why_absent;
use super::over_periods::RankedPeriod;
use super::rank::gain;
use super::summary::Summary;
use crate::model::among::Among;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::{Best, Index};
use crate::model::missing::Missing;
use crate::model::order::Order;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// A unit in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// The period.
    pub period: Period,
    /// Its score.
    pub score: Score,
    /// Its rank.
    pub rank: usize,
    /// Whether another unit has the same rank.
    pub shared: Tie,
    /// Among how many.
    pub of: Among,
    /// Whether its rank can be told; see [`Ranking::tells`](super::ranking::Ranking::tells).
    pub told: bool,
}

/// A unit over all periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The unit.
    pub unit: UnitIdx,
    /// Every period in order: the point, or why there is none.
    pub points: Vec<(Period, Result<TrendPoint, Missing>)>,
    /// The stretches a line may be drawn through, in the order of their ends; a lone point is a run of one.
    pub runs: Vec<Vec<TrendPoint>>,
    /// What may be compared: the points of the last periods, of the length most have, of one method and one scale.
    pub stretch: Vec<TrendPoint>,
}

/// The trends of the units over these periods.
pub fn trends(
    publication: &Publication,
    periods: &[RankedPeriod],
    units: &[UnitIdx],
) -> Vec<Trend> {
    let usual = usual(periods.iter().map(|period| period.period));
    let trend = |&unit: &UnitIdx| {
        let mut trend = Trend { unit, points: Vec::new(), runs: Vec::new(), stretch: Vec::new() };
        for period in periods {
            let point = point(publication, period, unit);
            if let Ok(point) = &point {
                let before = before(periods, period).map(|before| before.period);
                let goes_on = |run: &&mut Vec<TrendPoint>| {
                    run.last().is_some_and(|last| Some(last.period) == before)
                };
                match trend.runs.iter_mut().find(goes_on) {
                    Some(run) if period.joined => run.push(point.clone()),
                    _ => trend.runs.push(vec![point.clone()]),
                }
            }
            if usual.is_some_and(|usual| period.period.is_as_long_as(usual)) {
                if !period.comparable {
                    trend.stretch.clear();
                }
                trend.stretch.extend(point.clone().ok());
            }
            trend.points.push((period.period, point));
        }
        trend.runs.arrange_by_key(|run| run.last().map(|point| point.period));
        trend
    };
    units.iter().map(trend).collect()
}

/// The last of the periods before one that is as long.
fn before<'a>(periods: &'a [RankedPeriod], period: &RankedPeriod) -> Option<&'a RankedPeriod> {
    let comes_before = |other: &&RankedPeriod| {
        other.period < period.period && other.period.is_as_long_as(period.period)
    };
    periods.iter().rev().find(comes_before)
}

/// A period of the length most of them have; of two lengths with as many, that of the last.
fn usual(periods: impl Iterator<Item = Period> + Clone) -> Option<Period> {
    let alike = |one: &Period| periods.clone().filter(|other| other.is_as_long_as(*one)).count();
    periods.clone().max_by_key(alike)
}

fn point(
    publication: &Publication,
    period: &RankedPeriod,
    unit: UnitIdx,
) -> Result<TrendPoint, Missing> {
    let RankedPeriod { period, ranking, member, .. } = period;
    match ranking.find(unit) {
        Some(row) => Ok(TrendPoint {
            period: *period,
            score: row.score,
            rank: row.rank,
            shared: row.shared,
            of: ranking.among(),
            told: ranking.tells(row),
        }),
        None if !member => Err(Missing::NotApplicable),
        None => Err(why_absent(publication, ranking, unit, *period)),
    }
}

/// Which way a unit went among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the index's best end.
    Better,
    /// Away from it.
    Worse,
    /// Neither, by the stated threshold.
    Steady,
}

/// Why no direction is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDirection {
    /// The last stretch that may be compared has fewer than 3 periods.
    TooFew {
        /// How many it has.
        published: usize,
    },
    /// Some rows of the table at one of its ends could be placed on no unit: how all units moved is not known.
    PartPlaced {
        /// The period of that table.
        period: Period,
    },
}

/// The direction of a unit, with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The direction.
    pub direction: Direction,
    /// The first point that may be compared with the last.
    pub from: TrendPoint,
    /// The last point.
    pub to: TrendPoint,
    /// How far the median of all units moved in the same time. Measure: index points, later less earlier.
    pub drift: f64,
    /// What the change less the drift had to exceed. Measure: index points.
    pub threshold: f64,
}

/// The direction of the trend, by the rule at the head of this file; `field` is the spread of all units in a period.
pub fn verdict(
    best: Best,
    trend: &Trend,
    field: &dyn Fn(Period) -> Option<Summary>,
) -> Result<Verdict, NoDirection> {
    let [from, _, .., to] = &trend.stretch[..] else {
        return Err(NoDirection::TooFew { published: trend.stretch.len() });
    };
    if let Some(end) = [from, to].into_iter().find(|end| end.of.placed.is_some()) {
        return Err(NoDirection::PartPlaced { period: end.period });
    }
    let (first, last) = (field(from.period), field(to.period));
    let drift = first.zip(last).map_or(0.0, |(first, last)| last.median - first.median);
    let threshold = last.map_or(0.0, |last| last.deviation) / 2.0;
    let towards_best = if best == Best::Lowest { -1.0 } else { 1.0 };
    let direction = match gain(best, from.score, to.score) - towards_best * drift {
        gain if gain > threshold => Direction::Better,
        gain if gain < -threshold => Direction::Worse,
        _ => Direction::Steady,
    };
    Ok(Verdict { direction, from: from.clone(), to: to.clone(), drift, threshold })
}

/// Why a verdict is to be read with caution. `editions`: those of its periods.
pub fn caution_of<'a>(
    publication: &Publication,
    node: (&Index, Option<&DomainId>),
    unit: UnitIdx,
    editions: impl IntoIterator<Item = &'a Edition>,
    verdict: &Result<Verdict, NoDirection>,
) -> Option<Caution> {
    let verdict = verdict.as_ref().ok()?;
    let between = (verdict.from.period, verdict.to.period);
    caution(publication, node, unit, editions, between)
}

/// The spread of all units, in the stretches a line may be drawn through; periods without a score are left out.
pub fn context(periods: &[RankedPeriod]) -> Vec<Vec<(Period, Summary)>> {
    let mut runs: Vec<Vec<(Period, Summary)>> = Vec::new();
    for period in periods {
        let Some(summary) = period.ranking.summary else { continue };
        let before = before(periods, period).map(|before| before.period);
        let goes_on = |run: &&mut Vec<(Period, Summary)>| run.last().map(|last| last.0) == before;
        match runs.iter_mut().find(goes_on) {
            Some(run) if period.joined => run.push((period.period, summary)),
            _ => runs.push(vec![(period.period, summary)]),
        }
    }
    runs
}

/// Why a unit is shown though the reader chose none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// Best of the last period.
    Best,
    /// Worst of the last period.
    Worst,
    /// Gained most over the last unbroken run.
    Riser,
    /// Lost most over the last unbroken run.
    Faller,
}

/// A telling few, of the periods of the length most have: best and worst of the last period with scores whose rows could all be placed, and who gained and lost most over the unbroken run
/// that ends there, among the units ranked in all of it.
///
/// No unit twice: a reason whose only unit is already listed is left out, and so is best and worst where all scores
/// are equal. Of several equal units the first in table order stands for them.
pub fn telling(best: Best, periods: &[RankedPeriod]) -> Vec<(UnitIdx, Telling)> {
    let usual = usual(periods.iter().map(|period| period.period));
    let mut periods: Vec<&RankedPeriod> = periods
        .iter()
        .filter(|period| usual.is_some_and(|usual| period.period.is_as_long_as(usual)))
        .collect();
    // Of a table of which a part could not be placed nobody is first or last.
    let whole = |period: &&RankedPeriod| period.ranking.of() > 0 && period.ranking.unplaced == 0;
    let scored = periods.iter().rposition(|period| period.ranking.of() > 0);
    let last = periods.iter().rposition(whole).or(scored);
    periods.truncate(last.map_or(0, |last| last + 1));
    let Some(last) = periods.last() else { return Vec::new() };
    let rows = &last.ranking.rows;
    let has_ends = last.ranking.unplaced == 0 && !last.ranking.decides_nothing();
    let ends = rows.first().zip(rows.last()).filter(|_| has_ends);
    let with_rank =
        |wanted: usize| rows.iter().filter(move |row| row.rank == wanted).map(|row| row.unit);

    let broken = periods.iter().rposition(|period| !period.joined).unwrap_or(0);
    let (run, first) = (&periods[broken..], periods[broken]);
    let gains: Vec<(UnitIdx, f64)> = rows
        .iter()
        .filter(|row| run.iter().all(|period| period.ranking.find(row.unit).is_some()))
        .filter_map(|row| {
            Some((row.unit, gain(best, first.ranking.find(row.unit)?.score, row.score)))
        })
        .collect();
    let most = gains.iter().map(|(_, gain)| *gain).fold(0.0, f64::max);
    let least = gains.iter().map(|(_, gain)| *gain).fold(0.0, f64::min);
    let with_gain = |wanted: f64| {
        gains
            .iter()
            .filter(move |(_, gain)| *gain == wanted && wanted != 0.0)
            .map(|(unit, _)| *unit)
    };

    let mut told: Vec<(UnitIdx, Telling)> = Vec::new();
    let mut tell = |mut candidates: Vec<UnitIdx>, why| {
        candidates.arrange();
        let new = candidates.into_iter().find(|unit| told.iter().all(|(known, _)| known != unit));
        told.extend(new.map(|unit| (unit, why)));
    };
    if let Some((top, bottom)) = ends {
        tell(with_rank(top.rank).collect(), Telling::Best);
        tell(with_rank(bottom.rank).collect(), Telling::Worst);
    }
    tell(with_gain(most).collect(), Telling::Riser);
    tell(with_gain(least).collect(), Telling::Faller);
    told
}

#[cfg(test)]
mod tests;
