//! How full the rows of a sheet are: the rows of a table are about equally so, titles and notes are not.

use crate::read::opened::grid::Grid;

/// So many rows show what most are like.
const SHOWN_ROWS: usize = 2000;

/// What the rows of a table are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The cells with text that half the rows have at least, lines of one cell left out.
    pub filled: usize,
    /// The cells that most rows have.
    pub width: usize,
    /// Whether nearly all rows have as many.
    pub is_even: bool,
}

impl Shape {
    /// The shape of the rows from a place on.
    pub fn of(grid: &Grid, from: usize) -> Self {
        let rows = || (from..grid.len()).filter(|row| !is_blank(grid, *row)).take(SHOWN_ROWS);
        let mut counts: Vec<usize> =
            rows().map(|row| filled(grid, row)).filter(|count| *count > 1).collect();
        counts.sort_unstable();
        // One row with a comma among many of one cell is no table of two columns.
        let total = rows().count();
        let is_single = counts.len() * 4 < total && total - counts.len() > 4;
        let middle = counts.get(counts.len() / 2).copied();
        let widths: Vec<usize> = rows().map(|row| grid.width(row)).collect();
        let width = most(
            widths.iter().copied().filter(|width| is_single || *width > 1 || counts.is_empty()),
        );
        let alike = widths.iter().filter(|other| **other == width).count();
        Self {
            filled: middle.filter(|_| !is_single).unwrap_or(1),
            width,
            is_even: alike * 4 >= widths.len() * 3,
        }
    }

    /// Whether a row is about as full as those of the table.
    pub fn is_full(&self, grid: &Grid, row: usize) -> bool {
        let count = filled(grid, row);
        count > 0 && (self.filled == 1 || count > 1 && count * 5 >= self.filled * 3)
    }

    /// Whether a row has far fewer cells with text than those of the table.
    pub fn is_sparse(&self, grid: &Grid, row: usize) -> bool {
        let count = filled(grid, row);
        self.filled > 1 && count <= (self.filled / 3).max(1)
    }
}

/// How many cells of a row have text.
pub fn filled(grid: &Grid, row: usize) -> usize {
    grid.row(row).filter(|cell| !cell.trim().is_empty()).count()
}

/// Whether no cell of a row has text.
pub fn is_blank(grid: &Grid, row: usize) -> bool {
    // Nearly every row shows with its first letter that it is none.
    let begins = |cell: &str| cell.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    grid.row(row).all(|cell| !begins(cell) && cell.trim().is_empty())
}

/// Whether a row is a line that begins with `#` and has no cells beside, or is drawn between others: `|---|:---:|`.
pub fn is_comment(grid: &Grid, row: usize) -> bool {
    let first = grid.cell(row, 0);
    // Nearly every row shows with its first letter that it is none.
    match first.as_bytes().first() {
        Some(b'#') => filled(grid, row) == 1 && first.len() > 2,
        None | Some(b' ' | b'-' | b'=' | b'+' | b':') => is_drawn(grid, row),
        Some(_) => false,
    }
}

/// Whether all cells of a row are lines of signs.
fn is_drawn(grid: &Grid, row: usize) -> bool {
    let is_line = |cell: &str| {
        cell.len() > 2 && cell.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'+' | b':'))
    };
    let mut cells = grid.row(row).map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(is_line)
}

/// The number that occurs most often, the larger of equals; 0 of none.
pub fn most(numbers: impl Iterator<Item = usize>) -> usize {
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    let best = numbers.chunk_by(|a, b| a == b).max_by_key(|run| (run.len(), run[0]));
    best.map_or(0, |run| run[0])
}
