//! Who does better in a domain: whom is it worth asking?
//!
//! For every domain in which the unit has not reached the good end: the units that are better in it by as much as the
//! last decimal shown tells, those with the nearest total first (of two as near, the better ranked), [`MOST`] at most.

use super::makeup::{Makeup, Member, direction};
use crate::analysis::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::index::Best;
use crate::model::unit::UnitIdx;

/// So many units are named for a domain, at most.
pub const MOST: usize = 3;

/// A unit that does better in a domain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// The unit.
    pub unit: UnitIdx,
    /// Its score in the domain. Measure: points of the domain.
    pub score: f64,
    /// Its rank by the total.
    pub rank: usize,
}

/// A domain with those that do better.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    /// The domain.
    pub domain: DomainId,
    /// The unit's own score.
    pub own: f64,
    /// How many do better.
    pub count: usize,
    /// Those nearest in total.
    pub examples: Vec<Example>,
}

/// Who does better than a ranked unit, domain by domain; nobody where neither end of a domain is good. `decimals`: how many a domain's
/// scores are shown with.
pub fn better(makeup: &Makeup, unit: UnitIdx, decimals: impl Fn(&DomainId) -> u8) -> Vec<Better> {
    let Some(own_place) = makeup.place(unit) else { return Vec::new() };
    let own = &makeup.rows[own_place];
    let of_domain = |(place, member): (usize, &Member)| {
        let score = own.scores[place].filter(|_| member.best != Best::None)?;
        let sign = direction(member.best);
        let least = 10f64.powi(-i32::from(decimals(&member.domain)));
        let examples = makeup.rows.iter().filter_map(|row| {
            let other = row.scores[place]?;
            let is_better = without_noise((other - score) * sign - least) >= 0.0;
            is_better.then_some((row, other))
        });
        let mut found: Vec<_> = examples.collect();
        let far = |total: f64| without_noise((total - own.total).abs());
        found.sort_by(|(one, _), (next, _)| {
            far(one.total).total_cmp(&far(next.total)).then(one.rank.cmp(&next.rank))
        });
        let count = found.len();
        let example = |(row, score): (&super::makeup::Made, f64)| Example {
            unit: row.unit,
            score,
            rank: row.rank,
        };
        let examples: Vec<Example> = found.into_iter().take(MOST).map(example).collect();
        let domain = member.domain.clone();
        (count > 0).then_some(Better { domain, own: score, count, examples })
    };
    makeup.members.iter().enumerate().filter_map(of_domain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::laws::made;
    use crate::model::index::Total;

    fn check(tree: &str, expected: &str) {
        let table = "unit total C1 C2\nA 8 3 5\nB 9 5 4\nC 12 6 6\nD 7 5 2\nE 8.01 3.01 5";
        let makeup = made(Total::Sum, Best::Highest, tree, table);
        let publication = example::publication("");
        let found = better(&makeup, example::at(&publication, "A"), |_| 1);
        let written = found.iter().map(|better| {
            let code = |one: &Example| publication.units.get(one.unit).code.to_string();
            let codes: Vec<String> = better.examples.iter().map(code).collect();
            format!("{} {}: {}", better.domain, better.count, codes.join(""))
        });
        assert_eq!(written.collect::<Vec<_>>().join("; "), expected);
    }

    #[test]
    fn the_nearest_in_total_come_first() {
        check("C1\nC2", "C1 3: BDC; C2 1: C");
    }

    #[test]
    fn where_few_points_are_good_the_better_ones_have_fewer() {
        check("C1\nC2 best lowest", "C1 3: BDC; C2 2: BD");
    }

    #[test]
    fn nobody_is_better_where_neither_end_is_good() {
        check("C1 best none\nC2", "C2 1: C");
    }
}
