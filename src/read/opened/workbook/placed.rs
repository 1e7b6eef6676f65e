//! The cells of a sheet by their places, put in rows.

use calamine::Data;

use super::cell::{self, Shown};
use crate::read::opened::grid::{Grid, MOST_CELLS};
use crate::read::opened::refusal::Refusal;

/// So many columns of blanks before a cell are kept; a sheet has 16,384.
const MOST_COLUMNS: u32 = 1 << 14;

/// A sheet has so many rows.
const MOST_ROWS: u32 = 1 << 20;

/// Cells with their places, row and column from 0.
#[derive(Debug, Default)]
pub struct Placed {
    cells: Vec<(u32, u32, String)>,
}

impl Placed {
    /// Puts a value in its place, as it is shown.
    pub fn put(&mut self, (row, column): (u32, u32), value: &Data, shown: Shown) {
        let text = cell::text(value, shown);
        if !text.is_empty() && row < MOST_ROWS && column < MOST_COLUMNS {
            self.cells.push((row, column, text));
        }
    }

    /// Whether no cell has text.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|(_, _, text)| text.trim().is_empty())
    }

    /// The cells in rows. All rows but blank ones reach to the last column that has any text, as a spreadsheet saves them.
    pub fn into_grid(mut self, file: &str, sheet: &str) -> Result<Grid, Refusal> {
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        let mut grid = Grid::new(file, Some(sheet));
        let width = self.cells.iter().map(|(_, column, _)| column + 1).max().unwrap_or(0);
        let rows = self.cells.chunk_by(|a, b| a.0 == b.0);
        let mut written = 0usize;
        for row in rows {
            let number = row.first().map_or(0, |(row, ..)| *row);
            for blank in grid.len()..number as usize {
                grid.end_row(u32::try_from(blank + 1).unwrap_or(0));
            }
            let mut column = 0;
            let mut has_room = true;
            for (_, at, text) in row {
                while column < *at {
                    has_room &= grid.end_cell();
                    column += 1;
                }
                grid.write(text);
                has_room &= grid.end_cell();
                column += 1;
            }
            while column < width {
                has_room &= grid.end_cell();
                column += 1;
            }
            written += width as usize;
            if written > MOST_CELLS {
                return Err(Refusal::TooManyCells { millions: MOST_CELLS / 1_000_000 });
            }
            if !has_room || !grid.end_row(number + 1) {
                return Err(Refusal::TooLarge(4));
            }
        }
        Ok(grid)
    }
}
