//! How much of a form is filled in. A heading asks for nothing, so it is not counted among the rows.

use super::{Sheet, SheetRow};
use crate::model::domain::DomainId;
use crate::model::form::Kind;
use crate::model::observation::Absence;

/// What a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Nothing is asked.
    Heading,
    /// A number, or words in place of one, in at least one column.
    Figure,
    /// No figure, but the form says why: there is none, its time has not come.
    Stated,
    /// Every cell is blank.
    Blank,
}

/// How many rows hold what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Rows that ask for nothing.
    pub headings: usize,
    /// Rows with a figure.
    pub figures: usize,
    /// Rows without a figure, with the reason.
    pub stated: usize,
    /// Rows that were left blank.
    pub blank: usize,
}

impl Completeness {
    /// How many rows ask for a figure.
    pub fn asked(self) -> usize {
        self.figures + self.stated + self.blank
    }

    fn add(&mut self, filled: Filled) {
        match filled {
            Filled::Heading => self.headings += 1,
            Filled::Figure => self.figures += 1,
            Filled::Stated => self.stated += 1,
            Filled::Blank => self.blank += 1,
        }
    }
}

/// What a row holds. In each column the cell of the figures decides: a number that strayed into the column of units
/// does not fill a row whose own cell is blank.
pub fn filled(row: &SheetRow<'_>) -> Filled {
    if row.indicator.kind == Kind::Heading {
        return Filled::Heading;
    }
    let held: Vec<Result<f64, Absence>> =
        row.cells.iter().filter_map(|cell| cell.first()).map(|found| found.value).collect();
    if held.iter().any(|value| matches!(value, Ok(_) | Err(Absence::Words))) {
        Filled::Figure
    } else if held.iter().any(|value| !matches!(value, Err(Absence::Blank))) {
        Filled::Stated
    } else {
        Filled::Blank
    }
}

/// The whole form.
pub fn completeness(sheet: &Sheet<'_>) -> Completeness {
    let mut all = Completeness::default();
    sheet.rows.iter().for_each(|row| all.add(filled(row)));
    all
}

/// Each domain of a form, in the order its rows come.
pub fn by_domain(sheet: &Sheet<'_>) -> Vec<(Option<DomainId>, Completeness)> {
    let mut domains: Vec<(Option<DomainId>, Completeness)> = Vec::new();
    for row in &sheet.rows {
        let place = domains.iter().position(|(domain, _)| *domain == row.indicator.domain);
        let place = place.unwrap_or_else(|| {
            domains.push((row.indicator.domain.clone(), Completeness::default()));
            domains.len() - 1
        });
        if let Some((_, counted)) = domains.get_mut(place) {
            counted.add(filled(row));
        }
    }
    domains
}
