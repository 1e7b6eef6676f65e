//! What could not be read, and where. The sentence for the reader is made in `words`.

/// Something in a file that is not as promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the data folder.
    pub file: String,
    /// The line, from 1; `None` when it concerns the whole file.
    pub line: Option<u64>,
    /// The column's name; `None` when it concerns the whole row or file.
    pub column: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong, with what was found. Grouped by what it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not there (HTTP status given).
    NotFound(u16),
    /// The connection broke off after so many bytes.
    Interrupted(u64),
    /// The host sent nothing for a long while, after so many bytes.
    Silent(u64),
    /// The file has no byte in it.
    Empty,
    /// The host answered a web page in place of the file.
    WebPage,
    /// The bytes are not UTF-8; what they look like, where that can be told.
    NotUtf8(Option<&'static str>),
    /// A JSON file that cannot be understood, or a part of one.
    BadJson(JsonFault),
    /// The folder describes no file for a table that is needed.
    NoTable(&'static str),
    /// The header lacks a column that is needed.
    NoColumn(String),
    /// The header names a column twice.
    RepeatedColumn(String),
    /// The file ends inside a row.
    Truncated,
    /// A row has another number of cells than the header.
    CellCount {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// A cell holds something other than what its column promises.
    BadCell {
        /// The cell's text, shortened when very long.
        found: String,
        /// What the column promises.
        expected: Expected,
    },
    /// The same unit and period stand on an earlier line as well.
    Repeated {
        /// The earlier line, where it is known.
        first_line: Option<u64>,
        /// What is repeated.
        found: String,
    },
    /// The code is in none of the rows of the table it refers to.
    Unknown {
        /// The code.
        found: String,
        /// The table it should be in.
        table: &'static str,
    },
    /// A score above the maximum of its node. Shown as published.
    AboveMax {
        /// The cell's text.
        found: String,
        /// The maximum, index points.
        max: String,
    },
}

/// What is wrong with a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// It breaks the rules of JSON.
    Syntax {
        /// Where in the line, from 1. Measure: characters.
        character: usize,
        /// What stands there, to the end of the line.
        found: String,
    },
    /// It ends before it is complete.
    Ends,
    /// It is JSON, but has no list of resources.
    NoResources,
    /// A resource has another shape than a descriptor's.
    Resource {
        /// Its place in the list, from 1.
        place: usize,
        /// Its name, where it has one.
        name: Option<String>,
    },
}

/// What a column promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A decimal number with a point, or blank.
    Number,
    /// A number above zero.
    PositiveNumber,
    /// A whole number from 0 to 15.
    Decimals,
    /// `2024`, `2024-Q1`, `2024-H1` or `2024-9M`.
    Period,
    /// The period the file is named after.
    PeriodOfFile,
    /// `YYYY-MM-DD`.
    Date,
    /// Letters, digits, `-`, `_` and `.`.
    Code,
    /// Any text.
    Text,
    /// `province`, `district` or `commune`.
    Level,
    /// `highest` or `lowest`.
    Best,
    /// `sum`, `weighted` or `as published`.
    Total,
    /// A parent that stands on an earlier line.
    EarlierParent,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Section and line of a document: `II.2 L85`.
    Place,
    /// Numbers joined by `|`.
    Numbers,
    /// Limits such as `>=8 <10`.
    Limits,
    /// Codes with their words, `0=…|1=…`.
    Codes,
    /// Both cells of a pair, or neither.
    Pair,
}

impl Fault {
    /// Whether the figure is still shown: a doubt rather than a loss.
    pub fn keeps_the_figure(&self) -> bool {
        matches!(self, Self::AboveMax { .. })
    }

    /// Whether trying again may help.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Interrupted(_)
                | Self::Silent(_)
                | Self::NotFound(_)
                | Self::WebPage
                | Self::Empty
        )
    }
}

/// A text from a file, cut to what a message can carry.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(LONGEST).collect();
    cut.push('…');
    cut
}
