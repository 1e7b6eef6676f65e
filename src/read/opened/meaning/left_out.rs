//! What of a table is no figure of a unit, and which cells could not be read.

use super::choices::ColumnAt;

/// What is no figure of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its file, and its sheet in a workbook.
    pub file: String,
    /// Its lines in the file, where it is rows.
    pub lines: Vec<u32>,
    /// The column, where it is one.
    pub column: Option<ColumnAt>,
    /// The first words of it.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why something was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It stands above the table.
    Title,
    /// It stands below the table.
    Note,
    /// It stands between rows and is none.
    Between,
    /// It names a group, which its rows keep.
    GroupRow,
    /// It is a sum, a mean or an end of the other rows.
    SummaryRow,
    /// It is a part of the unit above.
    Part,
    /// The name of the row above goes on in it.
    Continued,
    /// It holds the largest possible scores, which were kept.
    MaximaRow,
    /// It numbers the columns.
    ColumnNumbers,
    /// It names the units of measure of the columns.
    Measures,
    /// It stands apart from the rows of the table: most of its columns of names are blank.
    Apart,
    /// It names no unit.
    NoUnit,
    /// It has no figure.
    NoFigure,
    /// The unit stands in it once more, with the same figures.
    SameAgain,
    /// The unit stands in it once more, with other figures.
    OtherAgain,
    /// The column numbers the rows.
    RowNumbers,
    /// The column follows from others: a share, a change, a margin of error.
    Derived,
    /// A further column of figures, where a row is read as one figure.
    FurtherFigure,
    /// The column holds words.
    Words,
    /// The column tells something else of the units.
    About,
    /// The column has words beside figures, which were left out.
    WordsAndFigures,
    /// The column is empty.
    Blank,
    /// Scores an office gave itself, beside appraised ones.
    SelfScored,
    /// The ranks belong to no column that was read.
    LoneRank,
    /// The reader set it aside.
    Chosen,
}

impl Reason {
    /// Whether figures may be lost by it that a reader would miss.
    pub fn costs_figures(self) -> bool {
        matches!(
            self,
            Self::NoUnit
                | Self::Part
                | Self::OtherAgain
                | Self::LoneRank
                | Self::FurtherFigure
                | Self::SelfScored
                | Self::WordsAndFigures
        )
    }
}

/// Cells of one kind that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// What stands in them.
    pub kind: UnreadKind,
    /// How many there are.
    pub count: usize,
    /// The first of them: file, line, column from 0, text.
    pub first: Vec<CellAt>,
}

/// Why a cell could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnreadKind {
    /// It is no number.
    NoNumber,
    /// Another number stands in brackets behind it, and is no rank.
    InBrackets,
    /// It says only below or above what the number lies: `<5`.
    BoundOnly,
    /// It may be two numbers.
    TwoReadings,
    /// It names no period.
    NoPeriod,
    /// It holds a formula that nobody computed.
    NeverComputed,
}

/// A cell of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellAt {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 0.
    pub column: usize,
    /// What stands there.
    pub text: String,
}
