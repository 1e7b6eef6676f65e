//! What a reader has chosen in place of what was guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::index::Best;
use crate::model::level::Level;
use crate::model::period::Period;

/// The reader's choices; `None` leaves a guess to the table. Columns are counted from 0, as they stand in the file (in a
/// table with its units in columns: as they stand once it is turned).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The rows of the header, the first and how many, counted in the file from 0; what follows is the body.
    pub header: Option<(usize, usize)>,
    /// Whether units stand in rows or in columns.
    pub layout: Option<Layout>,
    /// What columns hold, for those the reader has a word on.
    pub columns: BTreeMap<usize, Role>,
    /// The period of every table that has no column of periods.
    pub period: Option<Period>,
    /// The level of the units.
    pub level: Option<Level>,
    /// Which end is rank 1.
    pub best: Option<Best>,
    /// How decimals are written.
    pub decimal: Option<Decimal>,
    /// How the numbers of single columns are meant, where they can be meant in two ways.
    pub numbers: BTreeMap<usize, Meant>,
    /// Signs that stand for no number, beside those known.
    pub missing: Option<Vec<String>>,
    /// What the index is called.
    pub name: Option<String>,
}

/// How a table lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layout {
    /// A row is a unit, or a unit in a period.
    Wide,
    /// A row is one value.
    Long,
    /// A column is a unit.
    UnitsInColumns,
    /// Columns of names and scores side by side, each sorted on its own.
    Pairs,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// The number of the row.
    RowNumber,
    /// The codes of the units.
    Code,
    /// The names of the units.
    Unit,
    /// The names of the units in the other language.
    OtherName,
    /// What the units belong to: a region, a block, a group.
    Group,
    /// The periods.
    Period,
    /// The names of the domains, in a long table.
    Domain,
    /// Scores of a domain.
    Score,
    /// Scores of the whole index.
    Total,
    /// Ranks.
    Rank,
    /// Rank and score in one cell.
    RankAndScore,
    /// A largest possible score beside each score.
    Max,
    /// What is reckoned from the scores: a share of the maximum, a change, a margin of error.
    Derived,
    /// Words about the row.
    Note,
    /// Nothing that is read.
    Ignored,
}

/// How decimals are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decimal {
    /// `8.30`
    Point,
    /// `8,30`
    Comma,
}

/// How numbers are meant that can be meant in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meant {
    /// As they stand: the mark parts decimals.
    Decimals,
    /// In thousands: the mark parts groups of three digits.
    Thousands,
    /// In brackets as a remark: the number itself.
    Bracketed,
    /// In brackets as in accounts: below zero.
    Negative,
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
