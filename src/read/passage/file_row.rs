//! The row of a data file a score was read from, as a reader checks it.

use super::quote::Part;
use crate::read::problem::{Fault, Problem};
use crate::read::records::Records;
use crate::read::records::sink::{IsRow, Record, Sink};

/// A row of a file under the names of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRow {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The cells; the figure is marked, or those it is calculated from.
    pub cells: Vec<Part>,
    /// Whether the file does not have the figure's own column.
    pub is_calculated: bool,
}

struct Wanted<'a> {
    line: u64,
    column: &'a str,
    parts: &'a [String],
    found: FileRow,
}

impl Sink for Wanted<'_> {
    fn header(&mut self, header: &Record<'_>, _: &mut Vec<Problem>) -> Result<(), Fault> {
        self.found.header = header.cells().map(|cell| cell.trim().to_owned()).collect();
        self.found.is_calculated = !self.found.header.iter().any(|name| name == self.column);
        Ok(())
    }

    fn row(&mut self, row: &Record<'_>, _: &mut Vec<Problem>) {
        if row.line == self.line {
            let cells = self.found.header.iter().zip(row.cells());
            let is_figure = |name: &String| match self.found.is_calculated {
                true => self.parts.contains(name),
                false => name == self.column,
            };
            let part = |(name, cell): (&String, &str)| Part {
                text: cell.to_owned(),
                is_figure: is_figure(name),
            };
            self.found.cells = cells.map(part).collect();
        }
    }

    // The line is known to be a row.
    fn is_row(&self, _: &Record<'_>) -> IsRow {
        IsRow::Perhaps
    }
}

/// The row that stands on a line of a CSV file, with the cell of `column` marked, or the cells of `parts` where the file
/// does not have it; `None` when there is no such row.
pub fn file_row(text: &str, line: u64, column: &str, parts: &[String]) -> Option<FileRow> {
    let mut wanted = Wanted { line, column, parts, found: FileRow::default() };
    // Problems of other rows have been told when the table was loaded.
    let mut told = Vec::new();
    let mut records = Records::new("");
    records.push(text.as_bytes(), &mut wanted, &mut told);
    records.finish(&mut wanted, &mut told);
    (!wanted.found.cells.is_empty()).then_some(wanted.found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "\u{feff}period,unit,SC11,total\r\n2024,01,5.2,\"47,1\"\r\n\r\n2024,22,,47.82\r\n";

    fn shown(line: u64, column: &str) -> Option<Vec<(String, bool)>> {
        let row = file_row(TEXT, line, column, &[])?;
        assert!(!row.is_calculated);
        assert_eq!(row.header, ["period", "unit", "SC11", "total"]);
        Some(row.cells.into_iter().map(|part| (part.text, part.is_figure)).collect())
    }

    fn cells(cells: [(&str, bool); 4]) -> Option<Vec<(String, bool)>> {
        Some(cells.map(|(text, is_figure)| (text.to_owned(), is_figure)).to_vec())
    }

    #[test]
    fn the_row_of_a_line_is_shown_as_it_stands_with_its_figure_marked() {
        let hanoi = [("2024", false), ("01", false), ("5.2", false), ("47,1", true)];
        assert_eq!(shown(2, "total"), cells(hanoi));
        let blank = [("2024", false), ("22", false), ("", true), ("47.82", false)];
        assert_eq!(shown(4, "SC11"), cells(blank));
    }

    #[test]
    fn where_the_file_does_not_have_the_column_its_parts_are_marked() {
        let row = file_row(TEXT, 2, "D1", &["SC11".to_owned(), "SC12".to_owned()]).unwrap();
        assert!(row.is_calculated);
        let marked = row.cells.iter().filter(|part| part.is_figure);
        assert_eq!(marked.map(|part| part.text.as_str()).collect::<Vec<_>>(), ["5.2"]);
    }

    #[test]
    fn a_line_without_a_row_is_none() {
        assert_eq!(file_row(TEXT, 1, "total", &[]), None);
        assert_eq!(file_row(TEXT, 9, "total", &[]), None);
        assert_eq!(file_row("", 1, "total", &[]), None);
    }
}
