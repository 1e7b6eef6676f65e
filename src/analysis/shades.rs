//! How far along its scale is a score, so that columns of unlike scales can be shaded side by side?
//!
//! Share of the maximum, where there is one and no score lies below zero. In an index that has a maximum, a node whose own
//! is not published is measured by its highest score. Else, as in deductions, balances and indices without a maximum, a
//! score is placed between the lowest and the highest of the column, and no share of a maximum is made.

use super::ranking::Ranking;
use crate::model::index::Best;

/// What the scores of a column are measured by. Measure: index points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// The maximum.
    Maximum(f64),
    /// The highest score, the maximum not being published.
    Highest(f64),
    /// The lowest and the highest score.
    Spread(f64, f64),
}

impl Ground {
    /// What a column is measured by; `whole` is the maximum of its index. `None` where nobody is ranked.
    pub fn of(ranking: &Ranking, max: Option<f64>, whole: Option<f64>) -> Option<Self> {
        let summary = ranking.summary?;
        let positive = summary.lowest >= 0.0;
        Some(match max {
            Some(max) if positive && max > 0.0 => Self::Maximum(max),
            None if positive && whole.is_some() && summary.highest > 0.0 => {
                Self::Highest(summary.highest)
            }
            _ => Self::Spread(summary.lowest, summary.highest),
        })
    }

    /// How far along a number of points is, from 0 to 1.
    pub fn share(self, points: f64) -> f64 {
        match self {
            Self::Maximum(end) | Self::Highest(end) => points / end,
            Self::Spread(low, high) if low < high => (points - low) / (high - low),
            Self::Spread(..) => 0.5,
        }
    }
}

/// How dark a share is: the better the darker; the higher the darker where neither end is good.
pub fn shade(best: Best, share: f64) -> f64 {
    match best {
        Best::Highest | Best::None => share,
        Best::Lowest => 1.0 - share,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;

    fn ground(table: &str, max: Option<f64>, whole: Option<f64>) -> Option<Ground> {
        let publication = example::publication("");
        let edition = example::edition(&publication, "2020", &format!("unit total\n{table}"));
        Ground::of(&ranking(Best::Highest, &edition, None), max, whole)
    }

    #[test]
    fn only_what_has_a_maximum_is_a_share_of_it() {
        assert_eq!(ground("A 2\nB 5", Some(10.0), None), Some(Ground::Maximum(10.0)));
        assert_eq!(ground("A 2\nB 5", None, Some(80.0)), Some(Ground::Highest(5.0)));
        assert_eq!(ground("A 2\nB 5", None, None), Some(Ground::Spread(2.0, 5.0)));
        assert_eq!(ground("A -2\nB 5", Some(10.0), None), Some(Ground::Spread(-2.0, 5.0)));
        assert_eq!(ground("A -2\nB 0", Some(0.0), Some(20.0)), Some(Ground::Spread(-2.0, 0.0)));
        assert_eq!(ground("A -", Some(10.0), None), None);
    }

    #[test]
    fn the_better_is_the_darker() {
        let points = Ground::Spread(-2.0, 2.0).share(1.0);
        assert_eq!((points, shade(Best::Lowest, points)), (0.75, 0.25));
        assert_eq!(Ground::Spread(3.0, 3.0).share(3.0), 0.5);
    }
}
