//! A figure that takes part in a finding: of what it is, where it is printed, and the record it was read from.

use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::form::{Indicator, IndicatorId};
use crate::model::index::IndexId;
use crate::model::missing::printed;
use crate::model::observation::Observation;
use crate::model::period::Period;
use crate::model::place::{Place, Row};
use crate::model::remark::Remark;
use crate::model::statistic::{Published, Statistic};
use crate::model::target::Target;
use crate::model::unit::UnitIdx;

/// What a figure is a figure of.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// A row of a form.
    Indicator(IndicatorId),
    /// A score; `None` for the total.
    Score(IndexId, Option<DomainId>),
    /// A published statistic of scores.
    Statistic(IndexId, Option<DomainId>, Statistic),
    /// A target, by identity.
    Target(String),
    /// A statement, by identity.
    Remark(String),
    /// Words of a document's text.
    Text,
}

/// A figure that takes part in a finding, with the place it is printed and the record it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Of what.
    pub of: Subject,
    /// Of whom.
    pub unit: Option<UnitIdx>,
    /// When.
    pub period: Option<Period>,
    /// The number; `None` for words and codes.
    pub value: Option<f64>,
    /// Where and how it is printed; `None` in tables that were not printed.
    pub place: Option<Place>,
    /// The file it was read from and the line; line 0 where only the file is known.
    pub row: Row,
    /// The column of that file; may be blank.
    pub column: String,
}

impl Figure {
    /// A printed value of an indicator.
    pub fn observed(found: &Observation) -> Self {
        Self {
            of: Subject::Indicator(found.indicator.clone()),
            unit: Some(found.unit),
            period: Some(found.period),
            value: found.value.ok(),
            place: Some(found.place.clone()),
            row: found.row.clone(),
            column: "value".to_owned(),
        }
    }

    /// A row of a form, for what its code or label says.
    pub fn row(row: &Indicator, column: &str, place: Option<Place>) -> Self {
        Self {
            of: Subject::Indicator(row.id.clone()),
            unit: None,
            period: None,
            value: None,
            place,
            row: row.row.clone(),
            column: column.to_owned(),
        }
    }

    /// A published statistic.
    pub fn statistic(found: &Published) -> Self {
        let (index, domain) = (found.index.clone(), found.domain.clone());
        Self {
            of: Subject::Statistic(index, domain, found.statistic.clone()),
            unit: Some(found.scope),
            period: Some(found.period),
            value: Some(found.value),
            place: Some(found.place.clone()),
            row: found.row.clone(),
            column: "value".to_owned(),
        }
    }

    /// A target.
    pub fn target(found: &Target) -> Self {
        Self {
            of: Subject::Target(found.id.clone()),
            unit: Some(found.unit),
            period: Some(found.period),
            value: found.value,
            place: Some(found.place.clone()),
            row: found.row.clone(),
            column: "score".to_owned(),
        }
    }

    /// A statement.
    pub fn remark(found: &Remark) -> Self {
        Self {
            of: Subject::Remark(found.id.clone()),
            unit: Some(found.unit),
            period: found.period,
            value: None,
            place: Some(found.place.clone()),
            row: found.row.clone(),
            column: "text".to_owned(),
        }
    }

    /// A score of a table. A wide table has one line a unit, a long one a line of its own for every score.
    pub fn score(edition: &Edition, unit: UnitIdx, domain: Option<&DomainId>) -> Self {
        let detail = edition.detail(unit, domain);
        let row = || edition.row(unit).and_then(|row| edition.lines.get(row)).copied();
        let wide = edition.details.is_empty();
        let line = detail.map(|detail| detail.line).or_else(|| row().filter(|_| wide)).unwrap_or(0);
        let bound = detail.and_then(|detail| detail.bound).map(|bound| bound.value);
        Self {
            of: Subject::Score(edition.index.clone(), domain.cloned()),
            unit: Some(unit),
            period: Some(edition.period),
            value: printed(&edition.cell(unit, domain)).map(|score| score.points()).or(bound),
            place: detail.and_then(|detail| detail.place.clone()),
            row: Row { file: edition.file_of(unit).to_owned(), line },
            column: match domain {
                _ if !wide => "score".to_owned(),
                Some(domain) => domain.as_str().to_owned(),
                None => "total".to_owned(),
            },
        }
    }

    /// Words of a document's text.
    pub fn text(place: Place, file: String) -> Self {
        let row = Row { file, line: u64::from(place.lines.0) };
        let (of, unit, period, value) = (Subject::Text, None, None, None);
        Self { of, unit, period, value, place: Some(place), row, column: String::new() }
    }

    /// The text as printed; blank where nothing is.
    pub fn printed(&self) -> &str {
        self.place.as_ref().map_or("", |place| place.printed.as_str())
    }
}
