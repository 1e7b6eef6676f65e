//! What is said of the cells of a sheet beside their values: which are shown per cent, which are joined, and which hold a
//! formula that nobody computed.

use crate::read::opened::grid::{Formula, Joined};

/// A rectangle of cells, row and column from 0, both ends within.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rectangle {
    first: (u32, u32),
    last: (u32, u32),
}

/// What is said of the cells of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// Cells that were joined into one.
    pub joined: Vec<Joined>,
    /// Formulas without a value.
    pub uncomputed: Vec<Formula>,
    /// Whether cells are written in a way that their values cannot be read.
    pub has_unknown: bool,
    // Rectangles that share a row have the same first one.
    percents: Vec<Rectangle>,
}

impl Marks {
    /// Marks the cells of these rows and columns as shown per cent.
    pub fn percent(&mut self, rows: (u32, u32), columns: (u32, u32)) {
        let rectangle = Rectangle { first: (rows.0, columns.0), last: (rows.1, columns.1) };
        match self.percents.last_mut() {
            Some(last)
                if (last.first.0, last.last.0) == rows
                    && last.last.1.checked_add(1) == Some(columns.0) =>
            {
                last.last.1 = columns.1;
            }
            _ => self.percents.push(rectangle),
        }
    }

    /// Puts the marks in order, as looking them up needs them.
    pub fn sort(&mut self) {
        self.percents.sort_unstable();
    }

    /// Whether a cell is shown per cent.
    pub fn is_percent(&self, (row, column): (u32, u32)) -> bool {
        let from_above = self.percents.partition_point(|one| one.first.0 <= row);
        let Some(band) = from_above.checked_sub(1).map(|last| self.percents[last].first.0) else {
            return false;
        };
        let from_left = self.percents.partition_point(|one| one.first <= (band, column));
        let nearest = from_left.checked_sub(1).map(|last| self.percents[last]);
        nearest.is_some_and(|one| one.first.0 == band && row <= one.last.0 && column <= one.last.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_looked_up_among_rectangles_of_whole_rows() {
        let mut marks = Marks::default();
        marks.percent((7, 9), (2, 2));
        marks.percent((7, 9), (3, 4));
        marks.percent((7, 9), (9, 9));
        marks.percent((1, 1), (0, 0));
        marks.sort();
        assert_eq!(marks.percents.len(), 3);
        let is = |cell| marks.is_percent(cell);
        assert!(is((1, 0)) && is((7, 2)) && is((8, 4)) && is((9, 9)));
        assert!(!is((0, 0)) && !is((1, 1)) && !is((8, 5)) && !is((10, 2)) && !is((7, 1)));
    }
}
