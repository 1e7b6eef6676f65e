//! Where a figure was published.

use super::language::Name;
use super::period::Period;
use super::unit::UnitCode;

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
    /// What only a document has; `None` for a site or a data file.
    pub document: Option<Document>,
}

/// What an official document says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its number as printed; often left blank: `/BC-UBND`.
    pub number: String,
    /// Its date as printed.
    pub date: String,
    /// `report`, `plan` or `summary`.
    pub kind: String,
    /// The unit it reports on.
    pub unit: Option<UnitCode>,
    /// The period it reports on.
    pub period: Option<Period>,
    /// To whom it is addressed; may be blank.
    pub addressee: String,
    /// The file of its text, relative to the data folder.
    pub text: String,
}
