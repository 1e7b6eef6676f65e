//! How a table was read: every guess with what speaks for it, what was set aside, what could not be read.

use super::choices::{ColumnAt, Decimal, Layout, Meant};
use super::left_out::{Reason, SetAside, Unread};
use crate::model::index::Best;
use crate::model::level::Level;
use crate::model::period::Period;

/// How a table was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What was guessed, in the order a reader looks at a table.
    pub guesses: Vec<Guess>,
    /// The same by tables, with what the reader needs to say otherwise; without those that were left out.
    pub tables: Vec<TableReport>,
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

/// How one table was read.
#[derive(Clone, Debug, PartialEq)]
pub struct TableReport {
    /// Its place among all tables.
    pub place: usize,
    /// Whether its rows and columns were exchanged.
    pub lies: Lies,
    /// Whether any of its columns holds figures.
    pub has_figures: bool,
    /// What was guessed of it.
    pub guesses: Vec<Guess>,
    /// What each of its columns was taken for.
    pub columns: Vec<ColumnAt>,
    /// The rows of its header in the grid.
    pub header: Vec<usize>,
    /// The first rows of its body in the grid.
    pub body: Vec<usize>,
    /// What stands in place of the unit in rows that were taken for no unit, and why; each text once.
    pub aside: Vec<(String, Reason)>,
}

/// How a table lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Its rows are rows.
    AsPrinted,
    /// Its columns were read as rows.
    Turned,
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
