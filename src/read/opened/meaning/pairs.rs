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
