//! An edition of a wide table while its rows are read.

use std::collections::BTreeMap;

use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::Index;
use crate::model::mark::Marks;
use crate::model::missing::Cell;
use crate::model::period::Period;
use crate::model::publication::ScorePart;
use crate::model::unit::UnitIdx;

/// Columns that say of a unit what other tables say.
pub const PASSED_OVER: [&str; 8] =
    ["stage", "note", "note_en", "name", "name_en", "level", "parent", "stt"];

/// A column of scores.
pub struct ScoreColumn {
    /// Its place in a row.
    pub place: usize,
    /// Its node; `None` for the total.
    pub domain: Option<DomainId>,
    /// Its name as written.
    pub name: String,
}

/// The rows of a period read so far.
#[derive(Default)]
pub struct Building {
    pub units: Vec<UnitIdx>,
    pub lines: Vec<u64>,
    pub seen: ByUnit<u64>,
    pub cells: Vec<Vec<Cell>>,
    pub marks: Marks,
    /// What its period may mean among others.
    pub other: Option<Period>,
}

impl Building {
    /// No row yet, of so many columns of scores.
    pub fn of_width(columns: usize) -> Self {
        Self { cells: vec![Vec::new(); columns], ..Self::default() }
    }

    /// Whether a unit's row has these cells.
    pub fn has_row(&self, unit: UnitIdx, cells: &[Cell]) -> bool {
        let row = self.units.iter().position(|known| *known == unit);
        let is_same =
            |(column, cell): (&Vec<Cell>, &Cell)| row.and_then(|row| column.get(row)) == Some(cell);
        self.cells.iter().zip(cells).all(is_same)
    }

    /// The edition, with so many rows that no unit has.
    pub fn edition(
        self,
        index: &Index,
        part: &ScorePart,
        period: Period,
        columns: &[ScoreColumn],
        unplaced: usize,
    ) -> Edition {
        let column = |(column, cells): (&ScoreColumn, Vec<Cell>)| Column {
            domain: column.domain.clone(),
            origin: Origin::Published,
            cells,
        };
        Edition {
            index: index.id.clone(),
            period,
            file: part.path.clone(),
            source: part.source.clone(),
            further: Vec::new(),
            units: self.units,
            lines: self.lines,
            columns: columns.iter().zip(self.cells).map(column).collect(),
            population: part.population,
            details: BTreeMap::new(),
            staged: Vec::new(),
            marks: self.marks,
            unplaced,
        }
    }
}
