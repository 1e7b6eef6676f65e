//! Published statements.

use super::cells::{bodies, domain, indicator, place_in, row_of, unit, units};
use crate::model::documents::Documents;
use crate::model::publication::Publication;
use crate::model::remark::{Direction, Remark, RemarkKind};
use crate::read::cells::Row;
use crate::read::problem::{Expected, Problem};
use crate::read::tables::indices::known_index;

const KINDS: &[&str] = &[
    "strength",
    "weakness",
    "cause",
    "recommendation",
    "task",
    "solution",
    "lesson",
    "petition",
    "model",
    "statement",
];

pub fn remark(
    publication: &Publication,
    documents: &mut Documents,
    row: &Row<'_>,
) -> Result<(), Problem> {
    let kind = row.need("kind", Expected::OneOf(KINDS), |word| {
        RemarkKind::WORDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    })?;
    let index = match row.text("index") {
        "" => None,
        _ => Some(known_index(publication, row)?),
    };
    let direction = Expected::OneOf(&["up", "down", "flat"]);
    let direction = row.parse("direction", direction, |word| match word {
        "up" => Some(Direction::Up),
        "down" => Some(Direction::Down),
        "flat" => Some(Direction::Flat),
        _ => None,
    })?;
    let claimed = indicator(documents, row, "indicator")?;
    let found = Remark {
        id: row.text("remark").to_owned(),
        unit: unit(publication, row)?,
        units: units(publication, row, "units")?,
        index,
        domain: domain(row)?,
        period: row.parse("period", Expected::Period, |text| text.parse().ok())?,
        kind,
        bodies: bodies(documents, row, "bodies")?,
        claim: claimed.zip(direction),
        place: place_in(publication, row, "text", "cell", "nth")?,
        row: row_of(row),
    };
    documents.remarks.push(found);
    Ok(())
}
