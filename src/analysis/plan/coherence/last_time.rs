//! What rank would a total have had in the last table, all others as they were then?
//!
//! Rank = 1 + the number of others with a better total. Where not all totals are published, a rank lies between two: at
//! best nobody unpublished is better, at worst all of them are; and who stood below the unit then stands below it with a
//! better total too, who stood above it stands above it with a worse one.

use super::fits::Fits;
use crate::analysis::comparable::{Refusal, comparable};
use crate::analysis::explain::makeup::worth;
use crate::analysis::ranking::Ranking;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// A total among those of last time.
#[derive(Clone, Debug, PartialEq)]
pub struct LastTime {
    /// The rank that is wanted.
    pub wanted: usize,
    /// Measure: index points; at its worst and at its best where no total is set as a target.
    pub points: (f64, f64),
    /// The best and the worst rank it would have had; the worst is `None` where nobody says how many are ranked.
    pub ranks: (usize, Option<usize>),
    /// Among how many; `None` where nobody says.
    pub of: Option<usize>,
    /// How many others' totals are not published; `None` where nobody says.
    pub hidden: Option<usize>,
    /// The unit whose total leads to the wanted rank, and that total; `None` where it is not known.
    pub needed: Option<(UnitIdx, f64)>,
    /// Whether it would have been enough.
    pub enough: Fits,
}

/// Why it cannot be said.
#[derive(Clone, Debug, PartialEq)]
pub enum NoLastTime {
    /// There is no earlier table.
    NoTable,
    /// The earlier table may not be compared with the targets' period.
    Refused(Refusal),
    /// Rows of that table could be placed on no unit.
    Unplaced,
    /// The plan names no total, and it is not known what its domains come to.
    NoNumber,
}

/// The rank a total would have had. `span`: the total at its worst and at its best, index points.
pub fn last_time(
    publication: &Publication,
    (index, unit): (&Index, UnitIdx),
    period: Period,
    (wanted, span): (usize, Option<(f64, f64)>),
    table: Option<(&Edition, &Ranking)>,
) -> Result<LastTime, NoLastTime> {
    let (last, order) = table.ok_or(NoLastTime::NoTable)?;
    comparable(publication, index, None, last.period, period).map_err(NoLastTime::Refused)?;
    if order.unplaced > 0 {
        return Err(NoLastTime::Unplaced);
    }
    let (worst, best) = span.ok_or(NoLastTime::NoNumber)?;
    let value = |points: f64| worth(order.best, points);
    let others: Vec<(UnitIdx, f64)> = order
        .rows
        .iter()
        .filter(|row| row.unit != unit)
        .map(|row| (row.unit, row.score.points()))
        .collect();
    let of = match order.part {
        Some(part) => part.of,
        // The unit stands among the others, whether it was ranked then or not.
        None => Some(others.len() + 1),
    };
    let hidden = of.map(|of| of.saturating_sub(others.len() + 1));
    let own = order.find(unit).filter(|row| order.tells(row));
    let own = own.map(|row| (row.rank, value(row.score.points())));
    let better = |points: f64| others.iter().filter(|(_, one)| value(*one) > value(points)).count();
    let best_rank = match own {
        Some((rank, then)) if order.part.is_some() && value(best) < then => {
            rank.max(1 + better(best))
        }
        _ => 1 + better(best),
    };
    let all_better = hidden.map(|hidden| 1 + better(worst) + hidden);
    let worst_rank = match own {
        Some((rank, then)) if order.part.is_some() && value(worst) >= then => {
            Some(all_better.map_or(rank, |all| all.min(rank)))
        }
        _ => all_better,
    };
    let enough = match worst_rank {
        Some(worst) if worst <= wanted => Fits::Yes,
        _ if best_rank > wanted => Fits::No((best_rank - wanted) as f64),
        _ => Fits::Depends,
    };
    let needed = wanted.checked_sub(1).and_then(|place| others.get(place));
    Ok(LastTime {
        wanted,
        points: (worst, best),
        ranks: (best_rank, worst_rank),
        of,
        hidden,
        needed: needed.copied().filter(|_| order.part.is_none()),
        enough,
    })
}
