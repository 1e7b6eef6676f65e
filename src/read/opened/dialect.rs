//! How a text is divided into cells: what `detect` tells, or a reader says.

/// How a text is divided into cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What separates cells, of one character or several; empty where a line is one cell.
    pub delimiter: String,
    /// What cells are quoted with.
    pub quote: Quote,
    /// How a quote within quotes is written.
    pub escape: Escape,
    /// How many cells most rows have.
    pub columns: usize,
}

/// What cells are quoted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote {
    /// A character of ASCII.
    Sign(u8),
    /// Nothing.
    None,
}

/// How a quote within quotes is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// Twice.
    Doubled,
    /// Behind a character of ASCII.
    Sign(u8),
    /// As it is.
    None,
}

impl Default for Dialect {
    fn default() -> Self {
        let delimiter = ",".to_owned();
        Self { delimiter, quote: Quote::Sign(b'"'), escape: Escape::Doubled, columns: 1 }
    }
}
