//! What a document sets out to reach, who is responsible, and whether it was reached.

use super::domain::DomainId;
use super::form::IndicatorId;
use super::index::IndexId;
use super::language::Name;
use super::observation::PrintedRank;
use super::operator::Operator;
use super::period::Period;
use super::place::{Place, Row};
use super::unit::UnitIdx;

/// A body that is responsible for something.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its identity.
    pub id: String,
    /// The unit it belongs to.
    pub unit: Option<UnitIdx>,
    /// Its name.
    pub name: Name,
    /// Other spellings printed.
    pub aliases: Vec<String>,
}

/// A target.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Its identity.
    pub id: String,
    /// The goal it is a threshold of.
    pub goal: Option<String>,
    /// The index it is about; `None` for a target of another measure.
    pub index: Option<IndexId>,
    /// The domain of that index; `None` for its total.
    pub domain: Option<DomainId>,
    /// The indicator it is about.
    pub indicator: Option<IndicatorId>,
    /// When it is to be reached.
    pub period: Period,
    /// By whom.
    pub unit: UnitIdx,
    /// Whose part of the work it is about: `district`, `commune`, …; blank for the unit as a whole.
    pub scope: String,
    /// What is to be reached.
    pub name: Name,
    /// How the value is meant.
    pub operator: Operator,
    /// The value; `None` when only a rank or words are set.
    pub value: Option<f64>,
    /// The measure of the value: `%`.
    pub measure: String,
    /// The rank to be reached.
    pub rank: Option<PrintedRank>,
    /// The bodies responsible, by identity.
    pub responsible: Vec<String>,
    /// The body named as the lead.
    pub lead: Option<String>,
    /// Where the value is printed.
    pub place: Place,
    /// Where the rank is printed.
    pub rank_place: Option<Place>,
    /// What a reader should know; may be blank.
    pub note: Name,
    /// Where it was read.
    pub row: Row,
}

/// Whether a goal was reached, as the document itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// "Đạt".
    Met,
    /// "Không đạt".
    NotMet,
}

/// A goal of a programme, judged by the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Its identity.
    pub id: String,
    /// Whose goal.
    pub unit: UnitIdx,
    /// For when.
    pub period: Period,
    /// Its number as printed.
    pub code: String,
    /// Its text.
    pub text: Name,
    /// Whether it was reached.
    pub status: Option<Status>,
    /// The words of the judgement as printed.
    pub printed_status: String,
    /// The bodies that judge it, by identity.
    pub bodies: Vec<String>,
    /// The domain it speaks of.
    pub domain: Option<DomainId>,
    /// Where it is printed.
    pub place: Place,
    /// What a reader should know; may be blank.
    pub note: Name,
    /// Where it was read.
    pub row: Row,
}
