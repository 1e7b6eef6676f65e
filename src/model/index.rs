//! A published index: its scale, its direction, how its total comes about.

use std::fmt;

use super::language::Name;
use super::source::SourceId;

/// The identity of an index, as in addresses: `papi`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndexId(String);

impl IndexId {
    /// The identity, or `None` unless it is 1 to 40 letters, digits, `-`, `_` or `.`.
    pub fn new(id: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        ((1..=40).contains(&id.len()) && id.chars().all(allowed)).then(|| Self(id.to_owned()))
    }

    /// The identity as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IndexId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which end of the scale is rank 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    /// The highest score is best.
    Highest,
    /// The lowest score is best.
    Lowest,
    /// Neither end is good or bad: rank 1 is the highest, and nothing is called better or worse.
    None,
}

/// Where the total comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// The sum of the domains; derived where it is not printed.
    Sum,
    /// A weighted sum; derived only where every weight is published.
    Weighted,
    /// Only as published; never recomputed.
    AsPublished,
}

/// A published index.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// Its identity.
    pub id: IndexId,
    /// Its full name.
    pub name: Name,
    /// The name used in running text and pickers; the full one when there is no shorter.
    pub short: Name,
    /// The smallest possible total, index points; `None` where none is stated.
    pub min: Option<f64>,
    /// The largest possible total, index points; `None` where there is none, as for counts and standardised scores.
    pub max: Option<f64>,
    /// The word for its points: "điểm", "%".
    pub measure: Name,
    /// Which end is rank 1.
    pub best: Best,
    /// Decimals a score is shown with.
    pub decimals: u8,
    /// Where its total comes from.
    pub total: Total,
    /// Who publishes it.
    pub publisher: Name,
    /// What it measures.
    pub description: Name,
    /// The document or site it is published in.
    pub source: Option<SourceId>,
    /// The index it goes on from, where its units were made of those of another.
    pub continues: Option<Continues>,
}

/// How an index goes on from another whose units became those of this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Continues {
    /// The index of the units before.
    pub index: IndexId,
    /// What a unit's score would have been, made of the scores of the units it was made of.
    pub rule: Rule,
}

/// A stated rule by which the score of a unit is made again of the scores of those it was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Their plain mean.
    Mean,
}
