//! Why the rows of a table were taken for what they are.

/// Why a row was taken for what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The header has words where the body has numbers or dates, in so many columns.
    WordsOverNumbers {
        /// How many.
        columns: usize,
    },
    /// Nothing tells the first row from the others; a table begins with its header.
    HeaderByCustom,
    /// The first row has numbers where the body has: there is no header.
    FirstRowLikeBody,
    /// A row of the header has cells over several columns.
    Spanning {
        /// The row.
        row: usize,
    },
    /// A row of the header numbers the columns.
    ColumnNumbers {
        /// The row.
        row: usize,
    },
    /// A row of the header names the highest possible values.
    Maxima {
        /// The row.
        row: usize,
    },
    /// The header has no cell over the first column, which names the rows.
    NoCorner,
    /// The reader said so.
    Chosen,
}
