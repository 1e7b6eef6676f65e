//! On what footing are periods compared: on their scores, or, where these do not bear it, on what does not hang on the
//! method?

use super::super::over_periods::RankedPeriod;
use super::super::summary::Summary;
use crate::model::score::Score;

/// What the lines of units over the periods follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Their scores.
    Scores,
    /// Their ranks.
    Ranks,
    /// Their places in the range of all scores of each period, the lowest 0, the highest 1.
    Places,
    /// The sums of what all the periods share; see [`core`](super::super::core).
    Core,
}

/// The periods as what does not hang on the method may be followed through them: over every break.
pub fn over_breaks(periods: &[RankedPeriod]) -> Vec<RankedPeriod> {
    let follow = |period: &RankedPeriod| RankedPeriod { joined: period.follows, ..period.clone() };
    periods.iter().map(follow).collect()
}

/// Whether the scores of some of these periods cannot be compared with those before, though they are here.
pub fn is_broken(periods: &[RankedPeriod]) -> bool {
    periods.iter().any(|period| period.follows && !period.joined)
}

/// Where a score lies in the range of all, the lowest 0, the highest 1; `None` where all are equal.
pub fn place_in_range(score: Score, all: &Summary) -> Option<f64> {
    let range = all.highest - all.lowest;
    (range > 0.0).then(|| ((score.points() - all.lowest) / range).clamp(0.0, 1.0))
}
