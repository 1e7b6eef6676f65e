//! Rows of a long table that are the ranks of a total: `Xếp hạng` beside `Điểm tổng`.

use super::figures::Value;
use super::header_words::Says;
use super::reading::Reading;
use super::vocabulary::says;
use super::words::Table;

/// The ranks in rows of a table.
pub struct RowRanks {
    column: usize,
    /// Which text of that column says so, by its number; none where not one of several does.
    words: Vec<bool>,
    ranks: Table<(u32, u32), f64>,
}

impl RowRanks {
    /// Those of a table whose domains stand in a column.
    pub fn of(reading: &Reading<'_>, domain: Option<usize>) -> Self {
        let mut found = Self { column: 0, words: Vec::new(), ranks: Table::default() };
        let Some(column) = domain else { return found };
        let stands = reading.sheet.stands(reading.rows.kept.iter().map(|kept| kept.row), column);
        let texts = reading.sheet.texts(column).iter().zip(&stands);
        let words: Vec<bool> =
            texts.map(|(text, stands)| *stands && says(text) == Some(Says::Rank)).collect();
        let all = stands.iter().filter(|stands| **stands).count();
        let ranks = words.iter().filter(|is| **is).count();
        if ranks == 1 && all > 1 {
            (found.column, found.words) = (column, words);
        }
        found
    }

    /// Whether a row is one.
    pub fn is_one(&self, reading: &Reading<'_>, row: usize) -> bool {
        !self.words.is_empty()
            && self.words.get(reading.sheet.word(row, self.column) as usize) == Some(&true)
    }

    /// Takes the rank of a unit in a period.
    pub fn take(&mut self, whose: (u32, u32), rank: Option<f64>) {
        self.ranks.extend(rank.map(|rank| (whose, rank)));
    }

    /// Gives the totals their ranks.
    pub fn give(self, values: &mut [Value]) {
        if self.ranks.is_empty() {
            return;
        }
        // Where one thing is scored, the ranks are of it.
        let is_only = values.windows(2).all(|two| two[0].node == two[1].node);
        let is_ranked =
            |value: &&mut Value| (value.node.is_none() || is_only) && value.rank.is_none();
        for value in values.iter_mut().filter(is_ranked) {
            value.rank = self.ranks.get(&(value.unit, value.period)).copied();
        }
    }
}
