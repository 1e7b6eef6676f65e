//! Has a header no cell over the first column?

use crate::read::opened::grid::Grid;

/// Fewer rows that are longer than their header are a fault of the rows.
const FEWEST: usize = 3;

/// Whether a header has a cell less than every row, and the rows' first cells are their names, all filled and no two alike:
/// so the program R writes tables. A blank cell at the ends of the rows is no more than a delimiter too many.
pub fn is_missing(grid: &Grid, header: usize, body: &[usize]) -> bool {
    let width = grid.width(header) + 1;
    if body.len() < FEWEST || width < 3 || grid.cell(header, 0).trim().is_empty() {
        return false;
    }
    let is_longer = |row: &usize| grid.width(*row) == width;
    let has_end = |row: &&usize| !grid.cell(**row, width - 1).trim().is_empty();
    if !body.iter().all(is_longer) || body.iter().filter(has_end).count() * 2 < body.len() {
        return false;
    }
    let mut names: Vec<&str> = body.iter().map(|row| grid.cell(*row, 0).trim()).collect();
    names.sort_unstable();
    names.first().is_some_and(|first| !first.is_empty())
        && names.windows(2).all(|two| two[0] != two[1])
}
