//! What a check says: which figures, what is wrong with them, and how sure that is.

use super::doubt::Doubt;
use super::figure::{Figure, Subject};
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::form::IndicatorId;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::place::Place;
use crate::model::source::SourceId;
use crate::model::unit::UnitIdx;

/// The kind of check a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Parts against the whole.
    Sums,
    /// A rate against what it divides.
    Ratios,
    /// A figure beyond what it can reach.
    Bounds,
    /// Published statistics that must hold together.
    Feasibility,
    /// A stated number against a list or a population.
    Counts,
    /// One quantity, two values.
    Values,
    /// Ranks.
    Ranks,
    /// Targets.
    Targets,
    /// Codes, labels, columns and numbering.
    Codes,
    /// Numbers as they are printed.
    Printed,
    /// Years and days.
    Periods,
    /// Names of units.
    Names,
    /// Whole tables of scores.
    Tables,
}

impl Kind {
    /// All kinds with the word they are written with, in the order of the checks.
    pub const WORDS: [(Self, &'static str); 13] = [
        (Self::Sums, "sums"),
        (Self::Ratios, "ratios"),
        (Self::Bounds, "bounds"),
        (Self::Feasibility, "feasibility"),
        (Self::Counts, "counts"),
        (Self::Values, "values"),
        (Self::Ranks, "ranks"),
        (Self::Targets, "targets"),
        (Self::Codes, "codes"),
        (Self::Printed, "printed"),
        (Self::Periods, "periods"),
        (Self::Names, "names"),
        (Self::Tables, "tables"),
    ];

    /// The word, as in addresses.
    pub fn id(self) -> &'static str {
        Self::WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// The kind a word names; `None` for any other.
    pub fn from_id(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    }
}

/// How sure a finding is, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Proved from the document alone: the figures cannot all be true.
    Impossible,
    /// Explained by rounding or by cutting off decimals.
    Rounding,
    /// As printed; whoever looks sees it.
    Format,
    /// May be right: worth a look.
    Doubtful,
}

impl Grade {
    /// All grades with the word they are written with, the surest first.
    pub const WORDS: [(Self, &'static str); 4] = [
        (Self::Impossible, "impossible"),
        (Self::Rounding, "rounding"),
        (Self::Format, "format"),
        (Self::Doubtful, "doubtful"),
    ];

    /// The word, as in addresses.
    pub fn id(self) -> &'static str {
        Self::WORDS.iter().find(|(grade, _)| *grade == self).map_or("", |(_, word)| word)
    }

    /// The grade a word names; `None` for any other.
    pub fn from_id(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(grade, _)| *grade)
    }
}

/// A doubt, its figures and how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The kind of check.
    pub kind: Kind,
    /// How sure it is.
    pub grade: Grade,
    /// The document or data source; `None` where it is not known.
    pub source: Option<SourceId>,
    /// The figures it concerns; the one in doubt, or the whole, comes first.
    pub figures: Vec<Figure>,
    /// What is wrong.
    pub doubt: Doubt,
}

impl Finding {
    /// A finding; its source is that of its first figure.
    pub fn new(kind: Kind, grade: Grade, figures: Vec<Figure>, doubt: Doubt) -> Self {
        let source =
            figures.iter().find_map(|figure| figure.place.as_ref()).map(|p| p.source.clone());
        Self { kind, grade, source, figures, doubt }
    }

    /// The same, of the source of its table where its figures name none.
    pub fn of_table(mut self, edition: &Edition) -> Self {
        let unit = self.figures.iter().find_map(|figure| figure.unit);
        let source = || unit.map_or(edition.source.as_ref(), |unit| edition.source_of(unit));
        self.source = self.source.or_else(|| source().cloned());
        self
    }

    /// Whether it concerns what is printed at a place.
    pub fn concerns_place(&self, place: &Place) -> bool {
        self.figures.iter().any(|figure| figure.place.as_ref() == Some(place))
    }

    /// Whether it concerns a unit.
    pub fn concerns_unit(&self, unit: UnitIdx) -> bool {
        self.figures.iter().any(|figure| figure.unit == Some(unit))
    }

    /// Whether it concerns an indicator.
    pub fn concerns_indicator(&self, id: &IndicatorId) -> bool {
        self.figures.iter().any(|figure| matches!(&figure.of, Subject::Indicator(of) if of == id))
    }

    /// Whether it concerns a unit's score, or a statistic of it.
    pub fn concerns_score(
        &self,
        index: &IndexId,
        domain: Option<&DomainId>,
        unit: UnitIdx,
        period: Period,
    ) -> bool {
        self.figures.iter().any(|figure| {
            let (of, node) = match &figure.of {
                Subject::Score(of, node) | Subject::Statistic(of, node, _) => (of, node),
                _ => return false,
            };
            of == index
                && node.as_ref() == domain
                && figure.unit == Some(unit)
                && figure.period == Some(period)
        })
    }
}
