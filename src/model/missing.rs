//! Why there is no number: absence always has a reason, and is never zero.

/// The reason a score is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// The publication leaves the cell blank, or does not list the unit.
    NotPublished,
    /// The domain is not part of the index in this period.
    NotApplicable,
    /// The unit did not exist in this period.
    DidNotExist,
    /// The score would be a sum, and one of its parts is not published.
    PartMissing,
    /// The cell holds something that is no number.
    Unreadable,
    /// Only a bound is printed ("trên 23").
    BoundOnly,
}
