//! How a printed number is meant: exactly, or as a bound.

/// The relation of a quantity to the number printed for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operator {
    /// The number itself.
    #[default]
    Exactly,
    /// More than it ("trên 23"): the number itself is not meant.
    Above,
    /// It or more ("tối thiểu", "từ … trở lên").
    AtLeast,
    /// Less than it ("dưới 20"): the number itself is not meant.
    Below,
    /// It or less ("tối đa", "không quá").
    AtMost,
    /// About it ("khoảng", "gần").
    About,
}

impl Operator {
    /// All operators with the sign they are written with.
    pub const SIGNS: [(Self, &'static str); 6] = [
        (Self::Exactly, "="),
        (Self::Above, ">"),
        (Self::AtLeast, ">="),
        (Self::Below, "<"),
        (Self::AtMost, "<="),
        (Self::About, "~"),
    ];

    /// The operator a sign means.
    pub fn from_sign(sign: &str) -> Option<Self> {
        Self::SIGNS.iter().find(|(_, known)| *known == sign).map(|(operator, _)| *operator)
    }

    /// The sign: `>=`.
    pub fn sign(self) -> &'static str {
        Self::SIGNS.iter().find(|(operator, _)| *operator == self).map_or("", |(_, sign)| sign)
    }

    /// Whether `value` satisfies "`operator` `limit`". "Trên 90": 90 does not. "About" can never be decided.
    pub fn allows(self, value: f64, limit: f64) -> Option<bool> {
        match self {
            Self::Exactly => Some(value == limit),
            Self::Above => Some(value > limit),
            Self::AtLeast => Some(value >= limit),
            Self::Below => Some(value < limit),
            Self::AtMost => Some(value <= limit),
            Self::About => None,
        }
    }
}

/// An operator with its number: `>=8`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// How the number is meant.
    pub operator: Operator,
    /// The number.
    pub value: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn above_ninety_is_not_met_by_ninety() {
        assert_eq!(Operator::Above.allows(90.0, 90.0), Some(false));
        assert_eq!(Operator::AtLeast.allows(90.0, 90.0), Some(true));
        assert_eq!(Operator::About.allows(90.0, 90.0), None);
    }
}
