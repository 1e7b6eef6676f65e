//! A small table held whole, and its cells read as what their columns promise.

use std::ops::Range;

use super::problem::{Expected, Fault, Problem, quoted};
use super::records::Records;
use super::records::sink::{Record, Sink};
use crate::model::hidden::visible;
use crate::model::language::Name;

/// A table of the package that is not scores: a few thousand rows at most.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its file.
    pub file: String,
    header: Vec<String>,
    // One text for all cells and where each of them ends: a table of units has a hundred thousand.
    text: String,
    ends: Vec<usize>,
    /// Of every row its line and the place of its first cell.
    rows: Vec<(u64, usize)>,
}

impl Sink for Table {
    fn header(&mut self, header: &Record<'_>, problems: &mut Vec<Problem>) -> Result<(), Fault> {
        for name in header.cells().map(|cell| cell.trim().to_lowercase()) {
            if !name.is_empty() && self.header.contains(&name) {
                let fault = Fault::RepeatedColumn(quoted(&name));
                problems.push(Problem::new(&self.file, None, None, fault));
            }
            // The first of that name is found first.
            self.header.push(name);
        }
        Ok(())
    }

    fn row(&mut self, row: &Record<'_>, _: &mut Vec<Problem>) {
        self.rows.push((row.line, self.ends.len()));
        for cell in row.cells() {
            self.text.push_str(cell.trim());
            self.ends.push(self.text.len());
        }
    }
}

impl Table {
    /// Nothing read yet of this file.
    pub fn named(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// Reads a whole file that lacks none of the `needed` columns; `None` when it cannot be used at all.
    pub fn read(
        file: &str,
        bytes: &[u8],
        needed: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut arriving = Arriving::named(file);
        arriving.push(bytes);
        arriving.finish(needed, problems)
    }

    /// Where a column stands in a row.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }

    /// Whether it has its header alone.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Its rows, one after another.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows_from(0)
    }

    /// Its rows from a place on, one after another.
    pub fn rows_from(&self, place: usize) -> impl Iterator<Item = Row<'_>> {
        let rows = self.rows.get(place..).unwrap_or_default();
        let later = rows.iter().skip(1).map(|(_, first)| *first).chain([self.ends.len()]);
        rows.iter().zip(later).map(|((line, first), end)| Row {
            table: self,
            line: *line,
            cells: *first..end,
        })
    }

    /// The cell at a place among all.
    fn cell(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(place).copied().unwrap_or_default();
        self.text.get(start.copied().unwrap_or(0)..end).unwrap_or("")
    }
}

/// A table in the course of arriving.
pub struct Arriving {
    table: Table,
    records: Records,
    problems: Vec<Problem>,
}

impl Arriving {
    /// Nothing read yet of this file.
    pub fn named(file: &str) -> Self {
        Self { table: Table::named(file), records: Records::new(file), problems: Vec::new() }
    }

    /// Its file.
    pub fn file(&self) -> &str {
        &self.table.file
    }

    /// Reads the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.records.push(bytes, &mut self.table, &mut self.problems);
    }

    /// The table, if it lacks none of the `needed` columns; `None` when it cannot be used at all.
    pub fn finish(mut self, needed: &[&str], problems: &mut Vec<Problem>) -> Option<Table> {
        self.records.finish(&mut self.table, &mut self.problems);
        let table = self.table;
        for column in needed {
            if !table.header.is_empty() && !table.header.iter().any(|name| name == column) {
                let fault = Fault::NoColumn((*column).to_owned());
                self.problems.push(Problem::new(&table.file, Some(1), None, fault));
            }
        }
        let lacks = |problem: &Problem| matches!(problem.fault, Fault::NoColumn(_));
        let usable = !table.header.is_empty() && !self.problems.iter().any(lacks);
        problems.extend(self.problems);
        usable.then_some(table)
    }
}

/// A row whose cells are asked for by column.
#[derive(Clone)]
pub struct Row<'a> {
    table: &'a Table,
    /// The line in the file.
    pub line: u64,
    /// The places of its cells among all.
    cells: Range<usize>,
}

impl<'a> Row<'a> {
    /// The cell's text; blank when the table has no such column.
    pub fn text(&self, column: &str) -> &'a str {
        let place = self.table.place(column).map(|place| self.cells.start + place);
        place.filter(|place| self.cells.contains(place)).map_or("", |place| self.table.cell(place))
    }

    /// The problem that this cell holds something else than expected.
    pub fn bad(&self, column: &str, expected: Expected) -> Problem {
        self.problem(Some(column), Fault::BadCell { found: quoted(self.text(column)), expected })
    }

    /// The file the row stands in.
    pub fn file(&self) -> &'a str {
        &self.table.file
    }

    /// A problem on this row.
    pub fn problem(&self, column: Option<&str>, fault: Fault) -> Problem {
        Problem::new(&self.table.file, Some(self.line), column, fault)
    }

    /// The text of a column and of its English twin.
    pub fn bilingual(&self, column: &str) -> Name {
        Name::bilingual(visible(self.text(column)), visible(self.text(&format!("{column}_en"))))
    }

    /// The problem that what this cell names stands on an earlier row as well.
    pub fn repeated(&self, column: &str, found: &str) -> Problem {
        self.problem(Some(column), Fault::Repeated { first_line: None, found: quoted(found) })
    }

    /// The cell as a value: `Ok(None)` when blank, an error when it is not what its column promises.
    pub fn parse<T>(
        &self,
        column: &str,
        expected: Expected,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        match self.text(column) {
            "" => Ok(None),
            text => read(text).map(Some).ok_or_else(|| self.bad(column, expected)),
        }
    }

    /// The cell as a value that may not be blank.
    pub fn need<T>(
        &self,
        column: &str,
        expected: Expected,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Problem> {
        read(self.text(column)).ok_or_else(|| self.bad(column, expected))
    }
}
