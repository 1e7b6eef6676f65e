//! In which domains does a unit stand best and worst among all, and in which do all of them come closest to the maximum?
//!
//! A unit's places are held against each other by its ranks, rank / n: shares of a maximum say how hard a domain is, not
//! how the unit stands in it. Of equal places the first domain stands for all.

use super::ranking::Ranking;
use super::shades::Ground;
use crate::model::index::Best;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

/// The domains, by their places in the list given, in which a unit stands best and worst; `None` where no rank of it can be
/// told, and the same twice where it stands alike in all.
pub fn best_and_worst(unit: UnitIdx, domains: &[&Ranking]) -> Option<(usize, usize)> {
    let places = domains.iter().enumerate().filter_map(|(domain, ranking)| {
        let row = ranking.find(unit).filter(|row| ranking.tells(row))?;
        Some((domain, row.rank as f64 / ranking.of() as f64))
    });
    let places: Vec<(usize, f64)> = places.collect();
    let best = places.iter().min_by(|one, next| one.1.total_cmp(&next.1))?;
    // The last of equal ones would be taken.
    let worst = places.iter().rev().max_by(|one, next| one.1.total_cmp(&next.1))?;
    Some((best.0, if best.1 == worst.1 { best.0 } else { worst.0 }))
}

/// The domains, by their places in the list given, in which the unit stands worst first; those without a rank of it last.
pub fn weakest_first(unit: UnitIdx, domains: &[&Ranking]) -> Vec<usize> {
    let place = |domain: &usize| {
        let ranking = domains[*domain];
        let row = ranking.find(unit).filter(|row| ranking.tells(row));
        row.map_or(-1.0, |row| row.rank as f64 / ranking.of() as f64)
    };
    let mut order: Vec<usize> = (0..domains.len()).collect();
    order.arrange_by(|one, next| place(next).total_cmp(&place(one)));
    order
}

/// A domain by its place in the list given, and the mean of all units there as a share of the maximum.
pub type Share = (usize, f64);

/// In which domain all units together come closest to the maximum, and in which they are farthest from it: among those
/// whose good end is the index's. `None` where all shares there are are equal.
pub fn closest_to_maximum(
    domains: &[(&Ranking, Option<f64>)],
    best: Best,
    whole: Option<f64>,
) -> Option<(Share, Share)> {
    let shares = domains.iter().enumerate().filter_map(|(domain, (ranking, max))| {
        let mean = ranking.summary.filter(|_| ranking.best == best)?.mean;
        match Ground::of(ranking, *max, whole)? {
            Ground::Spread(..) | Ground::Highest(_) => None,
            ground @ Ground::Maximum(_) => Some((domain, ground.share(mean))),
        }
    });
    let shares: Vec<Share> = shares.collect();
    let closest = shares.iter().rev().max_by(|one, next| one.1.total_cmp(&next.1))?;
    let farthest = shares.iter().min_by(|one, next| one.1.total_cmp(&next.1))?;
    (closest.1 > farthest.1 && best != Best::None).then_some((*closest, *farthest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;

    fn rankings(best: Best, table: &str) -> (UnitIdx, Vec<Ranking>) {
        let publication = example::publication("C1\nC2\nC3");
        let edition = example::edition(&publication, "2020", table);
        let nodes = ["C1", "C2", "C3"].map(|id| crate::model::domain::DomainId::new(id).unwrap());
        let ranked = nodes.iter().map(|node| ranking(best, &edition, Some(node))).collect();
        (example::at(&publication, "A"), ranked)
    }

    #[test]
    fn a_unit_stands_best_where_its_rank_is_best_whatever_its_score() {
        // C1: A 9 of 9 and 9, rank 3; C2: A 2 of 1 and 1, rank 1; C3: A has none.
        let (a, ranked) = rankings(Best::Highest, "unit C1 C2 C3\nA 7 2 -\nB 9 1 1\nC 8 1 2");
        let ranked: Vec<&Ranking> = ranked.iter().collect();
        assert_eq!(best_and_worst(a, &ranked), Some((1, 0)));
        assert_eq!(weakest_first(a, &ranked), [0, 1, 2]);
        assert_eq!(weakest_first(a, &[ranked[2], ranked[1], ranked[0]]), [2, 1, 0]);
        assert_eq!(best_and_worst(a, &ranked[..1]), Some((0, 0)));
        assert_eq!(best_and_worst(a, &ranked[2..]), None);
    }

    #[test]
    fn the_domains_closest_to_and_farthest_from_their_maxima() {
        let check = |best, whole: [Option<f64>; 3]| {
            let (_, ranked) = rankings(best, "unit C1 C2 C3\nA 5 2 -1\nB 9 2 1");
            let with_max: Vec<(&Ranking, Option<f64>)> = ranked.iter().zip(whole).collect();
            closest_to_maximum(&with_max, Best::Highest, Some(20.0))
        };
        let ten = Some(10.0);
        assert_eq!(check(Best::Highest, [ten; 3]), Some(((0, 0.7), (1, 0.2))));
        assert_eq!(check(Best::Highest, [ten, None, None]), None, "one share says nothing");
        assert_eq!(check(Best::Highest, [ten, Some(2.0 / 0.7), None]), None, "equal ones neither");
        assert_eq!(check(Best::Lowest, [ten; 3]), None, "the low end is the good one");
    }
}
