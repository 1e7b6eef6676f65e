//! Round values for an axis, as plotters chooses them: 1, 2 or 5 times a power of ten apart.

use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;

use crate::format;
use crate::model::language::Language;

/// plotters takes the power of ten as the machine computes it, which for shorter spans is not the same number in the
/// browser and outside: the values are chosen for a span a thousand or a million times as long.
const SHORTEST: f64 = 0.001;

/// A span has no values to tell apart that is shorter than this share of its ends.
const TOLD_APART: f64 = 1e-6;

/// The most decimals of a label.
const MOST_DECIMALS: u8 = 9;

/// Round values within `low` and `high`, `most` of them at most. None where the span is not a finite number; the lower
/// end alone where it is too short to tell values apart.
pub fn round(low: f64, high: f64, most: usize) -> Vec<f64> {
    // plotters never comes back from an infinite span, and panics at one that is not a number.
    if !(high - low).is_finite() {
        return Vec::new();
    }
    let span = (high - low).abs();
    if span < SHORTEST {
        let times = if span * 1e3 < SHORTEST { 1e6 } else { 1e3 };
        if span * times < SHORTEST || span < TOLD_APART * low.abs().max(high.abs()) {
            return vec![low];
        }
        let longer = RangedCoordf64::from(low * times..high * times).key_points(BoldPoints(most));
        return longer.into_iter().map(|value| value / times).collect();
    }
    RangedCoordf64::from(low..high).key_points(BoldPoints(most))
}

/// The label of one of these values.
pub fn label(value: f64, language: Language) -> String {
    format::plain(value, MOST_DECIMALS, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        assert_eq!(round(38.2, 48.1, 5), [40.0, 42.0, 44.0, 46.0, 48.0]);
        assert_eq!(round(0.0, 0.85, 4), [0.0, 0.5]);
        assert_eq!(round(5.0, 5.0, 4), [5.0]);
    }

    #[test]
    fn a_span_too_short_for_its_labels_has_one_tick() {
        assert_eq!(round(1029.5, 1029.5001, 6), [1029.5]);
        assert_eq!(round(0.0, 0.0, 6), [0.0]);
        assert_eq!(round(0.0, 0.001, 3), [0.0, 0.0005, 0.001]);
    }

    #[test]
    fn no_two_labels_of_a_short_span_are_alike() {
        for (low, high) in
            [(0.0, 0.00009), (0.00004, 0.0008), (0.0, 4e-8), (0.7, 0.7009), (-0.00005, 0.00005)]
        {
            let mut labels: Vec<String> =
                round(low, high, 6).iter().map(|value| label(*value, Language::Vi)).collect();
            let count = labels.len();
            labels.sort_unstable();
            labels.dedup();
            assert!(labels.len() == count && count > 1, "{low} {high}: {labels:?}");
            assert!(
                !labels.iter().any(|label| label.starts_with("−0")
                    && !label.contains(|c| ('1'..='9').contains(&c)))
            );
        }
    }

    #[test]
    fn an_endless_span_has_no_ticks() {
        assert!(round(f64::MIN, f64::MAX, 4).is_empty());
        assert!(round(0.0, f64::NAN, 4).is_empty());
    }
}
