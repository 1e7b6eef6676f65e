//! How far a domain's figures move from one year to the next.

use super::super::edition::{Edition, median};

/// A domain moves as if its scale had changed when median and highest value both move by more than this share.
const SCALE_SHARE: f64 = 0.25;

/// The figures of a domain in two years.
pub struct Shift {
    /// The earlier year.
    pub before: Figures,
    /// The later year.
    pub after: Figures,
}

/// A domain in one year.
pub struct Figures {
    /// The year.
    pub year: u16,
    /// The middle of the published values, index points.
    pub median: f64,
    /// The largest published value, index points.
    pub highest: f64,
}

impl Shift {
    /// The move of a domain, or of the sum of several; `None` when either year publishes no value.
    pub fn between(before: (&Edition, &[&str]), after: (&Edition, &[&str])) -> Option<Self> {
        Some(Self { before: figures(before)?, after: figures(after)? })
    }

    /// How far the median moves, index points.
    pub fn points(&self) -> f64 {
        self.after.median - self.before.median
    }

    /// Rule 3 of the module above.
    pub fn looks_like_a_new_scale(&self) -> bool {
        let share = |before: f64, after: f64| (after - before) / before;
        let median = share(self.before.median, self.after.median);
        let highest = share(self.before.highest, self.after.highest);
        median.abs() > SCALE_SHARE
            && highest.abs() > SCALE_SHARE
            && median.signum() == highest.signum()
    }
}

fn figures((edition, domains): (&Edition, &[&str])) -> Option<Figures> {
    let values = edition.sums(domains);
    Some(Figures { year: edition.year, median: median(&values)?, highest: *values.last()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(medians: (f64, f64), highest: (f64, f64)) -> Shift {
        let figures = |median, highest| Figures { year: 2020, median, highest };
        Shift { before: figures(medians.0, highest.0), after: figures(medians.1, highest.1) }
    }

    #[test]
    fn a_new_scale_moves_the_middle_and_the_top() {
        assert!(shift((1.82, 2.41), (1.96, 2.72)).looks_like_a_new_scale());
        assert!(shift((1.94, 0.97), (2.77, 1.31)).looks_like_a_new_scale());
    }

    #[test]
    fn an_upswing_under_an_unmoved_top_is_no_new_scale() {
        assert!(!shift((1.41, 1.83), (2.14, 2.05)).looks_like_a_new_scale());
        assert!(!shift((1.48, 1.90), (1.84, 2.13)).looks_like_a_new_scale());
    }
}
