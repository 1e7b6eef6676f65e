//! On what footing are periods compared: on their scores, or, where these do not bear it, on what does not hang on the
//! method?

use super::super::over_periods::RankedPeriod;
use super::super::summary::Summary;
use crate::model::domain::DomainId;
use crate::model::index::Index;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::score::Score;

/// What the lines of units over the periods follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Their scores.
    Scores,
    /// Their scores as shares of the largest possible one, which is not the same in all periods.
    Shares,
    /// Their ranks.
    Ranks,
    /// Their places in the range of all scores of each period, the lowest 0, the highest 1.
    Places,
    /// The sums of what all the periods share; see [`core`](super::super::core).
    Core,
}

/// The periods as what does not hang on the method may be followed through them: over every break.
pub fn over_breaks(periods: &[RankedPeriod]) -> Vec<RankedPeriod> {
    let follow = |period: &RankedPeriod| RankedPeriod {
        joined: period.follows,
        comparable: true,
        ..period.clone()
    };
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

/// What scores are drawn as over these periods: points out of 60 and points out of 80 never share an axis.
pub fn drawn_as(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    periods: &[Period],
) -> Followed {
    let maxima = || periods.iter().filter_map(|period| publication.max(index, domain, *period));
    let is_other = |max: f64| maxima().next().is_some_and(|first| (max - first).abs() > 1e-9);
    if maxima().any(is_other) { Followed::Shares } else { Followed::Scores }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    #[test]
    fn points_out_of_different_maxima_never_share_an_axis() {
        let publication = example::publication("C1 max 60\nC2 max 20 from 2018");
        let index = example::index(Total::Sum);
        let drawn = |years: &[u16]| {
            let periods: Vec<Period> = years.iter().map(|year| Period::year(*year)).collect();
            drawn_as(&publication, &index, None, &periods)
        };
        assert_eq!(drawn(&[2016, 2017, 2018]), Followed::Shares);
        assert_eq!(drawn(&[2016, 2017]), Followed::Scores);
        assert_eq!(drawn(&[2018, 2019]), Followed::Scores);
    }
}
