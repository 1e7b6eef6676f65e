//! What could not be read, and where. The sentence for the reader is made in `words`.

use super::feature_fault::FeatureFault;
use super::particulars::{JsonFault, LikelyCode, Manner, Refused, Swallowed};
use super::unit_fault::UnitFault;
use crate::model::hidden::is_hidden;

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
    /// How often the same is found in this column, or in this file; the line is that of the first.
    pub times: u64,
}

impl Problem {
    /// A problem found once.
    pub fn new(file: &str, line: Option<u64>, column: Option<&str>, fault: Fault) -> Self {
        Self { file: file.to_owned(), line, column: column.map(str::to_owned), fault, times: 1 }
    }
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
    /// The header names a column that is neither promised nor a node of the index; the column is not used.
    UnknownColumn(String),
    /// Codes that no unit has, and that have lost zeros at their beginning or are written in other digits: the first of
    /// them, with the code and the name of the unit that seems to be meant. Their rows are not used.
    LikelyCodes(Vec<LikelyCode>),
    /// Rows that say once more what an earlier one of the same unit and period says.
    SameRow,
    /// Rows that hold words only, such as the source below a table: notes, and no rows of units.
    NoteRows {
        /// How many.
        rows: usize,
        /// What the first of them begins with.
        first: String,
    },
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
    /// A number that can be read in two ways, as `1,234`.
    TwoReadings {
        /// The cell's text.
        found: String,
    },
    /// The file is written otherwise than promised, in a way that leaves no doubt, and is read as it is meant.
    ReadAs(Manner),
    /// A stray quote in this line makes the lines up to the next quote a part of one cell.
    Swallowed {
        /// The last of those lines.
        last: u64,
        /// What has become of the rows.
        rows: Swallowed,
    },
    /// Numbers of more digits than a computer's number holds. Shown as printed.
    DigitsLost,
    /// Weights of which no total can be made.
    Weights {
        /// The index, or the domain without a weight.
        of: String,
        /// What they add up to, which is neither 1 nor 100; `None` where one is not there.
        sum: Option<String>,
    },
    /// Something about units: their level, their parents, their names, their life.
    Unit(Box<UnitFault>),
    /// A feature of a file of borders: its shape is not drawn.
    Feature(Box<FeatureFault>),
    /// A score above the maximum of its node. Shown as published.
    AboveMax {
        /// The cell's text.
        found: String,
        /// The maximum, index points.
        max: String,
    },
    /// A table has its header and not one row.
    NoRows,
    /// An index has no file of scores at all.
    NothingPublished {
        /// The index.
        index: String,
    },
    /// An earlier edition whose file is not named after its period and its figures: the name it should have.
    EditionName(String),
    /// A `path` that does not lead to a file below the folder of the package: nothing is asked for.
    BadPath {
        /// The path.
        found: String,
        /// What is refused in it.
        refused: Refused,
    },
}

/// What a column promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A decimal number with a point, or blank.
    Number,
    /// A number above zero.
    PositiveNumber,
    /// The largest possible score: not below zero, or above the stated smallest one; blank where there is none.
    Maximum,
    /// A whole number from 0 to 15.
    Decimals,
    /// `2024`, `2024-Q1`, `2024-H1` or `2024-9M`.
    Period,
    /// The period the file is named after.
    PeriodOfFile,
    /// The same, where the first or the last period of a node stands; blank where there is none.
    Life,
    /// `YYYY-MM-DD`.
    Date,
    /// Letters, digits, `-`, `_` and `.`.
    Code,
    /// Any text.
    Text,
    /// A word for a level.
    Level,
    /// `highest`, `lowest` or `none`.
    Best,
    /// `sum`, `weighted` or `as published`.
    Total,
    /// An index of the rows above.
    IndexAbove,
    /// `mean`.
    JoiningRule,
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
        match self {
            Self::AboveMax { .. }
            | Self::Weights { .. }
            | Self::NothingPublished { .. }
            | Self::EditionName(_)
            | Self::DigitsLost
            | Self::ReadAs(_)
            | Self::SameRow
            | Self::NoteRows { .. }
            | Self::Swallowed { rows: Swallowed::ReadAgain, .. } => true,
            Self::Unit(fault) => fault.keeps_the_figure(),
            Self::Feature(fault) => fault.wrong.is_about_the_unit(),
            _ => false,
        }
    }

    /// Whether two faults of one file and column are of one kind: what was found may differ.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::BadCell { expected, .. }, Self::BadCell { expected: other, .. }) => {
                expected == other
            }
            (Self::Unknown { table, .. }, Self::Unknown { table: other, .. }) => table == other,
            (
                Self::CellCount { .. }
                | Self::Repeated { .. }
                | Self::AboveMax { .. }
                | Self::TwoReadings { .. }
                | Self::UnknownColumn(_)
                | Self::NothingPublished { .. },
                _,
            ) => std::mem::discriminant(self) == std::mem::discriminant(other),
            (Self::Unit(fault), Self::Unit(other)) => fault.is_like(other),
            (Self::Feature(fault), Self::Feature(other)) => {
                std::mem::discriminant(&fault.wrong) == std::mem::discriminant(&other.wrong)
            }
            _ => self == other,
        }
    }

    /// The text of the file that is at fault, where it is one.
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::BadCell { found, .. }
            | Self::Repeated { found, .. }
            | Self::Unknown { found, .. }
            | Self::TwoReadings { found }
            | Self::UnknownColumn(found)
            | Self::AboveMax { found, .. } => Some(found),
            Self::Unit(fault) => fault.found(),
            Self::Feature(fault) => fault.name.as_deref(),
            _ => None,
        }
    }

    /// The table and the code that was looked for in it in vain.
    pub fn refers_to(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Unknown { found, table } => Some((table, found)),
            Self::UnknownColumn(found) => Some(("domains", found)),
            Self::BadCell { found, expected: Expected::EarlierParent } => Some(("domains", found)),
            _ => None,
        }
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

/// A text from a file, cut to what a message can carry. A character that is not seen, or that turns the text around
/// it, stands there by its number.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut cut = String::new();
    for (place, character) in text.chars().enumerate() {
        match character {
            _ if place == LONGEST => {
                cut.push('…');
                break;
            }
            unseen if is_unseen(unseen) => cut.push_str(&format!("[U+{:04X}]", unseen as u32)),
            seen => cut.push(seen),
        }
    }
    cut
}

/// Whether a character shows nothing of itself, or changes the direction of what stands around it.
pub fn is_unseen(character: char) -> bool {
    character.is_control() || is_hidden(character) || matches!(character, '\u{2028}' | '\u{2029}')
}
