//! Targets.

use super::cells::{
    bodies, domain, indicator, operator, period, place, place_in, rank, row_of, unit, unknown,
    value,
};
use crate::model::documents::Documents;
use crate::model::publication::Publication;
use crate::model::target::Target;
use crate::read::cells::Row;
use crate::read::problem::Problem;
use crate::read::tables::indices::known_index;
use crate::read::tables::{name, optional_name, repeated};

pub fn target(
    publication: &Publication,
    documents: &mut Documents,
    row: &Row<'_>,
) -> Result<(), Problem> {
    let id = row.text("target");
    if documents.targets.iter().any(|target| target.id == id) {
        return Err(repeated(row, "target", id));
    }
    let goal = Some(row.text("goal")).filter(|goal| !goal.is_empty());
    if goal.is_some_and(|goal| documents.goal(goal).is_none()) {
        return Err(unknown(row, "goal", "goals"));
    }
    let index = match row.text("index") {
        "" => None,
        _ => Some(known_index(publication, row)?),
    };
    let rank_place = match row.text("printed_rank") {
        "" => None,
        _ => Some(place_in(publication, row, "printed_rank", "cell_rank", "nth_rank")?),
    };
    let found = Target {
        id: id.to_owned(),
        goal: goal.map(str::to_owned),
        index,
        domain: domain(row)?,
        indicator: indicator(documents, row, "indicator")?,
        period: period(row)?,
        unit: unit(publication, row)?,
        scope: row.text("scope").to_owned(),
        name: name(row, "name")?,
        operator: operator(row, "operator")?,
        value: value(row, "score")?,
        measure: row.text("measure").to_owned(),
        rank: rank(row)?,
        responsible: bodies(documents, row, "responsible")?,
        lead: bodies(documents, row, "lead")?.into_iter().next(),
        place: place(publication, row)?,
        rank_place,
        note: optional_name(row, "note"),
        row: row_of(row),
    };
    documents.targets.push(found);
    Ok(())
}
