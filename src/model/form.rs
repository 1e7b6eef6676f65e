//! A statistics form: its rows, what they count, and how they divide one another.

use super::domain::DomainId;
use super::language::Name;
use super::place::Row;

/// The identity of a form: `tho-xuan-form`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub String);

/// What kind of list its rows stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// A form filled in anew every reporting period.
    Form,
    /// An annex with a column for every year.
    Annex,
    /// Figures of running text.
    Text,
}

/// A form of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Its identity.
    pub id: FormId,
    /// Its title.
    pub name: Name,
    /// What kind of list it is.
    pub kind: FormKind,
    /// What it says of the periods it is meant for; may be blank.
    pub period_note: String,
    /// Where it was read.
    pub row: Row,
}

/// The identity of an indicator: `tho-xuan-form.1.4.2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorId(pub String);

/// What stands in an indicator's cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: the row is a heading.
    Heading,
    /// A number of something.
    Number,
    /// A rate in percent.
    Percent,
    /// A code that stands for words.
    Code,
    /// Words.
    Text,
}

/// What an indicator is to its parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The parent is a heading.
    Topic,
    /// The parts of one breakdown (named here) together are the parent.
    Part(String),
    /// It is contained in the parent, which holds more.
    Subset,
}

/// A row of a form, or a quantity of running text.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its identity.
    pub id: IndicatorId,
    /// The form it stands in.
    pub form: FormId,
    /// Its code by its place in the tree; may be blank.
    pub code: String,
    /// Its code as printed; may be blank.
    pub printed_code: String,
    /// Its label.
    pub name: Name,
    /// Its unit of measure as printed; may be blank.
    pub measure: Name,
    /// What stands in its cell.
    pub kind: Kind,
    /// What the codes stand for, in printed order.
    pub codes: Vec<(String, String)>,
    /// The row it belongs to, which stands before it.
    pub parent: Option<IndicatorId>,
    /// What it is to that row.
    pub relation: Relation,
    /// Whose part of the work it counts: `district`, `commune`, …; blank for the unit as a whole.
    pub scope: String,
    /// The domain it speaks of.
    pub domain: Option<DomainId>,
    /// The row a rate takes as its numerator.
    pub numerator: Option<IndicatorId>,
    /// The row a rate takes as its denominator.
    pub denominator: Option<IndicatorId>,
    /// The step of a process that comes before it; on an earlier line.
    pub follows: Option<IndicatorId>,
    /// A row whose value this one cannot exceed, by what they mean.
    pub at_most: Option<IndicatorId>,
    /// What a reader should know; may be blank.
    pub note: Name,
    /// Where it was read.
    pub row: Row,
}

impl Indicator {
    /// The words a code stands for.
    pub fn meaning(&self, code: &str) -> Option<&str> {
        self.codes.iter().find(|(known, _)| known == code).map(|(_, words)| words.as_str())
    }
}
