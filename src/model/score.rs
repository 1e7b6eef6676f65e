//! A published value.

/// One published value. Measure: index points, on the index's own scale. Invariant: finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score(f64);

impl Eq for Score {}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order(*other)
    }
}

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
