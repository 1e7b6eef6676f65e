//! What would a unit's rank be without one of the domains?
//!
//! `total − weight × score`, ranked among the units that have a score in the domain. Where that moves a rank by much, the
//! rank hangs on one domain. Source: OECD/JRC Handbook (2008), step 7, excluding one indicator at a time; `remove_elements` in
//! COINr.

use super::makeup::{Makeup, worth};
use crate::analysis::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// A unit's rank without a domain.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    /// The domain left out.
    pub domain: DomainId,
    /// The rank then; `None` where the unit has no score in the domain.
    pub rank: Option<(usize, Tie)>,
    /// Among how many.
    pub of: usize,
}

/// A ranked unit's rank without each of the domains; `None` where it is not ranked, the weights are not known, or there is but one.
pub fn left_out(makeup: &Makeup, unit: UnitIdx) -> Option<Vec<Without>> {
    let own = &makeup.rows[makeup.place(unit)?];
    let weights = makeup.weights().filter(|weights| weights.len() > 1)?;
    let without = |(place, weight): (usize, &f64)| {
        let rest = |total: f64, score: Option<f64>| {
            score.map(|score| worth(makeup.best, without_noise(total - weight * score)))
        };
        let own_rest = rest(own.total, own.scores[place]);
        let (mut better, mut equal, mut of) = (0, 0, 0);
        for row in &makeup.rows {
            let Some(rest) = rest(row.total, row.scores[place]) else { continue };
            of += 1;
            better += usize::from(own_rest.is_some_and(|own| rest > own));
            equal += usize::from(own_rest == Some(rest));
        }
        let tie = if equal > 1 { Tie::Shared } else { Tie::Alone };
        let domain = makeup.members[place].domain.clone();
        Without { domain, rank: own_rest.map(|_| (better + 1, tie)), of }
    };
    Some(weights.iter().enumerate().map(without).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::model::index::{Best, Total};

    fn check(best: Best, table: &str, expected: &str) {
        let makeup = made(Total::Sum, best, "C1\nC2", table);
        let unit = example::at(&example::publication(""), "A");
        let found = left_out(&makeup, unit).unwrap().into_iter().map(|without| {
            let rank = without.rank.map_or("-".to_owned(), |(rank, tie)| {
                format!("{}{rank}", if tie == Tie::Shared { "=" } else { "" })
            });
            format!("{} {rank}/{}", without.domain, without.of)
        });
        assert_eq!(found.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn a_rank_that_hangs_on_one_domain_falls_without_it() {
        let table = "unit total C1 C2\nA 12 9 3\nB 11 5 6\nC 10 7 3";
        check(Best::Highest, table, "C1 =2/3 C2 1/3");
        check(Best::Lowest, table, "C1 =1/3 C2 3/3");
    }

    #[test]
    fn a_unit_without_the_domain_is_not_ranked_without_it() {
        check(Best::Highest, "unit total C1 C2\nA 12 9 3\nB 11 - 6\nC 10 7 3", "C1 =1/2 C2 1/3");
        check(Best::Highest, "unit total C1 C2\nA 12 - 3\nB 11 1 6", "C1 -/1 C2 1/2");
    }

    #[test]
    fn one_unit_is_first_whatever_is_left_out() {
        check(Best::Highest, "unit total C1 C2\nA 3 1 2", "C1 1/1 C2 1/1");
    }
}
