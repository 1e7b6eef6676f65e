//! A change of method. Where the publisher says so, what came before is not compared with what comes after; where only
//! the figures look like it, it is compared, with the caution beside it.

use super::domain::DomainId;
use super::index::IndexId;
use super::language::Name;
use super::period::Period;

/// How a change of method is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// The publication says or shows it: no comparison across it.
    #[default]
    Published,
    /// Only the figures look like it.
    Suspected,
}

/// From `period` on, scores are not comparable with earlier ones, or only with caution.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The index whose method changed.
    pub index: IndexId,
    /// The first period of the new method.
    pub period: Period,
    /// The node it concerns; `None` for the index's total.
    pub domain: Option<DomainId>,
    /// What changed, or what makes it look like a change.
    pub reason: Name,
    /// How it is known.
    pub known: Known,
}
