//! Do the first cells of the rows stand under those of the header?
//!
//! They do not in two ways of writing that are in use. A table that the program R wrote has a name in front of every row
//! and nothing over these names; each header would stand over its neighbour's figures. A table of Eurostat writes all that
//! its rows are about into their first cell, `unit,sex,geo\time` over `PC,F,AT`.

use super::table::Table;
use crate::read::opened::frame::corner;

/// How the first cells of rows and header stand to one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lead {
    /// Each stands under its own.
    #[default]
    Under,
    /// The header has no cell over the first column.
    NoCorner,
    /// The first cell holds as many keys, joined by commas.
    Keys(usize),
}

impl Lead {
    /// That of a table with this header and these rows.
    pub fn of(table: &Table, header: &[usize], body: &[usize]) -> Self {
        let &[header] = header else { return Self::Under };
        let grid = &table.grid;
        if let Some(keys) = keys(grid.cell(header, 0))
            && body.iter().all(|row| grid.cell(*row, 0).split(',').count() == keys)
        {
            return Self::Keys(keys);
        }
        if corner::is_missing(grid, header, body) { Self::NoCorner } else { Self::Under }
    }

    /// How many columns come of the first cell beyond itself.
    pub fn added(self) -> usize {
        match self {
            Self::Keys(keys) => keys - 1,
            Self::Under | Self::NoCorner => 0,
        }
    }
}

/// The keys that a cell over the first column joins; none where it is an ordinary header.
fn keys(cell: &str) -> Option<usize> {
    let (keys, across) = cell.trim().split_once('\\')?;
    let is_word = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    // Where places stand in columns, the rows are of something else.
    let is_time = across.to_ascii_lowercase().starts_with("time");
    (is_time && keys.split(',').all(is_word)).then(|| keys.split(',').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_joined_over_a_row_of_times_alone() {
        assert_eq!(keys("unit,geo\\time"), Some(2));
        assert_eq!(keys("freq,unit,na_item,geo\\TIME_PERIOD"), Some(4));
        assert_eq!(keys("geo\\time"), Some(1));
        assert_eq!(keys("sex,age,time\\geo"), None);
        assert_eq!(keys("Land, Kreis"), None);
    }
}
