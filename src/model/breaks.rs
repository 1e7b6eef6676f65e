//! A change of method: what came before is not compared with what comes after.

use super::domain::DomainId;
use super::index::IndexId;
use super::language::Name;
use super::period::Period;

/// From `period` on, scores are not comparable with earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The index whose method changed.
    pub index: IndexId,
    /// The first period of the new method.
    pub period: Period,
    /// The node it concerns; `None` for the index's total.
    pub domain: Option<DomainId>,
    /// What changed.
    pub reason: Name,
}
