//! Which of two numbers in a cell is the rank of the other, if any?

use super::meant::Two;
use super::numbers::{Said, Written, said};
use super::ranks::agreement;
use super::shape::{Shape, shape};

/// What they are in the cells of a column: ranks are whole numbers that follow from the scores beside them.
pub fn two<'a>(cells: impl Iterator<Item = &'a str>) -> Two {
    let number = |text: &str| match said(text, Written::default(), &[]) {
        Said::Number(value) => Some(value),
        _ => None,
    };
    let pairs: Vec<(f64, f64)> = cells
        .filter_map(|cell| match shape(cell) {
            Shape::Two(first, second) => number(first).zip(number(second)),
            _ => None,
        })
        .take(4000)
        .collect();
    if pairs.len() < 3 {
        return Two::RankFirst;
    }
    let are_ranks = |rank: fn(&(f64, f64)) -> f64| {
        pairs.iter().map(rank).all(|rank| rank >= 1.0 && (rank * 2.0).fract() == 0.0)
    };
    let follows = |pairs: &[(f64, f64)]| {
        agreement(pairs).is_some_and(|found| found.is_plain() && found.agree() * 2 >= found.of)
    };
    let turned: Vec<(f64, f64)> = pairs.iter().map(|(first, second)| (*second, *first)).collect();
    if are_ranks(|pair| pair.0) && follows(&turned) {
        return Two::RankFirst;
    }
    if are_ranks(|pair| pair.1) && follows(&pairs) {
        return Two::RankSecond;
    }
    // Ranks of a part of all units do not count from one.
    let is_plain = |pairs: &[(f64, f64)]| {
        agreement(pairs).is_some_and(|found| found.is_plain() && found.order >= 0.99)
    };
    let are_parted = pairs.iter().any(|pair| pair.1.fract() != 0.0);
    match are_parted && are_ranks(|pair| pair.0) && is_plain(&turned) {
        true => Two::RankFirst,
        false => Two::Remark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_follows_from_the_score_beside_it_and_a_remark_does_not() {
        let of = |cells: &[&str]| two(cells.iter().copied());
        assert_eq!(of(&["01 (0,727)", "03 (0,5)", "02 (0,601)"]), Two::RankFirst);
        assert_eq!(of(&["85,3 (2)", "80 (3)", "90,1 (1)"]), Two::RankSecond);
        assert_eq!(of(&["88 (87)", "88 (85)", "85 (84)", "20 (21)"]), Two::Remark);
        assert_eq!(of(&["12 (0,9)", "31 (0,4)", "20 (0,7)"]), Two::RankFirst);
    }
}
