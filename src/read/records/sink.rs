//! A row of a table, and who takes it.

use crate::read::problem::{Fault, Problem};

/// A row: its line in the file and its cells.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The line its first cell stands on, from 1.
    pub line: u64,
    pub(super) text: &'a str,
    pub(super) ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// The cell at a place; `None` past the last one.
    pub fn get(&self, place: usize) -> Option<&'a str> {
        let end = *self.ends.get(place)?;
        let start = if place == 0 { 0 } else { *self.ends.get(place - 1)? };
        self.text.get(start..end)
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        (0..self.ends.len()).filter_map(|place| self.get(place))
    }

    /// The row without blank cells at its end, as far as it is longer than `least` cells.
    pub(super) fn without_blank_end(self, least: usize) -> Self {
        let is_blank = |place: usize| self.get(place).is_none_or(|cell| cell.trim().is_empty());
        let mut kept = self.ends.len();
        while kept > least.max(1) && is_blank(kept - 1) {
            kept -= 1;
        }
        Self { ends: &self.ends[..kept], ..self }
    }

    /// How many cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the row has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Whether a line that stands inside a cell is a row that was never meant to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IsRow {
    /// It is part of the cell's text.
    No,
    /// It has the cells of a row.
    Perhaps,
    /// It has the cells of a row, and in them what only a row has.
    Surely,
}

/// What must be readable of a table for it to be of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// All of its text.
    Text,
    /// Its codes and numbers.
    Codes,
}

/// Who takes the rows.
pub trait Sink {
    /// Takes the header. An error ends the reading: without its header a table means nothing.
    fn header(&mut self, header: &Record<'_>, problems: &mut Vec<Problem>) -> Result<(), Fault>;
    /// Takes a row that has as many cells as the header.
    fn row(&mut self, row: &Record<'_>, problems: &mut Vec<Problem>);
    /// What must be readable.
    fn needs(&self) -> Needs {
        Needs::Text
    }
    /// Takes a row that holds words about the table and no row of it. Whether it is such a one.
    fn noted(&mut self, _row: &Record<'_>) -> bool {
        false
    }
    /// Is told that so many rows stand in the file that cannot be told apart.
    fn lost(&mut self, _rows: u64) {}
    /// Whether a line of as many cells as the header that stands inside a cell is a row of its own.
    fn is_row(&self, row: &Record<'_>) -> IsRow {
        if row.len() > 3 { IsRow::Perhaps } else { IsRow::No }
    }
}
