//! Tables for tests, from their texts.

use super::table::Table;
use crate::read::opened::frame::Frame;
use crate::read::opened::grid::Grid;

/// A table of cells separated by `|`, one row a line; the first `header` rows are its header.
pub fn table(file: &str, header: usize, text: &str) -> Table {
    let mut grid = Grid::new(file, None);
    for (row, line) in text.lines().enumerate() {
        assert!(grid.push(u32::try_from(row).unwrap() + 1, line.split('|').map(str::trim)));
    }
    let frame = Frame {
        header: (0..header).collect(),
        body: (header..grid.len()).collect(),
        ..Frame::default()
    };
    Table { grid, frame }
}

impl Table {
    /// The same table as a sheet of this name.
    pub fn named(mut self, sheet: &str) -> Self {
        self.grid.sheet = Some(sheet.to_owned());
        self
    }
}
