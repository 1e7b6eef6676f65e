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
