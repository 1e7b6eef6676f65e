//! Words that several doubts are told apart by.

/// Which number of a figure is added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The figure itself.
    Value,
    /// The numerator printed with it.
    Numerator,
    /// The denominator printed with it.
    Denominator,
}

/// How a printed percentage comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// Decimals were cut off.
    CutOff,
    /// It was rounded up where it should have been rounded down.
    RoundedUp,
    /// Neither.
    Nothing,
}

/// Why one figure cannot exceed another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// It is a part of it.
    Part,
    /// It is contained in it.
    Subset,
    /// It cannot by what both mean.
    Meaning,
}

/// So many units at this score: a summand of an extreme mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// How many units.
    pub units: u32,
    /// The score; approached but not reached where `open`.
    pub score: f64,
    /// Whether the score itself is excluded.
    pub open: bool,
}
