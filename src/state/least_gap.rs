//! The smallest gap between units that is shown.

use std::fmt;

/// Parts of one that are kept of a number.
const THOUSANDTHS: f64 = 1000.0;

/// The largest number an address says.
const MOST: f64 = 1e6;

/// A gap in the measure of the picture that shows it: per cent of a scale, or points. None where every gap is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeastGap(u32);

impl LeastGap {
    /// A gap of so much; none where the number is none, or not above zero.
    pub fn of(gap: f64) -> Self {
        let is_one = gap.is_finite() && gap > 0.0 && gap <= MOST;
        Self(if is_one { (gap * THOUSANDTHS).round() as u32 } else { 0 })
    }

    /// What an address says.
    pub fn parse(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::default(), Self::of)
    }

    /// The gap; `None` where every gap is shown.
    pub fn least(self) -> Option<f64> {
        (self.0 > 0).then(|| f64::from(self.0) / THOUSANDTHS)
    }
}

/// As in an address: `0.5`; blank where every gap is shown.
impl fmt::Display for LeastGap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.least().map_or(Ok(()), |least| write!(f, "{least}"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_gap_shows_every_gap() {
        for text in ["", "0", "-1", "inf", "nan", "none", "1e99"] {
            assert_eq!(LeastGap::parse(text), LeastGap::default(), "{text}");
        }
        assert_eq!(LeastGap::parse("0.5").least(), Some(0.5));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(thousandths in 0_u32..1_000_000_000) {
            let gap = LeastGap(thousandths);
            prop_assert_eq!(LeastGap::parse(&gap.to_string()), gap);
        }
    }
}
