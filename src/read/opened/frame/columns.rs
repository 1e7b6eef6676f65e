//! Which columns of a table hold numbers or dates: there a header shows by its words.

use super::shape::Shape;
use crate::read::figure::{Figure, figure};
use crate::read::number::Style;
use crate::read::opened::days;
use crate::read::opened::grid::Grid;
use crate::read::opened::kinds;

/// So many rows show what a column holds.
const SHOWN_ROWS: usize = 200;

/// A header has so many rows at most; further down they tell what the columns hold.
const HEADER_ROWS: usize = 4;

/// What the columns hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Of each, whether most of its cells are numbers or dates.
    is_figure: Vec<bool>,
    /// Of each, whether its cells are years.
    is_year: Vec<bool>,
}

/// What a row has in the columns of numbers and dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Against {
    /// Cells with words.
    pub words: usize,
    /// Cells with numbers or dates.
    pub figures: usize,
}

impl Columns {
    /// The columns of the table that begins at a row.
    pub fn of(grid: &Grid, shape: &Shape, start: usize) -> Self {
        let full: Vec<usize> = (start + 1..grid.len())
            .filter(|row| shape.is_full(grid, *row))
            .take(SHOWN_ROWS)
            .collect();
        // The first of few rows may be all there are.
        let skipped = if full.len() > 2 * HEADER_ROWS { HEADER_ROWS } else { full.len() / 4 };
        let rows = &full[skipped..];
        let share = |column: usize, is: fn(&str) -> bool| {
            let cells = || {
                rows.iter()
                    .map(|row| grid.cell(*row, column).trim())
                    .filter(|cell| !is_absent(cell))
            };
            let held = cells().filter(|cell| is(cell)).count();
            held > 0 && held * 10 >= cells().count() * 6
        };
        let width = rows.iter().map(|row| grid.width(*row)).max().unwrap_or(0).min(4096);
        Self {
            is_figure: (0..width).map(|column| share(column, is_figure)).collect(),
            is_year: (0..width).map(|column| share(column, is_time)).collect(),
        }
    }

    /// How many hold numbers or dates.
    pub fn figures(&self) -> usize {
        self.is_figure.iter().filter(|is| **is).count()
    }

    /// Whether a column holds numbers or dates.
    pub fn is_figure(&self, column: usize) -> bool {
        self.is_figure.get(column).copied().unwrap_or(false)
    }

    /// Whether a row has days as a spreadsheet counts them over most columns of numbers, each later than the one before
    /// by a month, a quarter, half a year or a year, and the columns hold no such.
    fn are_serials(&self, grid: &Grid, row: usize) -> bool {
        let own = |row: usize| {
            let cells = grid.row(row).enumerate().filter(|(column, _)| self.is_figure(*column));
            let days: Vec<u32> = cells.filter_map(|(_, cell)| days::serial(cell.trim())).collect();
            days
        };
        let days = own(row);
        days.len() * 2 > self.figures() && days::are_steps(&days) && own(row + 1).is_empty()
    }

    /// What a row has in those columns. A year over numbers that are none is a word.
    pub fn against(&self, grid: &Grid, row: usize) -> Against {
        let mut found = Against::default();
        let is_serial = self.are_serials(grid, row);
        for (column, cell) in grid.row(row).enumerate() {
            let cell = cell.trim();
            if !self.is_figure(column) || is_absent(cell) {
                continue;
            }
            let is_year = self.is_year.get(column).copied().unwrap_or(false);
            let is_label = (is_time(cell) || is_serial) && !is_year;
            match is_figure(cell) && !is_label {
                true => found.figures += 1,
                false => found.words += 1,
            }
        }
        found
    }
}

/// Whether a cell holds nothing.
pub fn is_absent(cell: &str) -> bool {
    // `:`, `: z`, `#DIV/0!`: no header is so.
    let is_flag = |rest: &str| rest.trim().chars().all(char::is_alphabetic) && rest.len() < 4;
    let is_sign = || match cell.strip_prefix(':') {
        Some(rest) => is_flag(rest),
        None => kinds::is_fault(cell),
    };
    cell.is_empty() || kinds::is_absence(cell) || is_sign()
}

/// Whether a cell is a number or a date, perhaps with its unit or another number in brackets.
pub fn is_figure(cell: &str) -> bool {
    if kinds::is_number(cell.as_bytes()) || kinds::is_date(cell.as_bytes()) {
        return true;
    }
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
    match letters {
        0 => digits > 0 && digits * 2 >= cell.len(),
        1..=3 => is_marked(cell),
        _ => false,
    }
}

/// Whether a cell is a number with the signs of statistics behind it: `70.5 b`. A year with one is a header.
fn is_marked(cell: &str) -> bool {
    let number = cell.split(|c: char| c.is_alphabetic()).next().unwrap_or("");
    let begins = cell.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '+'));
    begins && !is_time(number.trim()) && matches!(figure(cell, Style::Unknown), Figure::Number(..))
}

/// Whether a cell is a year, also one that was written as a number (`2.021`, `2021.0`), or a day.
fn is_time(cell: &str) -> bool {
    let is_year = |text: &str| {
        text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
    };
    let is_grouped = cell.len() == 5 && matches!(cell.as_bytes()[1], b'.' | b',');
    is_year(cell)
        || cell.strip_suffix(".0").is_some_and(is_year)
        || (is_grouped && is_year(&cell.replace(['.', ','], "")))
        || (cell.len() >= 8 && !cell.contains(':') && kinds::is_date(cell.as_bytes()))
}
