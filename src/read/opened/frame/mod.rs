//! Which rows of a sheet are its header, which are its body, and which stand around them.
//!
//! In doubt a row belongs to the body: what is set aside here, nobody sees again but in the report.

mod around;
mod columns;
mod continued;
pub mod corner;
mod header;
pub mod letterhead;
pub mod reason;
mod shape;

use super::grid::Grid;
use super::turns::{Turns, at_once};
use columns::Columns;
use continued::{Continued, continued};
use reason::Reason;
use shape::Shape;

/// The rows of a table within a sheet, by their place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// What stands above the table: a title, a unit of measure, comments.
    pub titles: Vec<usize>,
    /// The header's rows, from above; none where the table begins with its first row.
    pub header: Vec<usize>,
    /// The rows of the body.
    pub body: Vec<usize>,
    /// Names of rows that go on in the row below.
    pub continued: Vec<Continued>,
    /// What stands between the rows and is none: blank rows, the header once more, a comment.
    pub between: Vec<usize>,
    /// What stands below: sources, notes, signatures.
    pub notes: Vec<usize>,
    /// Further tables of the sheet, which are not read: the first and the last row of each.
    pub others: Vec<(usize, usize)>,
    /// Why the rows were taken for what they are.
    pub reasons: Vec<Reason>,
}

/// What a reader says about the rows, where the guess was wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The row the table begins with, from 0.
    pub first_row: Option<usize>,
    /// How many rows the header has; 0 where there is none.
    pub header_rows: Option<usize>,
}

/// Rows of the body that have other cells than the table has columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uneven {
    /// Rows with too few cells.
    pub short: Vec<usize>,
    /// Rows with too many.
    pub long: Vec<usize>,
}

impl Frame {
    /// The table of a sheet; of several the first, unless a later one is far larger.
    pub fn find(grid: &Grid) -> Self {
        Self::find_as(grid, Chosen::default())
    }

    /// The table of a sheet, as far as the reader left it open.
    pub fn find_as(grid: &Grid, chosen: Chosen) -> Self {
        at_once(Self::find_in_turns(grid, chosen, &Turns::whole()))
    }

    /// The same a piece at a time.
    pub async fn find_in_turns(grid: &Grid, chosen: Chosen, turns: &Turns) -> Self {
        let found = Self::found(grid, chosen, turns).await;
        let largest = found.others.iter().max_by_key(|(first, last)| last - first);
        let Some((first, last)) = largest.filter(|_| chosen.first_row.is_none()) else {
            return found;
        };
        if last - first < found.body.len().saturating_mul(3) {
            return found;
        }
        let start = found.header.iter().chain(&found.body).min().copied().unwrap_or(0);
        let end = found.header.iter().chain(&found.body).max().copied().unwrap_or(0);
        let mut larger =
            Self::found(grid, Chosen { first_row: Some(*first), ..chosen }, turns).await;
        larger.titles.retain(|row| !(start..=end).contains(row));
        larger.others.insert(0, (start, end));
        larger
    }

    async fn found(grid: &Grid, chosen: Chosen, turns: &Turns) -> Self {
        let shape = Shape::of(grid, chosen.first_row.unwrap_or(0));
        let Some(start) = chosen.first_row.or_else(|| around::start(grid, &shape)) else {
            return Self { titles: (0..grid.len()).collect(), ..Self::default() };
        };
        let columns = Columns::of(grid, &shape, start);
        let (header, mut reasons) = match chosen.header_rows {
            Some(count) => ((start..grid.len()).take(count).collect(), vec![Reason::Chosen]),
            None => header::find(grid, &shape, &columns, start),
        };
        let first = header.first().copied().unwrap_or(start).min(start);
        let after = header.last().map_or(start, |last| last + 1);
        let below = around::below(grid, &shape, &columns, &header, after, turns).await;
        // A line of remarks may stand between the rows of a header.
        let mut between: Vec<usize> = (first..after).filter(|row| !header.contains(row)).collect();
        between.extend(below.between);
        if chosen.first_row.is_some() && chosen.header_rows.is_none() {
            reasons.push(Reason::Chosen);
        }
        if matches!(header[..], [header] if corner::is_missing(grid, header, &below.body)) {
            reasons.push(Reason::NoCorner);
        }
        Self {
            titles: (0..first).collect(),
            header,
            continued: continued(grid, &columns, &below.body),
            body: below.body,
            between,
            notes: below.notes,
            others: below.others,
            reasons,
        }
    }

    /// How many columns the table has: as many as its header, or as most rows where it has none.
    pub fn columns(&self, grid: &Grid) -> usize {
        let header = self.header.iter().map(|row| grid.width(*row)).max();
        let is_short =
            matches!(self.header[..], [header] if corner::is_missing(grid, header, &self.body));
        let header = header.map(|columns| columns + usize::from(is_short));
        header
            .unwrap_or_else(|| shape::most(self.body.iter().take(1000).map(|row| grid.width(*row))))
    }

    /// The rows of the body that have other cells than the table has columns.
    pub fn uneven(&self, grid: &Grid) -> Uneven {
        let columns = self.columns(grid);
        let rows = |is: fn(&usize, &usize) -> bool| {
            self.body.iter().copied().filter(|row| is(&grid.width(*row), &columns)).collect()
        };
        Uneven {
            short: rows(|width, columns| width < columns),
            long: rows(|width, columns| width > columns),
        }
    }
}

#[cfg(test)]
mod tests;
