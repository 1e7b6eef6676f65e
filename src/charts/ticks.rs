//! Round values for an axis, as plotters chooses them: 1, 2 or 5 times a power of ten apart.

use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;

/// A shorter span has no values to tell apart: labels have four decimals at most. plotters takes the power of ten as
/// the machine computes it, which for such spans is not the same number in the browser and outside.
const SHORTEST: f64 = 0.001;

/// Round values within `low` and `high`, `most` of them at most. None where the span is not a finite number; the lower
/// end alone where it is under a thousandth.
pub fn round(low: f64, high: f64, most: usize) -> Vec<f64> {
    // plotters never comes back from an infinite span, and panics at one that is not a number.
    if !(high - low).is_finite() {
        return Vec::new();
    }
    if (high - low).abs() < SHORTEST {
        return vec![low];
    }
    RangedCoordf64::from(low..high).key_points(BoldPoints(most))
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
        assert_eq!(round(0.0, 0.001, 3), [0.0, 0.0005, 0.001]);
    }

    #[test]
    fn an_endless_span_has_no_ticks() {
        assert!(round(f64::MIN, f64::MAX, 4).is_empty());
        assert!(round(0.0, f64::NAN, 4).is_empty());
    }
}
