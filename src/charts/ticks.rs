//! Round values for an axis: 1, 2 or 5 times a power of ten apart.

/// Round values within `low` and `high`, at most about `most` of them.
pub fn round(low: f64, high: f64, most: usize) -> Vec<f64> {
    let span = high - low;
    if !(span > 0.0 && span.is_finite()) || most == 0 {
        return vec![low];
    }
    let least = span / most as f64;
    let power = 10f64.powf(least.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= least);
    let step = step.unwrap_or(10.0 * power);
    let first = (low / step).ceil() as i64;
    let last = (high / step).floor() as i64;
    (first..=last).map(|place| place as f64 * step).collect()
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
}
