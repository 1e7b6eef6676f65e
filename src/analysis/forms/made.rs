//! Of which other printed numbers is a printed number of a form made?

use super::breakdown::{Fit, of_row};
use super::moment::Moment;
use crate::model::documents::Documents;
use crate::model::form::Indicator;
use crate::model::observation::Observation;
use crate::model::place::Place;

/// A printed number, and the numbers printed for all of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Made<'a> {
    /// What is printed.
    pub whole: f64,
    /// The parts with their numbers, in printed order.
    pub parts: Vec<(&'a Indicator, f64)>,
    /// What the numbers of the parts add up to.
    pub sum: f64,
    /// Whether that is what is printed.
    pub fit: Fit,
}

/// Every way the number printed at a place is divided into parts that all have one number at the same time; none where
/// the place has no number of a form, or it is a rate.
pub fn made<'a>(documents: &'a Documents, place: &Place) -> Vec<Made<'a>> {
    let printed = |found: &&Observation| found.place == *place;
    let Some(found) = documents.observations.iter().find(printed) else { return Vec::new() };
    let (Some(row), Ok(whole)) = (documents.indicator(&found.indicator), found.value) else {
        return Vec::new();
    };
    let at = Moment::of(found);
    let ways = of_row(documents, row).into_iter().filter_map(|divided| {
        let line = divided.lines.iter().find(|line| line.moment == at && line.scope.is_none())?;
        let fit = divided.fit(line);
        let numbers = line.parts.iter().map(|part| match part.as_slice() {
            [only] => only.value.ok(),
            _ => None,
        });
        let numbers: Option<Vec<f64>> = numbers.collect();
        let parts = divided.parts.iter().copied().zip(numbers?).collect();
        let is_told = matches!(fit, Fit::Adds | Fit::Differs) && line.printed == Some(whole);
        is_told.then(|| Made { whole, parts, sum: line.sum(), fit })
    });
    ways.collect()
}
