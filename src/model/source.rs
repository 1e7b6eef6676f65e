//! Where a figure was published.

use super::language::Name;

/// The identity of a source: `papi-2024`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub String);

/// A document, site or data file that figures were taken from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its identity.
    pub id: SourceId,
    /// Its title.
    pub title: Name,
    /// Who published it.
    pub publisher: String,
    /// Its address on the publisher's site; `None` when there is none.
    pub url: Option<String>,
    /// The licence as stated; blank when none is stated.
    pub licence: String,
    /// How it asks to be named.
    pub attribution: Name,
    /// What a reader should know before using it; blank when there is nothing.
    pub note: Name,
}
