//! What a table published in part says of a node, and of a unit in it.

use crate::analysis::partial::{Partial, partial};
use crate::model::domain::Domain;
use crate::model::observation::PrintedRank;
use crate::model::place::Place;
use crate::model::unit::UnitIdx;
use crate::ui::in_view::Standing;

/// Who has what in a node.
pub fn units(standing: &Standing, node: &Domain) -> Partial {
    let view = &standing.view;
    partial(&view.publication, view.best(Some(&node.id)), &standing.edition, Some(&node.id))
}

/// The printed text of a unit's score with its place, and the printed rank.
pub fn printed(
    standing: &Standing,
    unit: UnitIdx,
    node: &Domain,
) -> (Option<Place>, Option<PrintedRank>) {
    let detail = standing.edition.detail(unit, Some(&node.id));
    (detail.and_then(|detail| detail.place.clone()), detail.and_then(|detail| detail.rank))
}
