//! What follows from the figures of one table.

use std::collections::BTreeMap;

use super::ranks::Agreement;
use super::report::RankCheck;

/// What follows from the figures of one table.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    /// The columns of scores, from the left.
    pub scores: Vec<usize>,
    /// The column of ranks of each column of scores.
    pub ranks: BTreeMap<usize, usize>,
    /// Columns of ranks whose scores are not printed.
    pub ranks_alone: Vec<usize>,
    /// Ranks held against scores, by the column of scores.
    pub checks: BTreeMap<usize, Agreement>,
    /// For the report.
    pub told: Vec<RankCheck>,
    /// Of columns that are parts of another by their sums alone: that other.
    pub parts: BTreeMap<usize, usize>,
    /// How many rows the total is the sum of its domains in, the mean, and of how many.
    pub sums: (usize, usize, usize),
    /// How many domains.
    pub of: usize,
}
