//! What a reader has chosen in place of what was guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::when::periods;
use crate::model::index::Best;
use crate::model::level::Level;
use crate::model::period::Period;

/// The reader's choices; `None` leaves a guess to the tables. Columns are counted from 0, as they stand in the file (in a
/// table with its units in columns: as they stand once it is turned).
///
/// What is said of a table is said of every table here, unless `tables` says otherwise of one.
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
    /// In a table with a column of domains: the text there that is the whole.
    pub total: Option<String>,
    /// Rows by what stands in place of their unit: whether they are units.
    pub rows: BTreeMap<String, RowIs>,
    /// What is said of single tables, by their place.
    pub tables: BTreeMap<usize, OfTable>,
}

/// What a reader says of one table of several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfTable {
    /// Whether it is read.
    pub is: TableIs,
    /// As in [`Choices`].
    pub header: Option<(usize, usize)>,
    /// As in [`Choices`].
    pub layout: Option<Layout>,
    /// As in [`Choices`].
    pub columns: BTreeMap<usize, Role>,
    /// As in [`Choices`].
    #[serde(with = "spelled_period")]
    pub period: Option<Period>,
    /// As in [`Choices`].
    pub decimal: Option<Decimal>,
    /// As in [`Choices`].
    pub numbers: BTreeMap<usize, Meant>,
    /// As in [`Choices`].
    pub total: Option<String>,
}

/// Whether a table is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableIs {
    /// It is.
    #[default]
    Read,
    /// The reader left it out.
    LeftOut,
}

/// Whether a row is a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowIs {
    /// It is.
    Unit,
    /// It is something else: a sum, a note.
    Aside,
}

/// A period by its name.
mod spelled_period {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::model::period::Period;

    pub fn serialize<S: Serializer>(period: &Option<Period>, to: S) -> Result<S::Ok, S::Error> {
        period.map(|period| period.to_string()).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Period>, D::Error> {
        let name = Option::<String>::deserialize(from)?;
        Ok(name.and_then(|name| name.parse().ok()))
    }
}

impl Choices {
    /// What is said of the table at a place.
    pub fn of_table(&self, place: usize) -> Self {
        let Some(own) = self.tables.get(&place) else { return self.clone() };
        let mut of = self.clone();
        of.header = own.header.or(of.header);
        of.layout = own.layout.or(of.layout);
        of.period = own.period.or(of.period);
        of.decimal = own.decimal.or(of.decimal);
        of.total = own.total.clone().or(of.total);
        of.columns.extend(&own.columns);
        of.numbers.extend(&own.numbers);
        of
    }

    /// Whether the table at a place is read.
    pub fn is_left_out(&self, place: usize) -> bool {
        self.tables.get(&place).is_some_and(|own| own.is == TableIs::LeftOut)
    }
}

impl OfTable {
    /// Says what a column holds. What only one column can hold, another one that was said to hold it no longer does; totals
    /// of several years stand beside one another.
    pub fn give(&mut self, column: &ColumnAt, role: Role, columns: &[ColumnAt]) {
        let years = |header: &str| periods(header);
        let is_alone = |other: &ColumnAt| match role {
            Role::Unit | Role::OtherName | Role::Period | Role::Domain | Role::Code => true,
            Role::Total => years(&other.header) == years(&column.header),
            _ => false,
        };
        let others = columns.iter().filter(|other| other.place != column.place);
        for other in others.filter(|other| other.role == role && is_alone(other)) {
            // Of two names a reader may mean either; the one that was meant before names them still.
            let before = match role {
                Role::Total => Role::Score,
                Role::Domain => Role::Group,
                _ => Role::Note,
            };
            self.columns.insert(other.place, before);
        }
        self.columns.insert(column.place, role);
    }
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
