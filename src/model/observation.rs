//! A printed value of an indicator, or a printed blank.

use super::date::Date;
use super::form::IndicatorId;
use super::language::Name;
use super::operator::Operator;
use super::period::Period;
use super::place::{Place, Row};
use super::unit::UnitIdx;

/// Why an observation holds no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The printed cell is blank.
    Blank,
    /// The document says there is none ("không có").
    NoneStated,
    /// Its time has not come.
    NotDue,
    /// It does not apply to the unit.
    NotApplicable,
    /// Words are printed in place of a number.
    Words,
}

/// Whether a figure counts from the beginning of the year or within the period only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Since the beginning ("lũy kế").
    Cumulative,
    /// In the period ("trong kỳ").
    InPeriod,
}

/// A rank with its population, where that is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedRank {
    /// The rank.
    pub rank: u32,
    /// Among how many; `None` when it is not printed.
    pub of: Option<u32>,
}

/// A printed value.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// Of what.
    pub indicator: IndicatorId,
    /// Of whom.
    pub unit: UnitIdx,
    /// When.
    pub period: Period,
    /// The number, in the indicator's measure, or why there is none.
    pub value: Result<f64, Absence>,
    /// How the number is meant.
    pub operator: Operator,
    /// Numerator and denominator printed beside it.
    pub ratio: Option<(f64, f64)>,
    /// The numbers of a ratio of three parts or more.
    pub parts: Vec<f64>,
    /// On what it rests, where one quantity is printed twice with a reason; may be blank.
    pub basis: String,
    /// First day, where it is not that of the period.
    pub from: Option<Date>,
    /// Last day, where it is not that of the period: the period is partial.
    pub as_of: Option<Date>,
    /// Since when it counts, where the document says so.
    pub counting: Option<Counting>,
    /// Its rank among other units.
    pub rank: Option<PrintedRank>,
    /// Where and how it is printed.
    pub place: Place,
    /// What a reader should know; may be blank.
    pub note: Name,
    /// Where it was read.
    pub row: Row,
}

impl Observation {
    /// Whether it covers less than its period, or another span of days.
    pub fn is_partial(&self) -> bool {
        self.as_of.is_some() || self.from.is_some()
    }
}
