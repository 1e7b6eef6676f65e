//! How a table was read: every guess with what speaks for it, what was set aside, what could not be read.

use super::choices::{Decimal, Layout, Meant, Role};
use crate::model::index::Best;
use crate::model::level::Level;
use crate::model::period::Period;

/// How a table was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What was guessed, in the order a reader looks at a table.
    pub guesses: Vec<Guess>,
    /// What is no figure of a unit, and why.
    pub aside: Vec<SetAside>,
    /// Cells that could not be read, grouped.
    pub unread: Vec<Unread>,
    /// Units that are nobody the application knows, where others are; as printed.
    pub unmatched: Vec<String>,
    /// Published ranks held against those made of the scores.
    pub ranks: Vec<RankCheck>,
}

impl Report {
    /// Whether a reader should see it before the result.
    pub fn doubtful(&self) -> bool {
        self.guesses.iter().any(|guess| guess.sureness == Sureness::Open)
            || self.aside.iter().any(|aside| aside.reason.costs_figures())
            || !self.unread.is_empty()
            || !self.unmatched.is_empty()
    }

    /// The guess of a thing.
    pub fn guess(&self, what: What) -> Option<&Guess> {
        self.guesses.iter().find(|guess| guess.what == what)
    }
}

/// One thing that was guessed.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// The thing.
    pub what: What,
    /// What it was taken for.
    pub found: Found,
    /// What speaks for it, or against.
    pub evidence: Vec<Evidence>,
    /// What it may be as well.
    pub alternatives: Vec<Found>,
    /// How sure it is.
    pub sureness: Sureness,
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// The reader chose it.
    Chosen,
    /// The table shows it.
    Shown,
    /// It is likely, and nothing speaks against it.
    Likely,
    /// The reader should decide.
    Open,
}

/// What is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// How the table lies.
    Layout,
    /// Which rows are its header.
    Header,
    /// The column of units.
    Unit,
    /// The column of codes.
    Code,
    /// What the units belong to.
    Group,
    /// The level of the units.
    Level,
    /// The period or periods.
    Period,
    /// The name of the index.
    Name,
    /// The column of the total.
    Total,
    /// How the total comes about.
    Sum,
    /// The columns of domains.
    Domains,
    /// The columns of ranks.
    Rank,
    /// Which end is rank 1.
    Best,
    /// How decimals are written.
    Decimal,
    /// How the numbers of a column are meant.
    Numbers(usize),
    /// Signs that stand for no number.
    Missing,
}

/// What something was taken for.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A column.
    Column(ColumnAt),
    /// Columns.
    Columns(Vec<ColumnAt>),
    /// Rows, by their lines in the file.
    Lines(Vec<u32>),
    /// Periods.
    Periods(Vec<Period>),
    /// A level.
    Level(Level),
    /// An end of the scale.
    Best(Best),
    /// A mark of decimals.
    Decimal(Decimal),
    /// Signs.
    Signs(Vec<String>),
    /// A text.
    Text(String),
    /// A layout.
    Layout(Layout),
    /// A meaning of numbers.
    Meant(Meant),
    /// How a total comes about.
    Sum(Makes),
}

/// A column and what stands above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnAt {
    /// Its place, from 0.
    pub place: usize,
    /// Its header, the rows joined.
    pub header: String,
    /// What it holds.
    pub role: Role,
}

/// How totals come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makes {
    /// They are the sum of the domains.
    Sum,
    /// They are the mean of the domains.
    Mean,
    /// Neither: they stand as published.
    Neither,
}

/// What speaks for a guess.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// The reader chose it.
    Chosen,
    /// A word of the header.
    Word(String),
    /// It is the only one.
    Only,
    /// The first column of words.
    FirstText,
    /// So many of the names are units the application knows.
    Matched {
        /// How many.
        matched: usize,
        /// Of how many.
        of: usize,
    },
    /// So many rows are the sum (or mean) of these columns.
    Adds {
        /// In how many rows.
        agree: usize,
        /// Of how many.
        of: usize,
        /// How many parts.
        parts: usize,
    },
    /// So many printed ranks follow from the scores.
    RanksFollow {
        /// How many.
        agree: usize,
        /// Of how many.
        of: usize,
    },
    /// It stands in the name of the file.
    InFileName(String),
    /// It stands in the name of the sheet.
    InSheetName(String),
    /// It stands in a line above the table.
    InTitle(String),
    /// It stands in a column's header.
    InHeader(String),
    /// Another place says otherwise.
    ButAlso(String),
    /// A cell shows it.
    Cell(String),
    /// Cells that could be read in two ways, the first of them, and how many there are.
    TwoWays(String, usize),
    /// Fractions lie among numbers a thousand times as large: a mark of thousands may have been lost.
    LostThousands {
        /// The first of them.
        fraction: String,
        /// A number beside it.
        beside: String,
    },
    /// Nothing shows it: it is the usual case.
    Usual,
    /// Nothing shows it.
    NothingShows,
}

/// What is no figure of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its file.
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
    /// It holds the largest possible scores, which were kept.
    MaximaRow,
    /// It numbers the columns.
    ColumnNumbers,
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
    /// The column holds words.
    Words,
    /// The column is empty.
    Blank,
    /// The ranks belong to no column that was read.
    LoneRank,
    /// The reader set it aside.
    Chosen,
}

impl Reason {
    /// Whether figures may be lost by it that a reader would miss.
    pub fn costs_figures(self) -> bool {
        matches!(self, Self::NoUnit | Self::OtherAgain | Self::LoneRank)
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
    /// It may be two numbers.
    TwoReadings,
    /// It names no period.
    NoPeriod,
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

/// How equal scores are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieRule {
    /// 1, 2, 2, 4.
    Competition,
    /// 1, 2, 2, 3.
    Dense,
    /// 1, 3, 3, 4.
    Modified,
    /// 1, 2.5, 2.5, 4.
    Average,
    /// 1, 2, 3, 4.
    Ordinal,
}

/// A column of printed ranks held against those its scores make.
#[derive(Clone, Debug, PartialEq)]
pub struct RankCheck {
    /// The ranks.
    pub ranks: ColumnAt,
    /// The scores.
    pub scores: ColumnAt,
    /// Which end is rank 1 by them.
    pub best: Best,
    /// How many ranks are held against a score.
    pub of: usize,
    /// How many agree under each rule, the best rule first.
    pub agree: Vec<(TieRule, usize)>,
}
