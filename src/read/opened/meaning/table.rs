//! A table as it is opened: its cells, and which of its rows are what.

use super::vocabulary::{folded, without_years};
use crate::read::opened::frame::Frame;
use crate::read::opened::grid::Grid;

/// One table of one file or sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its cells.
    pub grid: Grid,
    /// Its header, body, titles and notes.
    pub frame: Frame,
}

impl Table {
    /// Its file, and its sheet where it stands in a workbook.
    pub fn name(&self) -> String {
        match &self.grid.sheet {
            Some(sheet) => format!("{} ▸ {sheet}", self.grid.file),
            None => self.grid.file.clone(),
        }
    }

    /// Whether another table has the same header but for years: what is said of the columns of one is true of the other's.
    pub fn is_like(&self, other: &Self) -> bool {
        let cells = |table: &Self| -> Vec<Vec<String>> {
            let rows = table.frame.header.iter();
            let cells =
                |row: &usize| table.grid.row(*row).map(folded).map(|text| without_years(&text));
            rows.map(|row| cells(row).collect()).collect()
        };
        !self.frame.header.is_empty() && cells(self) == cells(other)
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::table;

    #[test]
    fn tables_of_one_header_are_alike_whatever_their_year() {
        let first = table("a-2022.csv", 1, "Tên|Điểm 2022\nA|1");
        assert!(first.is_like(&table("a-2023.csv", 1, "Tên|Điểm 2023\nA|2\nB|3")));
        assert!(!first.is_like(&table("b.csv", 1, "Tên|Hạng 2022\nA|2")));
        assert_eq!(first.name(), "a-2022.csv");
    }
}
