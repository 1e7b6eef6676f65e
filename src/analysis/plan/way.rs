//! The way of an index's total to its target: what was published, what a published change implies, what is wanted.

use super::{Known, Row};
use crate::analysis::change::implied_before;
use crate::model::documents::Documents;
use crate::model::index::IndexId;
use crate::model::observation::Observation;
use crate::model::operator::Operator;
use crate::model::period::{Part, Period};
use crate::model::place::Place;
use crate::model::unit::UnitIdx;

/// Where a step comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The next result and the change printed with it imply it; nobody printed it here.
    Implied(Place),
    /// It is printed.
    Published(Option<Place>),
    /// It is wanted: how the number is meant, and where it is printed.
    Wanted(Operator, Place),
}

/// A period on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When.
    pub period: Period,
    /// The number. Measure: index points.
    pub value: f64,
    /// How it is known.
    pub origin: Origin,
}

/// What a document says of the course of an index's total: the figures its own statements on that total rest on.
pub fn published_changes<'a>(
    documents: &'a Documents,
    unit: UnitIdx,
    index: &IndexId,
    period: Period,
) -> Vec<&'a Observation> {
    let claims = documents.remarks.iter().filter(|remark| {
        let of_total = remark.domain.is_none() && remark.index.as_ref() == Some(index);
        of_total && remark.unit == unit && remark.period == Some(period)
    });
    let indicators = claims.filter_map(|remark| remark.claim.as_ref().map(|(of, _)| of));
    let observed = indicators.flat_map(|indicator| documents.observed(indicator));
    let mut found: Vec<&Observation> = Vec::new();
    for one in observed.filter(|one| one.unit == unit && one.period == period) {
        if !found.iter().any(|known| known.place == one.place) {
            found.push(one);
        }
    }
    found
}

/// The steps of a total, oldest first; none for a domain, and none where there is
/// no more to show than one result and its target.
pub fn way(documents: &Documents, row: &Row) -> Vec<Step> {
    let target = &row.target;
    let (Some(index), None) = (&target.index, &target.domain) else { return Vec::new() };
    let published = |known: &Known| {
        let place = known.detail.as_ref().and_then(|detail| detail.place.clone());
        Some(Step {
            period: known.period,
            value: known.points()?,
            origin: Origin::Published(place),
        })
    };
    let mut steps: Vec<Step> = Vec::new();
    if let Some(step) = row.before.as_ref().and_then(published) {
        let changes = published_changes(documents, target.unit, index, step.period);
        let exact = |found: &&&Observation| found.operator == Operator::Exactly;
        let change =
            changes.iter().filter(exact).find_map(|found| Some((*found, found.value.ok()?)));
        // A change speaks of the year before.
        let year = (step.period.part() == Part::Year).then(|| step.period.calendar_year() - 1);
        if let (Some((found, change)), Some(year)) = (change, year) {
            steps.push(Step {
                period: Period::year(year),
                value: implied_before(step.value, change),
                origin: Origin::Implied(found.place.clone()),
            });
        }
        steps.push(step);
    }
    steps.extend(row.after.as_ref().and_then(published));
    let Some(value) = target.value.filter(|_| !steps.is_empty()) else { return Vec::new() };
    let origin = Origin::Wanted(target.operator, target.place.clone());
    steps.push(Step { period: target.period, value, origin });
    if steps.len() > 2 { steps } else { Vec::new() }
}
