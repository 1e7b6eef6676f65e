//! A column of figures of one table, as it is gathered.

use std::collections::BTreeMap;

use crate::model::period::Period;

/// A column of figures of one table, as it is gathered.
pub struct Figures {
    /// Its place.
    pub column: usize,
    /// Its domain; none for the total.
    pub node: Option<u32>,
    /// The period its header names.
    pub period: Option<Option<Period>>,
    /// The column of its ranks.
    pub rank: Option<usize>,
    /// The column of its names, where it has its own.
    pub name: Option<usize>,
    /// Of ranks that stand beside names of their own: by folded name.
    pub named_ranks: BTreeMap<String, f64>,
    /// Whether scores are printed.
    pub score: HasScore,
}

/// Whether scores are printed, or ranks alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum HasScore {
    /// They are.
    Yes,
    /// Ranks are, and no scores.
    RankAlone,
}
