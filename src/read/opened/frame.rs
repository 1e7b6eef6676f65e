//! Which rows of a sheet are its header, which are its body, and which stand around them.

/// The rows of a table within a sheet, by their place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// What stands above the table: a title, a unit of measure, comments.
    pub titles: Vec<usize>,
    /// The header's rows, from above; none where the table begins with its first row.
    pub header: Vec<usize>,
    /// The rows of the body.
    pub body: Vec<usize>,
    /// What stands between the rows and is none: blank rows, the header once more, a comment.
    pub between: Vec<usize>,
    /// What stands below: sources, notes, signatures.
    pub notes: Vec<usize>,
}

impl Frame {
    /// The table of a sheet: so far its first row is the header.
    pub fn find(grid: &super::grid::Grid) -> Self {
        let filled = |row: &usize| grid.row(*row).any(|cell| !cell.trim().is_empty());
        let (rows, between): (Vec<usize>, Vec<usize>) = (0..grid.len()).partition(filled);
        let mut rows = rows.into_iter();
        Self {
            header: rows.next().into_iter().collect(),
            body: rows.collect(),
            between,
            ..Self::default()
        }
    }
}
