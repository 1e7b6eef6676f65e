//! Between which numbers can a score lie, and which printed figures cannot be true?
//!
//! A figure above the maximum of its node, or below the minimum stated for it, is no score of that scale. Where a maximum
//! is stated and no minimum, a scale begins at zero, unless its own figures show otherwise: balances and deductions are
//! negative, and some publishers write `-1`, `-99` or `-999` where they have no number. Those are told apart by their
//! digits: negative figures are taken for such signs only where every negative figure of the column is one.
//! What cannot be true is kept as printed, and nothing is reckoned from it.

use super::domain::DomainId;
use super::edition::{Column, Edition, Origin};
use super::index::Index;
use super::missing::{Missing, printed};
use super::publication::Publication;
use super::score::Score;

/// Between which numbers a score can lie. Measure: index points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scale {
    /// The smallest possible score; `None` when none is known.
    pub min: Option<f64>,
    /// The largest possible score; `None` when none is known.
    pub max: Option<f64>,
}

impl Scale {
    /// The scale of a column of an edition: as stated, and at zero where its figures leave no other reading.
    pub fn of(
        publication: &Publication,
        index: &Index,
        edition: &Edition,
        column: &Column,
    ) -> Self {
        let domain = column.domain.as_ref();
        let max = publication.max(index, domain, edition.period);
        let min = publication.min(index, domain).or_else(|| {
            let from_zero = max.is_some_and(|max| max > 0.0)
                && !takes_away(publication, index, domain, edition);
            let printed = column.cells.iter().filter_map(printed).map(Score::points);
            let mut below = printed.filter(|points| *points < 0.0);
            (from_zero && below.all(|points| stands_for_nothing(points, max))).then_some(0.0)
        });
        Self { min, max }
    }

    /// Why a printed number cannot be a score of this scale; `None` when it can.
    pub fn refuses(self, score: Score) -> Option<Missing> {
        let points = score.points();
        // Sums carry the noise of their arithmetic: it exceeds nothing.
        let over = |from: f64, to: f64| to - from > 1e-9 * from.abs().max(1.0);
        if self.max.is_some_and(|max| over(max, points)) {
            return Some(Missing::AboveScale(score));
        }
        self.min.is_some_and(|min| over(points, min)).then_some(Missing::BelowScale(score))
    }
}

/// Keeps what cannot be true from being reckoned with: every such published figure becomes absent, with its number.
pub fn set_aside(publication: &Publication, index: &Index, edition: &mut Edition) {
    let scales: Vec<Scale> = edition
        .columns
        .iter()
        .map(|column| Scale::of(publication, index, edition, column))
        .collect();
    let published = |column: &&mut Column| column.origin == Origin::Published;
    let columns = edition.columns.iter_mut().zip(scales);
    for (column, scale) in columns.filter(|(column, _)| published(column)) {
        for cell in &mut column.cells {
            if let Some(why) = cell.ok().and_then(|score| scale.refuses(score)) {
                *cell = Err(why);
            }
        }
    }
}

/// Whether a node, or one that a total is made of, only takes points away.
fn takes_away(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    edition: &Edition,
) -> bool {
    let below = publication.tree(&index.id).children_in(domain, edition.period);
    below
        .iter()
        .any(|node| node.min.is_some_and(|min| min < 0.0) || node.max.is_some_and(|max| max <= 0.0))
}

/// Whether a negative number is one of those written where there is none: nines, eights or sevens only, or one. On a
/// short scale of whole numbers `-1` is an ordinary balance.
fn stands_for_nothing(points: f64, max: Option<f64>) -> bool {
    let text = points.abs().to_string();
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let long = max.is_some_and(|max| !(1.5..10.0).contains(&max));
    match digits.as_slice() {
        ['1' | '9'] => long,
        ['7'..='9', _, ..] => digits.iter().all(|digit| *digit == digits[0]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(min: Option<f64>, max: Option<f64>) -> Scale {
        Scale { min, max }
    }

    #[test]
    fn a_number_beyond_either_end_is_no_score() {
        let score = |points| Score::new(points).unwrap();
        let whole = scale(Some(0.0), Some(100.0));
        assert_eq!(whole.refuses(score(999.0)), Some(Missing::AboveScale(score(999.0))));
        assert_eq!(whole.refuses(score(-1.0)), Some(Missing::BelowScale(score(-1.0))));
        assert_eq!(whole.refuses(score(100.0 + 1e-12)), None, "the noise of a sum");
        assert_eq!(scale(None, None).refuses(score(-2.31)), None, "nothing is stated");
        assert_eq!(scale(None, Some(0.0)).refuses(score(-2.5)), None, "points taken away");
    }

    #[test]
    fn nines_and_their_like_stand_for_no_number() {
        let max = Some(100.0);
        for sign in [-1.0, -9.0, -77.0, -88.0, -99.0, -999.0, -9999.0, -99.9] {
            assert!(stands_for_nothing(sign, max), "{sign}");
        }
        for balance in [-0.42, -2.5, -5.0, -12.0, -98.0, -7.0] {
            assert!(!stands_for_nothing(balance, max), "{balance}");
        }
        assert!(!stands_for_nothing(-1.0, Some(5.0)), "a balance of −5 to 5");
        assert!(stands_for_nothing(-1.0, Some(1.0)), "a share");
    }
}
