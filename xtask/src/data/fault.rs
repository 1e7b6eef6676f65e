//! What is wrong with a published file, and where.

use std::fmt;

/// A place in a published file that does not say what it should.
#[derive(Debug)]
pub struct Fault {
    /// The file, as a reader of the repository finds it.
    pub file: String,
    /// Its line, counted from 1; `None` when the file as a whole is meant.
    pub row: Option<u64>,
    /// The column; blank when the row as a whole is meant.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl Fault {
    /// A fault of a file as a whole.
    pub fn of_file(file: &str, found: impl fmt::Display, expected: &str) -> Self {
        Self {
            file: file.to_owned(),
            row: None,
            column: String::new(),
            found: found.to_string(),
            expected: expected.to_owned(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": found {:?}, expected {}", self.found, self.expected)
    }
}
