//! A statistic that was published in place of the units' own values.

use super::domain::DomainId;
use super::index::IndexId;
use super::language::Name;
use super::operator::{Limit, Operator};
use super::period::Period;
use super::place::{Place, Row};
use super::unit::UnitIdx;

/// What was published.
#[derive(Clone, Debug, PartialEq)]
pub enum Statistic {
    /// The mean of the units, index points.
    Mean,
    /// The highest score, index points.
    Highest,
    /// The lowest score, index points.
    Lowest,
    /// How many units lie within the limits.
    Count(Vec<Limit>),
    /// How many units there are.
    Units,
    /// How many criteria the domain has.
    Criteria,
    /// How many sub-criteria it has.
    SubCriteria,
    /// The largest possible score, index points.
    Max,
}

/// A published statistic of the units under another.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The index.
    pub index: IndexId,
    /// The period.
    pub period: Period,
    /// The unit whose units it is about.
    pub scope: UnitIdx,
    /// The domain; `None` for the total.
    pub domain: Option<DomainId>,
    /// What it is.
    pub statistic: Statistic,
    /// Its value.
    pub value: f64,
    /// Among how many, or out of how many points; `None` when it is not printed.
    pub of: Option<f64>,
    /// How the value is meant.
    pub operator: Operator,
    /// Where and how it is printed.
    pub place: Place,
    /// What a reader should know; may be blank.
    pub note: Name,
    /// Where it was read.
    pub row: Row,
}

impl Published {
    /// The value where it is exact; a bound is no number to reckon with.
    pub fn exact(&self) -> Option<f64> {
        (self.operator == Operator::Exactly).then_some(self.value)
    }
}
