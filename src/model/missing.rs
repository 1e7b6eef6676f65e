//! Why there is no number: absence always has a reason, and is never zero.

use super::score::Score;

/// The reason a score is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The publication leaves the cell blank, or does not list the unit.
    NotPublished,
    /// The domain is not part of the index in this period.
    NotApplicable,
    /// The table lists no row of the unit, and has rows that could be placed on no unit or not be read.
    NotPlaced,
    /// The unit did not exist in this period.
    DidNotExist,
    /// The score would be a sum, and one of its parts is not published.
    PartMissing,
    /// The cell holds something that is no number.
    Unreadable,
    /// Only a bound is printed ("trên 23").
    BoundOnly,
    /// The publisher has the figure and withholds it (`c`).
    Suppressed,
    /// The publisher's sign says that the score does not apply to the unit (`z`).
    Inapplicable,
    /// The publisher's sign says that there is no figure (`..`, `n/a`).
    NotAvailable,
    /// The publisher's sign says that the figure was not collected (`...`).
    NotCollected,
    /// The printed number is not zero, and too small for a computer's number (`1e-400`).
    TooSmall,
    /// The number printed is above the maximum of its scale: it is shown, and nothing is reckoned from it.
    AboveScale(Score),
    /// The number printed is below the minimum of its scale: the same.
    BelowScale(Score),
}

impl Missing {
    /// Why a unit has no row in a table of which so many rows could be placed on no unit.
    pub fn unlisted(unplaced: usize) -> Self {
        if unplaced > 0 { Self::NotPlaced } else { Self::NotPublished }
    }

    /// The number that is printed though it cannot be true.
    pub fn printed(self) -> Option<Score> {
        match self {
            Self::AboveScale(score) | Self::BelowScale(score) => Some(score),
            _ => None,
        }
    }
}

/// A cell of a published table: a score, or the reason there is none.
pub type Cell = Result<Score, Missing>;

/// The number that stands in a cell, whether or not it can be true.
pub fn printed(cell: &Cell) -> Option<Score> {
    cell.map_or_else(Missing::printed, Some)
}
