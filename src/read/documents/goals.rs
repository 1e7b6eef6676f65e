//! Responsible bodies, and goals with their status.

use super::cells::{bodies, domain, period, place_in, row_of, unit};
use crate::model::documents::Documents;
use crate::model::publication::Publication;
use crate::model::target::{Body, Goal, Status};
use crate::read::cells::Row;
use crate::read::problem::{Expected, Problem};
use crate::read::tables::{list, name, optional_name, repeated};

pub fn body(
    publication: &Publication,
    documents: &mut Documents,
    row: &Row<'_>,
) -> Result<(), Problem> {
    let id = row.text("body");
    if documents.body(id).is_some() {
        return Err(repeated(row, "body", id));
    }
    let of = match row.text("unit") {
        "" => None,
        _ => Some(unit(publication, row)?),
    };
    documents.bodies.push(Body {
        id: id.to_owned(),
        unit: of,
        name: name(row, "name")?,
        aliases: list(row.text("aliases")).map(str::to_owned).collect(),
    });
    Ok(())
}

pub fn goal(
    publication: &Publication,
    documents: &mut Documents,
    row: &Row<'_>,
) -> Result<(), Problem> {
    let id = row.text("goal");
    if documents.goal(id).is_some() {
        return Err(repeated(row, "goal", id));
    }
    let status = row.parse("status", Expected::OneOf(&["met", "not-met"]), |word| match word {
        "met" => Some(Status::Met),
        "not-met" => Some(Status::NotMet),
        _ => None,
    })?;
    let found = Goal {
        id: id.to_owned(),
        unit: unit(publication, row)?,
        period: period(row)?,
        code: row.text("code").to_owned(),
        text: name(row, "text")?,
        status,
        printed_status: row.text("printed_status").to_owned(),
        bodies: bodies(documents, row, "bodies")?,
        domain: domain(row)?,
        place: place_in(publication, row, "text", "cell", "nth")?,
        note: optional_name(row, "note"),
        row: row_of(row),
    };
    documents.goals.push(found);
    Ok(())
}
