//! From a value to its place.

/// Values from `low` to `high` lie between the pixels `from` and `to`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The value at `from`.
    pub low: f64,
    /// The value at `to`.
    pub high: f64,
    /// The first pixel.
    pub from: f64,
    /// The last pixel; may lie before the first.
    pub to: f64,
}

impl Scale {
    /// The place of a value; the nearer end for one outside the scale.
    pub(super) fn at(self, value: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span == 0.0 { 0.5 } else { ((value - self.low) / span).clamp(0.0, 1.0) };
        self.from + share * (self.to - self.from)
    }
}

/// Where a value lies on a scale, as a share of it; the nearer end for one outside.
pub fn place(low: f64, high: f64, value: f64) -> f64 {
    Scale { low, high, from: 0.0, to: 1.0 }.at(value)
}

/// Where the bar of a value begins on a scale from `start` to `end`, and how long it is, as shares of the scale. Bars
/// begin at zero, or at the end of the scale that is nearer to it: those of negative values lie before it.
pub fn bar(start: f64, end: f64, value: f64) -> (f64, f64) {
    let scale = Scale { low: start, high: end, from: 0.0, to: 1.0 };
    let (zero, at) = (scale.at(0.0), scale.at(value));
    if start == end { (0.0, 0.0) } else { (zero.min(at), (at - zero).abs()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_begins_at_zero_and_a_negative_one_lies_before_it() {
        assert_eq!(bar(0.0, 80.0, 20.0), (0.0, 0.25));
        assert_eq!(bar(-5.0, 5.0, 2.5), (0.5, 0.25));
        assert_eq!(bar(-4.0, 4.0, -1.0), (0.375, 0.125));
        assert_eq!(bar(-4.0, 0.0, -1.0), (0.75, 0.25));
        assert_eq!(bar(0.0, 0.0, 0.0), (0.0, 0.0));
    }

    #[test]
    fn a_value_outside_the_scale_stays_in_the_picture() {
        let scale = Scale { low: 10.0, high: 80.0, from: 0.0, to: 100.0 };
        assert_eq!([scale.at(9.0), scale.at(45.0), scale.at(81.0)], [0.0, 50.0, 100.0]);
    }

    #[test]
    fn a_scale_may_run_backwards() {
        let scale = Scale { low: 1.0, high: 3.0, from: 100.0, to: 0.0 };
        assert_eq!(scale.at(1.0), 100.0);
    }
}
