//! What would the ranking be if a unit had other scores in some domains?
//!
//! `total′ = total + Σ weight × (wanted − score)`, others unchanged. A score outside the scale of its domain is no score
//! and changes nothing.

use super::makeup::{Makeup, worth};
use crate::analysis::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::scale::Scale;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// The ranking as it would be.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// The unit's total then. Measure: index points.
    pub total: f64,
    /// Its rank then.
    pub rank: usize,
    /// Whether another unit has the same.
    pub shared: Tie,
    /// Whom it passes or equals, best first.
    pub passed: Vec<UnitIdx>,
    /// Who passes it, best first.
    pub passed_by: Vec<UnitIdx>,
    /// The domains whose wanted score lies outside their scale, or that cannot be changed.
    pub refused: Vec<DomainId>,
}

/// The ranking with other scores of one unit; `None` where it is not ranked, or the weights are not known.
pub fn what_if(makeup: &Makeup, unit: UnitIdx, wanted: &[(DomainId, f64)]) -> Option<WhatIf> {
    let place = makeup.place(unit)?;
    let (own, weights) = (&makeup.rows[place], makeup.weights()?);
    let mut total = own.total;
    let mut refused = Vec::new();
    for (domain, points) in wanted {
        let at = makeup.members.iter().position(|member| member.domain == *domain);
        let change = at.and_then(|at| {
            let member = &makeup.members[at];
            let min = member.min.or(member.max.filter(|max| *max > 0.0).map(|_| 0.0));
            let scale = Scale { min, max: member.max };
            let known = Score::new(*points).filter(|score| scale.refuses(*score).is_none())?;
            Some(weights[at] * (known.points() - own.scores[at]?))
        });
        match change {
            Some(change) => total += change,
            None => refused.push(domain.clone()),
        }
    }
    let total = without_noise(total);
    let then = worth(makeup.best, total);
    let others = makeup.rows.iter().filter(|row| row.unit != unit);
    let rank = 1 + others.clone().filter(|row| row.worth > then).count();
    let shared = others.clone().any(|row| row.worth == then);
    let moved = |from: f64, to: f64| {
        let between = others.clone().filter(move |row| row.worth > from && row.worth <= to);
        between.map(|row| row.unit).collect::<Vec<UnitIdx>>()
    };
    Some(WhatIf {
        total,
        rank,
        shared: if shared { Tie::Shared } else { Tie::Alone },
        passed: moved(own.worth, then),
        passed_by: moved(then, own.worth),
        refused,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::model::index::{Best, Total};

    fn check(best: Best, wanted: &[(&str, f64)], expected: (f64, usize, usize, usize, usize)) {
        let table = "unit total C1 C2\nA 8 3 5\nB 9 5 4\nC 12 6 6\nD 4 2 2";
        let makeup = made(Total::Sum, best, "C1 max 10\nC2 max 10", table);
        let unit = example::at(&example::publication(""), "A");
        let wanted: Vec<(DomainId, f64)> =
            wanted.iter().map(|(id, points)| (DomainId::new(id).unwrap(), *points)).collect();
        let found = what_if(&makeup, unit, &wanted).unwrap();
        let counts = (found.passed.len(), found.passed_by.len(), found.refused.len());
        assert_eq!((found.total, found.rank, counts.0, counts.1, counts.2), expected, "{wanted:?}");
    }

    #[test]
    fn the_ranking_answers_what_is_wanted() {
        check(Best::Highest, &[], (8.0, 3, 0, 0, 0));
        check(Best::Highest, &[("C1", 4.0)], (9.0, 2, 1, 0, 0));
        check(Best::Highest, &[("C1", 8.0), ("C2", 5.5)], (13.5, 1, 2, 0, 0));
        check(Best::Highest, &[("C2", 0.0)], (3.0, 4, 0, 1, 0));
        check(Best::Lowest, &[("C2", 0.0)], (3.0, 1, 1, 0, 0));
    }

    #[test]
    fn a_score_outside_its_scale_or_of_no_domain_changes_nothing() {
        check(Best::Highest, &[("C1", 10.5), ("C9", 1.0)], (8.0, 3, 0, 0, 2));
        check(Best::Highest, &[("C1", -1.0), ("C2", 6.0)], (9.0, 2, 1, 0, 1));
    }
}
