//! Which domains decide the ranking, and which decide nothing?
//!
//! Share of the spread: `cov(weight × score, total) / var(total)`; the shares of an additive total add up to 1, and one may be
//! negative. Correlation: Pearson's r of score and total. Moved: how many units have another rank when the domain is left
//! out. Over the units that have every domain. Source: OECD/JRC Handbook (2008), step 8; what a domain is said to weigh and what
//! it decides are not the same (Paruolo, Saisana, Saltelli 2013).

use super::agreement::pearson;
use super::makeup::{Made, Makeup};
use crate::analysis::rank::{rank, without_noise};
use crate::model::domain::DomainId;
use crate::model::score::Score;
use crate::model::unit::UnitIdx;

/// With fewer units a spread says nothing.
pub const FEWEST: usize = 5;

/// How much a domain decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Deciding {
    /// The domain.
    pub domain: DomainId,
    /// Its share of the spread of the totals; `None` where the weights are not known.
    pub share: Option<f64>,
    /// Its correlation with the total; `None` where all have the same score.
    pub correlation: Option<f64>,
    /// How many units have another rank without it; `None` where the weights are not known.
    pub moved: Option<usize>,
    /// The score all units have; `None` where they differ.
    pub same_for_all: Option<f64>,
}

/// How much each domain decides; none where fewer than [`FEWEST`] units have every domain, or all totals are equal.
pub fn deciding(makeup: &Makeup) -> Vec<Deciding> {
    let rows: Vec<&Made> =
        makeup.rows.iter().filter(|row| row.scores.iter().all(Option::is_some)).collect();
    let totals: Vec<f64> = rows.iter().map(|row| row.total).collect();
    let count = rows.len() as f64;
    let mean = totals.iter().sum::<f64>() / count;
    let variance: f64 = totals.iter().map(|total| (total - mean).powi(2)).sum();
    if rows.len() < FEWEST || without_noise(variance) <= 0.0 {
        return Vec::new();
    }
    let order = |left_out: Option<(usize, f64)>| {
        let total = |row: &&Made| {
            let taken =
                left_out.map_or(0.0, |(place, weight)| weight * row.scores[place].unwrap_or(0.0));
            Some((row.unit, Score::new(row.total - taken)?))
        };
        let totals: Vec<(UnitIdx, Score)> = rows.iter().filter_map(total).collect();
        let mut ranks: Vec<(UnitIdx, usize)> =
            rank(makeup.best, &totals).iter().map(|row| (row.unit, row.rank)).collect();
        ranks.sort_unstable();
        ranks
    };
    let published = order(None);
    let weights = makeup.weights();
    let of_domain = |(place, member): (usize, &super::makeup::Member)| {
        let scores: Vec<f64> = rows.iter().filter_map(|row| row.scores[place]).collect();
        let weight = weights.as_ref().map(|weights| weights[place]);
        let covariance: f64 =
            scores.iter().zip(&totals).map(|(score, total)| score * (total - mean)).sum();
        let moved = weight.map(|weight| {
            let without = order(Some((place, weight)));
            published.iter().zip(&without).filter(|(old, new)| old != new).count()
        });
        let first = scores.first().copied();
        Deciding {
            domain: member.domain.clone(),
            share: weight.map(|weight| without_noise(weight * covariance / variance)),
            correlation: pearson(&scores, &totals),
            moved,
            same_for_all: first.filter(|first| scores.iter().all(|score| score == first)),
        }
    };
    makeup.members.iter().enumerate().map(of_domain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::explain::laws::made;
    use crate::model::index::{Best, Total};

    #[test]
    fn the_shares_add_up_and_a_domain_all_have_decides_nothing() {
        // Totals 1 … 5 + 4; C1 is the half of what varies in A to E, C2 the other, C3 the same for all.
        let table = "unit total C1 C2 C3\nA 6 1 1 4\nB 8 2 2 4\nC 10 3 3 4\nD 12 4 4 4\nE 14 5 5 4";
        let found = deciding(&made(Total::Sum, Best::Highest, "C1\nC2\nC3", table));
        let shares: Vec<f64> = found.iter().filter_map(|one| one.share).collect();
        assert_eq!(shares, [0.5, 0.5, 0.0]);
        assert_eq!(found[0].correlation, Some(1.0));
        assert_eq!((found[2].correlation, found[2].same_for_all), (None, Some(4.0)));
        assert_eq!(found[0].moved, Some(0));
    }

    #[test]
    fn what_moves_places_is_counted() {
        let table = "unit total C1 C2\nA 9 8 1\nB 8 3 5\nC 7 3 4\nD 6 3 3\nE 5 3 2";
        let found = deciding(&made(Total::Sum, Best::Highest, "C1\nC2", table));
        // Without C1 A falls from first to last, and all others rise by one.
        assert_eq!(found[0].moved, Some(5));
    }

    #[test]
    fn a_few_units_or_equal_ones_tell_nothing() {
        let few = "unit total C1\nA 1 1\nB 2 2\nC 3 3\nD 4 4";
        assert_eq!(deciding(&made(Total::Sum, Best::Highest, "C1", few)), []);
        let level = "unit total C1\nA 1 1\nB 1 1\nC 1 1\nD 1 1\nE 1 1";
        assert_eq!(deciding(&made(Total::Sum, Best::Highest, "C1", level)), []);
    }
}
