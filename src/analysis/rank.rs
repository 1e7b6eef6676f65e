//! Who is where? Rank 1 is best; equal scores share the better rank: 1, 2, 2, 4.
//!
//! Scores are compared as published, never rounded as they are shown: two units that look equal at two decimals may
//! differ at three. Only the noise of a computer's arithmetic is passed over, in published sums too: what is equal to the
//! ninth decimal (of large numbers, to the twelfth digit) is equal.

use crate::model::index::Best;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// A unit's place among the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The unit.
    pub unit: UnitIdx,
    /// Its score.
    pub score: Score,
    /// Its rank: 1 + the number of units with a better score.
    pub rank: usize,
    /// Whether another unit has the same rank.
    pub shared: Tie,
}

/// Best to worst; units with equal scores share the better rank and stand in table order.
pub fn rank(best: Best, scores: &[(UnitIdx, Score)]) -> Vec<Ranked> {
    // Each score is rounded once, not at every comparison.
    let mut sorted: Vec<(f64, UnitIdx, Score)> =
        scores.iter().map(|&(unit, score)| (counted(score), unit, score)).collect();
    sorted.sort_unstable_by(|(one, unit, _), (two, other, _)| {
        let from_best = match best {
            Best::Highest | Best::None => two.total_cmp(one),
            Best::Lowest => one.total_cmp(two),
        };
        from_best.then(unit.cmp(other))
    });
    let mut ranked = Vec::with_capacity(sorted.len());
    for equal in sorted.chunk_by(|(one, ..), (two, ..)| one == two) {
        let rank = ranked.len() + 1;
        let shared = if equal.len() > 1 { Tie::Shared } else { Tie::Alone };
        ranked.extend(equal.iter().map(|&(_, unit, score)| Ranked { unit, score, rank, shared }));
    }
    ranked
}

/// Index points towards the best end; towards the highest where neither is good.
pub(super) fn gain(best: Best, from: Score, to: Score) -> f64 {
    let change = without_noise(to.points() - from.points());
    match best {
        Best::Highest | Best::None => change,
        Best::Lowest => -change,
    }
}

/// A computed number of points, rounded to 9 decimals: far finer than any publication, far coarser than the error
/// of adding a hundred scores. `0.1 + 0.2` and `0.3` are the same score.
pub fn without_noise(points: f64) -> f64 {
    let rounded = (points * 1e9).round() / 1e9;
    if rounded.is_finite() { rounded } else { points }
}

/// A score as it counts in a ranking: without the noise of arithmetic, and with one zero. Rounding to a grid keeps the
/// order of any three scores; a distance within which two count as equal would not.
pub(super) fn counted(score: Score) -> f64 {
    let points = score.points();
    let grid = match points.abs() {
        size if size < 1e3 => 1e9,
        size if size < 1e6 => 1e6,
        size if size < 1e9 => 1e3,
        _ => 1.0,
    };
    let rounded = (points * grid).round() / grid;
    // `-0.0 + 0.0` is `0.0`.
    if rounded.is_finite() { rounded + 0.0 } else { points }
}

/// With how many decimals no two of these scores that stand apart print alike, and none but zero prints as zero: bit by
/// bit, from no decimal to [`MOST_DECIMALS`]. More decimals do not always tell more apart: 0.449 and 0.451 differ at one, and not at two.
pub(super) fn apart(rows: &[Ranked]) -> u16 {
    let counted: Vec<f64> = rows.iter().map(|row| counted(row.score)).collect();
    let mut apart = 0;
    for decimals in 0..=MOST_DECIMALS {
        let factor = 10f64.powi(i32::from(decimals));
        let mut above: Option<(usize, f64)> = None;
        let tells = rows.iter().zip(&counted).all(|(row, points)| {
            let printed = (points * factor).round();
            let vanishes = *points != 0.0 && printed == 0.0;
            let alike = above.is_some_and(|above| above.0 != row.rank && above.1 == printed);
            above = Some((row.rank, printed));
            !vanishes && !alike
        });
        apart |= u16::from(tells) << decimals;
    }
    apart
}

/// The most decimals a score is ever shown with.
pub(super) const MOST_DECIMALS: u8 = 9;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;

    /// Ranks of units A, B, C … with these scores, best first: `B1 A2= C2=`.
    fn check(best: Best, scores: &[f64], expected: &str) {
        let publication = example::publication("");
        let scores: Vec<_> = publication
            .units
            .iter()
            .zip(scores)
            .map(|((unit, _), &s)| (unit, Score::new(s).unwrap()))
            .collect();
        let written: Vec<String> = rank(best, &scores)
            .iter()
            .map(|row| {
                let code = &publication.units.get(row.unit).code;
                format!("{code}{}{}", row.rank, if row.shared == Tie::Shared { "=" } else { "" })
            })
            .collect();
        assert_eq!(written.join(" "), expected);
    }

    #[test]
    fn equal_scores_share_the_better_rank() {
        check(Best::Highest, &[5.0, 9.0, 5.0, 1.0], "B1 A2= C2= D4");
    }

    #[test]
    fn the_lowest_can_be_best() {
        check(Best::Lowest, &[5.0, 9.0, 5.0, 1.0], "D1 A2= C2= B4");
    }

    #[test]
    fn a_difference_too_small_to_print_still_decides() {
        check(Best::Highest, &[47.821, 47.822], "B1 A2");
    }

    #[test]
    fn the_two_zeros_of_floating_numbers_are_one_score() {
        check(Best::Highest, &[0.0, -0.0, 0.0], "A1= B1= C1=");
        check(Best::Lowest, &[-0.0, 0.0, -0.0], "A1= B1= C1=");
    }

    #[test]
    fn sums_that_differ_by_noise_share_a_rank() {
        check(Best::Highest, &[0.1 + 0.2, 0.3, 8.3 + 7.1 + 6.6, 22.0], "C1= D1= A3= B3=");
        check(Best::Highest, &[1_234_567.800_000_1, 1_234_567.8], "A1= B1=");
    }

    #[test]
    fn nobody_has_no_rank() {
        check(Best::Highest, &[], "");
    }

    proptest! {
        #[test]
        fn the_order_of_the_input_is_irrelevant(points in prop::collection::vec(0u8..5, 0..12), by in 0usize..12) {
            let publication = example::publication("");
            let scores: Vec<_> = publication.units.iter().zip(&points)
                .map(|((unit, _), &p)| (unit, Score::new(f64::from(p)).unwrap())).collect();
            let mut turned = scores.clone();
            turned.rotate_left(by.min(scores.len()));
            turned.reverse();
            prop_assert_eq!(rank(Best::Highest, &scores), rank(Best::Highest, &turned));
        }

        #[test]
        fn a_rank_is_one_more_than_the_number_of_better_units(points in prop::collection::vec(0u8..5, 0..12)) {
            let publication = example::publication("");
            let scores: Vec<_> = publication.units.iter().zip(&points)
                .map(|((unit, _), &p)| (unit, Score::new(f64::from(p)).unwrap())).collect();
            for row in rank(Best::Highest, &scores) {
                let better = scores.iter().filter(|(_, score)| *score > row.score).count();
                prop_assert_eq!(row.rank, better + 1);
            }
        }
    }
}
