//! A published value.

use super::missing::Missing;

/// One published value. Measure: index points, on the index's own scale. Invariant: finite.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// The score, or `None` when `points` is not a finite number.
    pub fn new(points: f64) -> Option<Self> {
        points.is_finite().then_some(Self(points))
    }

    /// Index points.
    pub fn points(self) -> f64 {
        self.0
    }

    /// Order by points; total, because a score is finite. Negative and positive zero are equal.
    pub fn order(self, other: Self) -> std::cmp::Ordering {
        self.0.partial_cmp(&other.0).unwrap_or(std::cmp::Ordering::Equal)
    }
}

/// A cell of a published table: a score, or the reason there is none.
pub type Cell = Result<Score, Missing>;
