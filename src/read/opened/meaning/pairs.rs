//! How many different pairs do the texts of two columns make?

use super::sheet::Sheet;
use super::words::{Table, Word};

/// The different pairs that the texts of two columns make in the rows of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// How many pairs.
    pub pairs: usize,
    /// How many texts of the first column.
    pub first: usize,
    /// How many texts of the second.
    pub second: usize,
}

impl Pairs {
    /// Counts them.
    pub fn of(sheet: &Sheet<'_>, first: usize, second: usize) -> Self {
        let mut met: Table<(Word, Word), ()> = Table::default();
        let mut last = None;
        for row in &sheet.body {
            let pair = (sheet.word(*row, first), sheet.word(*row, second));
            // In most tables a row has the pair of the row above.
            if last.replace(pair) != Some(pair) {
                met.insert(pair, ());
            }
        }
        let count = |column: usize| {
            let stands = sheet.stands(sheet.body.iter().copied(), column);
            stands.into_iter().filter(|stands| *stands).count()
        };
        Self { pairs: met.len(), first: count(first), second: count(second) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opened::frame::Frame;
    use crate::read::opened::grid::Grid;
    use crate::read::opened::meaning::choices::Choices;
    use crate::read::opened::meaning::table::Table as Opened;
    use crate::read::opened::turns::{Turns, at_once};

    #[test]
    fn pairs_are_counted_once_wherever_they_stand_again() {
        let mut grid = Grid::new("made-up.csv", None);
        let rows = [["Tỉnh", "Huyện"], ["A", "x"], ["A", "x"], ["A", "y"], ["B", "x"], ["A", "x"]];
        for (line, row) in (1..).zip(rows) {
            assert!(grid.push(line, row));
        }
        let frame = Frame { header: vec![0], body: (1..6).collect(), ..Frame::default() };
        let table = Opened { grid, frame };
        let sheet = at_once(Sheet::of(&table, 0, &Choices::default(), &Turns::whole()));
        assert_eq!(Pairs::of(&sheet, 0, 1), Pairs { pairs: 3, first: 2, second: 2 });
    }
}
