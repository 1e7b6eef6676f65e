//! One index in one period: the scores of all its units.

use super::domain::DomainId;
use super::index::IndexId;
use super::missing::Missing;
use super::period::Period;
use super::score::Cell;
use super::source::SourceId;
use super::unit::UnitIdx;

/// How a column came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The values stand in the published table.
    Published,
    /// The values are sums of published ones.
    Derived,
}

/// The values of one node (or the total) for every unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// Published or derived.
    pub origin: Origin,
    /// One cell per unit, in [`Edition::units`] order.
    pub cells: Vec<Cell>,
}

/// The published table of one index in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The index.
    pub index: IndexId,
    /// The period.
    pub period: Period,
    /// The file it was read from.
    pub file: String,
    /// The source the file was taken from.
    pub source: Option<SourceId>,
    /// The units, in the order of the table; each once.
    pub units: Vec<UnitIdx>,
    /// The line of the file each unit stands on, in `units` order.
    pub lines: Vec<u64>,
    /// The columns, in the order of the table; derived ones after the published ones.
    pub columns: Vec<Column>,
}

impl Edition {
    /// The column of a node (`None`: the total).
    pub fn column(&self, domain: Option<&DomainId>) -> Option<&Column> {
        self.columns.iter().find(|column| column.domain.as_ref() == domain)
    }

    /// The row of a unit; `None` when the table does not list it.
    pub fn row(&self, unit: UnitIdx) -> Option<usize> {
        self.units.iter().position(|listed| *listed == unit)
    }

    /// A unit's cell. A unit or a node that is not in the table was not published.
    pub fn cell(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Cell {
        let column = self.column(domain).ok_or(Missing::NotPublished)?;
        let row = self.row(unit).ok_or(Missing::NotPublished)?;
        column.cells.get(row).copied().unwrap_or(Err(Missing::NotPublished))
    }
}
