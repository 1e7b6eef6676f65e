//! Why a file cannot be opened at all.

/// What stands against it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No byte, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// Not text: a picture, a program, a document.
    #[error("the file is no table: {0}")]
    NoTable(&'static str),
    /// More cells or text than a table may hold.
    #[error("the table is too large: more than {0} GB of text")]
    TooLarge(u8),
    /// More cells than a page has memory for.
    #[error("the table is too large: more than {millions} million cells")]
    TooManyCells {
        /// What is allowed.
        millions: usize,
    },
    /// Unpacked it would be out of all proportion.
    #[error("unpacked, the file would take more than {megabytes} MB")]
    TooLargeUnpacked {
        /// What is allowed.
        megabytes: u64,
    },
    /// A workbook or archive that is damaged; what its reader says.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// A workbook that asks for a password.
    #[error("the workbook is locked with a password")]
    Locked,
    /// There is no sheet, member or table in it.
    #[error("there is no table in the file")]
    NothingInside,
}
