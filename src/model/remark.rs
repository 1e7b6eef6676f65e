//! A published statement about units, a domain or a body.

use super::domain::DomainId;
use super::form::IndicatorId;
use super::index::IndexId;
use super::period::Period;
use super::place::{Place, Row};
use super::unit::UnitIdx;

/// What a remark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkKind {
    /// What went well.
    Strength,
    /// What did not.
    Weakness,
    /// Why.
    Cause,
    /// What others should do.
    Recommendation,
    /// What is to be done.
    Task,
    /// How it is to be done.
    Solution,
    /// What was learned.
    Lesson,
    /// What is asked of a higher level.
    Petition,
    /// A named initiative.
    Model,
    /// Anything else that is stated.
    Statement,
}

impl RemarkKind {
    /// All kinds with the word they are written with, in the order they are shown.
    pub const WORDS: [(Self, &'static str); 10] = [
        (Self::Strength, "strength"),
        (Self::Weakness, "weakness"),
        (Self::Cause, "cause"),
        (Self::Recommendation, "recommendation"),
        (Self::Task, "task"),
        (Self::Solution, "solution"),
        (Self::Lesson, "lesson"),
        (Self::Petition, "petition"),
        (Self::Model, "model"),
        (Self::Statement, "statement"),
    ];
}

/// Where a figure is said to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Neither.
    Flat,
}

/// A published statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// Its identity.
    pub id: String,
    /// Whose document says it.
    pub unit: UnitIdx,
    /// The units it names.
    pub units: Vec<UnitIdx>,
    /// The index it speaks of.
    pub index: Option<IndexId>,
    /// The domain it speaks of.
    pub domain: Option<DomainId>,
    /// When.
    pub period: Option<Period>,
    /// What it says.
    pub kind: RemarkKind,
    /// The bodies it is addressed to, by identity.
    pub bodies: Vec<String>,
    /// A figure whose course it claims, and the course.
    pub claim: Option<(IndicatorId, Direction)>,
    /// Where it is printed; `printed` is its text.
    pub place: Place,
    /// Where it was read.
    pub row: Row,
}
