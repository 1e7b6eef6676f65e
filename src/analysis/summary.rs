//! How are the scores spread? Count, mean, median, extremes and standard deviation.
//!
//! Mean x̄ = Σx / n. Median: the middle score, the mean of the two middle ones when n is even. Deviation: that of the
//! whole population, √(Σ(x − x̄)² / n), because all units are scored, not a sample. Sums run over the sorted scores,
//! so the order of the input changes not even the last bit.

use crate::model::score::Score;

/// The spread of a list of scores. Measure: index points, except the count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many scores.
    pub count: usize,
    /// Arithmetic mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// The lowest score, whichever end is best.
    pub lowest: f64,
    /// The highest score.
    pub highest: f64,
    /// Standard deviation of the population.
    pub deviation: f64,
}

/// The spread of the scores; `None` when there are none.
pub fn summary(scores: &[Score]) -> Option<Summary> {
    let mut points: Vec<f64> = scores.iter().map(|score| score.points()).collect();
    points.sort_unstable_by(f64::total_cmp);
    let (&lowest, &highest) = (points.first()?, points.last()?);
    let count = points.len();
    // Rounding can push the mean of equal scores past them by one bit; it lies between the extremes by definition.
    let mean = (points.iter().sum::<f64>() / count as f64).clamp(lowest, highest);
    let median = f64::midpoint(points[(count - 1) / 2], points[count / 2]);
    let squares: f64 = points.iter().map(|x| (x - mean).powi(2)).sum();
    Some(Summary {
        count,
        mean,
        median,
        lowest,
        highest,
        deviation: (squares / count as f64).sqrt(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(points: &[f64]) -> Option<Summary> {
        let scores: Vec<Score> = points.iter().filter_map(|&x| Score::new(x)).collect();
        summary(&scores)
    }

    #[test]
    fn a_spread_computed_by_hand() {
        let expected =
            Summary { count: 8, mean: 5.0, median: 4.5, lowest: 2.0, highest: 9.0, deviation: 2.0 };
        assert_eq!(of(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]), Some(expected));
    }

    #[test]
    fn the_median_of_an_odd_number_is_the_middle_one() {
        assert_eq!(of(&[9.0, 1.0, 2.0]).unwrap().median, 2.0);
    }

    #[test]
    fn no_scores_have_no_summary() {
        assert_eq!(of(&[]), None);
    }

    proptest! {
        #[test]
        fn the_order_of_the_input_is_irrelevant(mut points in prop::collection::vec(-1e6..1e6f64, 1..40)) {
            let before = of(&points);
            points.reverse();
            prop_assert_eq!(of(&points), before);
        }

        #[test]
        fn equal_scores_do_not_deviate(x in -1e6..1e6f64, count in 1usize..40) {
            let found = of(&vec![x; count]).unwrap();
            prop_assert_eq!((found.mean, found.deviation), (x, 0.0));
        }
    }
}
