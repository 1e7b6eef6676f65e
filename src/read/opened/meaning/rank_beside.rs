//! Which of two numbers in a cell is the rank of the other, if any?

use super::meant::Two;
use super::numbers::{Said, Written, said};
use super::ranks::agreement;
use super::shape::{Shape, shape};
use super::vocabulary::folded;

/// What they are in the cells of a column: ranks are whole numbers that follow from the scores beside them.
pub fn two<'a>(cells: impl Iterator<Item = &'a str>) -> Two {
    let pairs = pairs(cells, |shape| match shape {
        Shape::Two(first, second) => Some((first, second)),
        _ => None,
    });
    if pairs.len() < 3 {
        return by_fractions(&pairs).unwrap_or(Two::RankFirst);
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
    match by_fractions(&pairs) {
        Some(Two::RankFirst) if are_ranks(|pair| pair.0) && is_plain(&turned) => Two::RankFirst,
        Some(Two::RankSecond)
            if pairs.len() >= MANY && are_ranks(|pair| pair.1) && is_plain(&pairs) =>
        {
            Two::RankSecond
        }
        _ => Two::Remark,
    }
}

/// Whether the second of two numbers with a stroke between, `79,53/1`, is the rank of the first, and not what it is out of.
pub fn is_ranked<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let pairs = pairs(cells, |shape| match shape {
        Shape::Of(first, second) => Some((first, second)),
        _ => None,
    });
    let counts = pairs.iter().any(|(_, rank)| *rank == 1.0);
    pairs.len() > 2
        && counts
        && agreement(&pairs).is_some_and(|found| found.is_plain() && found.agree() == found.of)
}

/// The two numbers of each cell of a shape.
fn pairs<'a>(
    cells: impl Iterator<Item = &'a str>,
    two: fn(Shape<'a>) -> Option<(&'a str, &'a str)>,
) -> Vec<(f64, f64)> {
    const SHOWN: usize = 4000;
    let number = |text: &str| match said(text, Written::default(), &[]) {
        Said::Number(value) => Some(value),
        _ => None,
    };
    let both = |(first, second)| number(first).zip(number(second));
    cells.filter_map(|cell| two(shape(cell)).and_then(both)).take(SHOWN).collect()
}

/// So many ranks in brackets that lie as the scores before them do are no chance.
const MANY: usize = 5;

/// Whether a header says of the numbers in brackets that they are something else: `Điểm (số hồ sơ)`, `Score (SE)`.
pub fn is_remark(header: &str) -> bool {
    let inner = header
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.split_once(')'))
        .map(|(inner, _)| folded(inner));
    let opens =
        ["so ", "thay doi", "change", "nam truoc", "previous", "nguyen vong", "standard error"];
    inner.is_some_and(|inner| {
        ["se", "sd", "n", "ci"].contains(&inner.as_str())
            || opens.iter().any(|open| inner.starts_with(open))
    })
}

/// Which of two numbers is the rank where the header says that one is: the whole one of a whole and a fraction.
pub fn named(cells: &[&str]) -> Two {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let of = |cell: &&str| match shape(cell) {
        Shape::Two(first, second) => number(first).zip(number(second)),
        _ => None,
    };
    by_fractions(&cells.iter().filter_map(of).collect::<Vec<_>>()).unwrap_or(Two::RankFirst)
}

fn by_fractions(pairs: &[(f64, f64)]) -> Option<Two> {
    let are_parted = |one: fn(&(f64, f64)) -> f64| pairs.iter().map(one).any(|n| n.fract() != 0.0);
    match (are_parted(|pair| pair.0), are_parted(|pair| pair.1)) {
        (false, true) => Some(Two::RankFirst),
        (true, false) => Some(Two::RankSecond),
        _ => None,
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
        // Some of the 63 provinces.
        let some = ["43,9 (12)", "45,1 (3)", "46,04 (1)", "40 (30)", "41,5 (22)"];
        assert_eq!((of(&some), of(&some[..3])), (Two::RankSecond, Two::Remark));
        assert_eq!((named(&some[..3]), named(&["12 (0,9)"])), (Two::RankSecond, Two::RankFirst));
        let ranked = |cells: &[&str]| is_ranked(cells.iter().copied());
        assert!(ranked(&["79,53/1", "70/3", "75,1/2"]));
        assert!(!ranked(&["8,5/10", "7/10", "9,1/10"]) && !ranked(&["14/17", "3/4", "1/2"]));
    }
}
