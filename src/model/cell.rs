//! Where a figure was read: a cell of the table of an index and a period, or a passage of a document.

use super::domain::DomainId;
use super::index::IndexId;
use super::period::Period;
use super::place::Place;
use super::unit::UnitIdx;

/// Whose score, of what, and when. `None` for the total.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreOf {
    /// The index.
    pub index: IndexId,
    /// The period.
    pub period: Period,
    /// The unit.
    pub unit: UnitIdx,
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
}

/// What a figure was read from.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadFrom {
    /// A document prints it there.
    Passage(Place),
    /// A table of scores has it.
    Row(ScoreOf),
}
