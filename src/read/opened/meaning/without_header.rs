//! What is the header of a table in which no row shows itself as one?

use super::shape::{Shape, shape};
use super::table::Table;
use super::vocabulary::year;

/// Header and body of a table whose frame has no header: what stands above the first row of words and numbers.
pub fn without_header(table: &Table) -> (Vec<usize>, Vec<usize>) {
    const MOST: usize = 8;
    let is_row = |row: &usize| {
        let cells = table.grid.row(*row).map(str::trim).filter(|cell| !cell.is_empty());
        let (mut numbers, mut words) = (0, 0);
        for cell in cells {
            match shape(cell) {
                Shape::One(run) if run.before.is_empty() && run.after.chars().count() < 3 => {
                    numbers += 1
                }
                Shape::Text if cell.chars().filter(|c| c.is_alphabetic()).count() > 2 => words += 1,
                _ => {}
            }
        }
        numbers > 1 && words > 0 && numbers >= words
    };
    let body = &table.frame.body;
    // A line above with several cells is no title.
    let filled = |row: &usize| table.grid.row(*row).filter(|cell| !cell.trim().is_empty()).count();
    let titles = &table.frame.titles;
    let from = titles.iter().rposition(|row| filled(row) < 3).map_or(0, |last| last + 1);
    let mut header: Vec<usize> = titles[from..].to_vec();
    let first = body.iter().take(MOST).position(is_row).unwrap_or(0);
    // A row with a name and a figure is none of a header.
    let has_figure = |row: &usize| {
        let cells = || table.grid.row(*row).map(str::trim);
        let is_figure = |cell: &str| matches!(shape(cell), Shape::One(_)) && year(cell).is_none();
        let is_name = |cell: &str| matches!(shape(cell), Shape::Text) && !cell.is_empty();
        cells().any(is_figure) && cells().any(is_name)
    };
    let first = if body[..first].iter().any(has_figure) { 0 } else { first };
    header.extend(&body[..first]);
    (header, body[first..].to_vec())
}
