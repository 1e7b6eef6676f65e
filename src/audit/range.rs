//! What a printed number can stand for: an interval, because numbers are printed rounded, or as bounds.

use crate::model::operator::Operator;

/// An interval, each end included or not. Infinite where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The lower end.
    pub low: f64,
    /// Whether the lower end itself is excluded.
    pub low_open: bool,
    /// The upper end.
    pub high: f64,
    /// Whether the upper end itself is excluded.
    pub high_open: bool,
}

/// Differences smaller than this are errors of binary arithmetic, relative to the numbers compared.
const NOISE: f64 = 1e-9;

/// Whether `a` is above `b` by more than the error of adding a hundred numbers.
pub fn above(a: f64, b: f64) -> bool {
    if a.is_infinite() || b.is_infinite() {
        return a > b;
    }
    a - b > NOISE * a.abs().max(b.abs()).max(1.0)
}

/// Whether two numbers are the same but for the error of adding.
pub fn same(a: f64, b: f64) -> bool {
    !above(a, b) && !above(b, a)
}

/// The decimals a number is printed with: those of the printed text where it holds the number, else those the number
/// itself needs. `18,40` has two.
pub fn decimals(value: f64, printed: &str) -> u8 {
    let needed = needed(value);
    let mut most = needed;
    for number in numbers(printed) {
        let Some((whole, fraction)) = number.rsplit_once([',', '.']) else { continue };
        let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
        let read = format!("{plain}.{fraction}").parse();
        if read.is_ok_and(|read| same(read, value.abs())) {
            most = most.max(u8::try_from(fraction.len()).unwrap_or(needed));
        }
    }
    most
}

/// The decimals a number needs to be written exactly, at most 6.
pub fn needed(value: f64) -> u8 {
    (0..6).find(|&places| same(shift(value, places).round(), shift(value, places))).unwrap_or(6)
}

/// The number times ten to the power of `places`.
pub fn shift(value: f64, places: u8) -> f64 {
    value * 10f64.powi(i32::from(places))
}

/// How far the true number can be from the printed one by rounding: nothing for a whole number, half a unit of the last
/// place for any other.
pub fn slack(value: f64, printed: &str) -> f64 {
    match decimals(value, printed) {
        0 => 0.0,
        places => 0.5 / shift(1.0, places),
    }
}

/// What the whole numbers of one equation stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// Themselves: all numbers are whole.
    Exactly,
    /// Anything that rounds to them: others are printed with decimals.
    Rounded,
}

impl Whole {
    /// Whole numbers beside numbers printed with decimals may be rounded.
    pub fn among<'a>(mut numbers: impl Iterator<Item = (f64, &'a str)>) -> Self {
        match numbers.any(|(value, printed)| decimals(value, printed) > 0) {
            true => Self::Rounded,
            false => Self::Exactly,
        }
    }
}

impl Bounds {
    /// Every number.
    pub const ANY: Self =
        Self { low: f64::NEG_INFINITY, low_open: true, high: f64::INFINITY, high_open: true };

    /// What a number printed like this can stand for.
    pub fn of(value: f64, operator: Operator, printed: &str) -> Self {
        let slack = slack(value, printed);
        let (low, high) = (value - slack, value + slack);
        match operator {
            Operator::Exactly => Self { low, low_open: false, high, high_open: false },
            Operator::Above | Operator::AtLeast => Self { low, low_open: false, ..Self::ANY },
            Operator::Below | Operator::AtMost => Self { high, high_open: false, ..Self::ANY },
            Operator::About => Self::ANY,
        }
    }

    /// The same, where whole numbers may be rounded.
    pub fn among(value: f64, operator: Operator, printed: &str, whole: Whole) -> Self {
        let bounds = Self::of(value, operator, printed);
        if whole == Whole::Exactly || slack(value, printed) > 0.0 {
            return bounds;
        }
        Self { low: bounds.low - 0.5, high: bounds.high + 0.5, ..bounds }
    }

    /// The interval of the sum of two numbers.
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            low_open: self.low_open || other.low_open,
            high: self.high + other.high,
            high_open: self.high_open || other.high_open,
        }
    }

    /// Whether some number lies in both.
    pub fn meets(self, other: Self) -> bool {
        let below = |a: Self, b: Self| {
            above(b.low, a.high) || (same(a.high, b.low) && (a.high_open || b.low_open))
        };
        !below(self, other) && !below(other, self)
    }
}

/// The runs of digits of a text with the points and commas between them.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
        .map(|run| run.trim_matches(['.', ',']))
        .filter(|run| !run.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_text_tells_the_decimals() {
        assert_eq!(decimals(18.4, "18,40/19 điểm"), 2);
        assert_eq!(decimals(18.4, ""), 1);
        assert_eq!(decimals(8803.0, "8.803 hồ sơ"), 0);
        assert_eq!(decimals(1_300_000.0, "1.300.000"), 0);
        assert_eq!(decimals(9.0, "9,0 điểm"), 1);
        assert_eq!(slack(8803.0, "8.803"), 0.0);
    }

    #[test]
    fn a_bound_meets_whatever_lies_beyond_it() {
        let above = Bounds::of(251.0, Operator::Above, "");
        assert!(above.meets(Bounds::of(251.0, Operator::Exactly, "")));
        assert!(!above.meets(Bounds::of(250.0, Operator::Exactly, "")));
        assert!(Bounds::of(8.5, Operator::Exactly, "").meets(Bounds::of(
            8.46,
            Operator::Exactly,
            ""
        )));
        assert!(!Bounds::of(8.5, Operator::Exactly, "").meets(Bounds::of(
            8.3,
            Operator::Exactly,
            ""
        )));
    }
}
